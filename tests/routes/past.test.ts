import { beforeAll, describe, expect, it } from 'vitest';
import type { ProjectFacts } from '~/domain/project/facts';
import { type HttpClient, signedIn } from '../support/http-client';
import { happened, projectFacts } from '../support/project-facts';
import { recordProjects } from '../support/record-projects';
import { startTestServer, type TestServer } from '../support/test-server';

const LAND = happened({ signed: '2026-01-05', landGranted: '2026-03-01' });
const start = (plannedOn: string, rest: Partial<ProjectFacts> = {}) =>
	projectFacts({ milestones: { ...LAND, started: { plannedOn } }, lastUpdateOn: '2026-06-20', ...rest });

let server: TestServer;
let city: HttpClient;
let anji: HttpClient;
beforeAll(async () => {
	server = await startTestServer();
	const { db } = server.app;
	await recordProjects(db, '2026-06-20', {
		late: start('2026-04-01', { name: '示例旧名项目', investmentFen: 10_000_000_000 }),
		moved: start('2026-12-01', { name: '示例划转项目', unit: 'anji' }),
	});
	await recordProjects(db, '2026-07-10', {
		late: projectFacts({
			name: '示例新名项目',
			milestones: { ...LAND, ...happened({ started: '2026-05-20' }) },
			lastUpdateOn: '2026-07-10',
		}),
		moved: start('2026-12-01', { name: '示例划转项目', unit: 'changxing' }),
		fresh: start('2026-12-01', { name: '示例七月项目', unit: 'anji' }),
	});
	city = await signedIn(server, 'manager');
	anji = await signedIn(server, 'manager-anji');
});

const text = async (client: HttpClient, path: string, status = 200) => {
	const response = await client.get(path);
	expect(response.status, path).toBe(status);
	return response.text();
};

describe('a page as of a day gone by', () => {
	it.each(['/board?tab=all&asOf=2026-06-30', '/projects?asOf=2026-06-30'])(
		'%s knows what was known then',
		async (path) => {
			const html = await text(city, path);
			expect(html).toContain('示例旧名项目');
			expect(html).not.toContain('示例新名项目');
			expect(html).not.toContain('示例七月项目');
			expect(html).toContain('正在回看：截至 2026-06-30 的记录');
			// Every way on stays in the past: names, tabs, filters.
			expect(html).toContain('/projects/late?asOf=2026-06-30');
			expect(html).toContain('name="asOf" value="2026-06-30"');
		},
	);

	it('leads from the board on to what changed since', async () => {
		expect(await text(city, '/board?asOf=2026-06-30')).toContain('href="/changes?from=2026-06-30"');
		expect(await text(city, '/board')).not.toContain('/changes?from=2026-06-30');
		// The wall shows the present alone.
		expect(await text(city, '/board')).toContain('href="/wall"');
		expect(await text(city, '/board?asOf=2026-06-30')).not.toContain('href="/wall');
	});

	it('judges lights for that day, by what was known on it', async () => {
		expect(await text(city, '/board?asOf=2026-06-30')).toContain('示例旧名项目');
		expect(await text(city, '/board?asOf=2026-07-20')).not.toContain('示例新名项目');
		// Not the same as the effective day, which judges what is known now.
		expect(await text(city, '/board?on=2026-06-30')).not.toContain('示例旧名项目');
	});

	it.each([
		[
			'/board?asOf=2026-06-30&on=2026-07-30',
			'/board',
			['按 2026-06-30 的记录，假定此后', '回到 2026-06-30', '如无新进展'],
		],
		['/board?asOf=2026-06-30&on=2026-11-21', '/board', ['回看，按 2026-11-21 判定', '回到 2026-06-30']],
		[
			'/board?asOf=2026-06-30&on=2026-05-01',
			'/board',
			['按 2026-06-30 掌握的资料', '按 2026-06-30 的资料，2026-05-01 有'],
		],
		[
			'/projects/late?asOf=2026-06-30&on=2026-07-30',
			'/projects/late',
			['资料为截至 2026-06-30 的记录', '回到 2026-06-30'],
		],
	])('%s calls no day of then today', async (path, plain, words) => {
		const html = (await text(city, path)).replaceAll('<!-- -->', '').replaceAll('&amp;', '&');
		for (const one of words) expect(html).toContain(one);
		expect(html).toContain('<summary aria-label="选择查看日期: 2026-06-30 回看，按');
		expect(html.split('<body')[1]?.split('<script')[0]).not.toMatch(/今天|明天|后天/);
		expect(await text(city, `${plain}?on=2026-12-30`)).toContain('今天');
	});

	it('shows a project with its facts of then, and no way to write', async () => {
		const then = await text(city, '/projects/late?asOf=2026-06-30');
		expect(then).toContain('示例旧名项目');
		expect(then).not.toContain('2026-05-20');
		expect(then).not.toContain('/projects/late/edit');
		expect(then).not.toContain('actual-date');
		const now = await text(city, '/projects/late');
		expect(now).toContain('2026-05-20');
		expect(now).toContain('/projects/late/edit');
		expect(now).not.toContain('正在回看');
	});

	it('belongs to whom it belonged then', async () => {
		expect(await text(anji, '/projects?asOf=2026-06-30')).toContain('示例划转项目');
		expect(await text(anji, '/projects')).not.toContain('示例划转项目');
		await text(anji, '/projects/moved?asOf=2026-06-30');
		await text(anji, '/projects/moved', 404);
		const early = await text(city, '/projects/fresh?asOf=2026-06-30', 404);
		expect(early).toContain('示例七月项目当时尚未入库');
		expect(early).toContain('href="/projects/fresh"');
		const elsewhere = await signedIn(server, 'manager-deqing');
		expect(await text(elsewhere, '/projects/fresh?asOf=2026-06-30', 404)).not.toContain('示例七月项目');
	});

	it('reads an instant', async () => {
		expect(await text(city, '/projects?asOf=2026-07-10T11:59:59.999%2B08:00')).toContain('示例旧名项目');
		expect(await text(city, '/projects?asOf=2026-07-10T12:00')).toContain('示例新名项目');
	});

	it('finds history by what a project was called then, and by no later name', async () => {
		const auditor = await signedIn(server, 'auditor');
		expect(await text(auditor, '/history?asOf=2026-06-30&q=旧名')).toContain('/projects/late?asOf=2026-06-30');
		expect(await text(auditor, '/history?asOf=2026-06-30&q=新名')).not.toContain('/projects/late');
		expect(await text(auditor, '/history?q=新名')).toContain('/projects/late');
	});

	it('tells how far the chain went then', async () => {
		const auditor = await signedIn(server, 'auditor');
		const last = (html: string) => Number(/链完整至 #(\d+)/.exec(html.replaceAll('<!-- -->', ''))?.[1]);
		const then = last(await text(auditor, '/history?asOf=2026-06-30'));
		expect(then).toBeGreaterThan(0);
		expect(then).toBeLessThan(last(await text(auditor, '/history')));
	});

	it('goes out stamped', async () => {
		const response = await city.get('/projects.csv?asOf=2026-06-30');
		expect(response.headers.get('Content-Disposition')).toContain('projects-as-of-2026-06-30.csv');
		const csv = await response.text();
		expect(csv).toContain('示例旧名项目');
		expect(csv).not.toContain('示例七月项目');
		expect(csv.split('\n')[1]).toMatch(/截至 2026-06-30 23:59.* 所知，规则 2026 默认 第 1 版/);
		expect((await city.get('/projects.xlsx?asOf=2026-06-30')).status).toBe(200);
		expect(await text(city, '/projects.csv')).not.toContain('所知');
	});

	it('cannot be written to', async () => {
		const response = await city.post('/board?asOf=2026-06-30', { seq: '1', day: '2026-06-30' });
		expect(response.status).toBe(403);
		expect(await text(city, '/board?asOf=2026-06-30')).not.toContain('name="seq"');
	});

	it.each([
		['2030-01-01', '在今天（2026-11-21）之后'],
		['1999-01-01', '早于最早的记录'],
		['nonsense', '不是日期或时刻'],
		['2026-02-30', '不是日期或时刻'],
	])('answers %s with 400 and plain words', async (asOf, words) => {
		for (const path of ['/board', '/projects', '/projects/late']) {
			const html = await text(city, `${path}?asOf=${asOf}`, 400);
			expect(html).toContain(words);
			expect(html).not.toContain('正在回看');
		}
		expect((await city.get(`/projects.csv?asOf=${asOf}`)).status).toBe(400);
	});

	it('as of today is the present', async () => {
		expect(await text(city, '/projects?asOf=2026-11-21')).toContain('示例新名项目');
	});
});

describe('what changed between two days', () => {
	it('counts, and lists each project field by field', async () => {
		const html = await text(city, '/changes?from=2026-06-30&to=2026-07-10');
		expect(html).toContain('3 个项目有变化');
		expect(html).toContain('示例新名项目');
		expect(html).toContain('/projects/late?asOf=2026-07-10');
		expect(html).toContain('list=backDated');
		expect(await text(city, '/changes?from=2026-06-30&to=2026-07-10&list=entered')).not.toContain('示例新名项目');
		expect(await text(city, '/changes?from=2026-06-30&to=2026-07-10&list=entered&unit=anji')).toContain('示例七月项目');
	});

	it('begins at an instant, said in words and kept in the form', async () => {
		const from = encodeURIComponent('2026-07-10T03:59:59.999Z');
		const html = await text(city, `/changes?from=${from}&to=2026-07-10`);
		expect(html).toContain('2026-07-10 11:59 → 2026-07-10 日终');
		expect(html).toContain('value="2026-07-10T11:59:59.999"');
		expect(html).toContain(`/projects/late?asOf=${from}`);
		expect(await text(city, '/changes?from=2026-07-10T12:00&to=2026-07-10')).toContain('0 个项目');
	});

	it('keeps to the reader’s scope', async () => {
		const html = await text(anji, '/changes?from=2026-06-30&to=2026-07-10');
		expect(html).toContain('示例七月项目');
		expect(html).not.toContain('示例新名项目');
		expect(html).not.toContain('示例划转项目');
	});

	it.each([
		['from=2026-07-10&to=2026-06-30', '晚于'],
		['from=2030-01-01&to=2030-01-02', '之后'],
		['from=junk', '不是日期'],
		['list=__proto__', 'list'],
		['unit=nowhere', 'unit'],
	])('answers %s with 400', async (query, words) => {
		expect(await text(city, `/changes?${query}`, 400)).toContain(words);
	});
});

describe('the light strip', () => {
	it('shows each light a project really had, with its reason and the way into it', async () => {
		const html = await text(city, '/projects/late');
		expect(html).toContain('亮灯轨迹');
		expect(html).toContain('2026-06-20 至 2026-07-09，20 天');
		expect(html).toContain('/projects/late?asOf=2026-07-09');
		expect(await text(city, '/projects/late?asOf=2026-07-05')).toContain('2026-06-20 至 2026-07-05，16 天');
	});
});
