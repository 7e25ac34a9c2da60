import { beforeAll, describe, expect, it } from 'vitest';
import type { ProjectFacts } from '~/domain/project/facts';
import { type HttpClient, httpClient, signedIn } from '../support/http-client';
import { happened, projectFacts } from '../support/project-facts';
import { recordProjects } from '../support/record-projects';
import { TEST_TODAY } from '../support/test-acting';
import { startTestServer, type TestServer } from '../support/test-server';

const late = (unit: string, name: string, more: Partial<ProjectFacts> = {}) =>
	projectFacts({
		name,
		unit,
		milestones: {
			...happened({ signed: '2026-01-01', landGranted: '2026-03-01' }),
			started: { plannedOn: '2026-08-01' },
		},
		lastUpdateOn: '2026-11-20',
		...more,
	});

const SCRIPT = '<script>alert(1)</script>';
const IMAGE = '"><img src=x onerror=alert(1)>';

let server: TestServer;
let city: HttpClient;
let deqing: HttpClient;
beforeAll(async () => {
	server = await startTestServer();
	await recordProjects(server.app.db, TEST_TODAY, {
		a: late('deqing', '德清甲'),
		b: late('anji', '安吉乙', { firmName: SCRIPT }),
		c: late('anji', IMAGE, { industryChain: SCRIPT, officerName: SCRIPT }),
		d: late('anji', '=HYPERLINK("http://evil")', {
			firmName: '＝1+1',
			remarks: '@SUM(A1)',
			progress: '-2+3',
			problems: '+1',
		}),
	});
	city = await signedIn(server, 'manager');
	deqing = await signedIn(server, 'manager-deqing');
});

const pages = ['/board', '/projects', '/board.data', '/projects.data', '/projects.csv', '/projects.xlsx'];

describe('who may look', () => {
	it.each(pages)('%s: strangers are led to the sign-in page, administrators are refused', async (path) => {
		const stranger = await httpClient(server).get(path);
		expect([202, 302]).toContain(stranger.status);
		expect(await stranger.text()).not.toContain('德清甲');
		expect((await (await signedIn(server, 'admin')).get(path)).status).toBe(403);
	});

	it.each(['manager', 'auditor', 'officer-deqing'] as const)('%s may', async (who) => {
		const client = await signedIn(server, who);
		for (const path of pages) expect((await client.get(path)).status, path).toBe(200);
	});

	it('leads from the rules it names to the rules page, also in the past', async () => {
		const link = (address: string) => new RegExp(`<a href="${address}">规则“[^<]*版</a>`);
		const shown = async (path: string) => (await (await city.get(path)).text()).replaceAll('<!-- -->', '');
		expect(await shown('/board')).toMatch(link('/rules'));
		expect(await shown('/board?asOf=2026-11-20')).toMatch(link('/rules\\?asOf=2026-11-20'));
	});

	it.each([
		'/board',
		'/board?tab=live',
		'/board.data?tab=live',
		'/projects',
		'/projects?q=%E5%AE%89%E5%90%89',
		'/projects.csv',
		'/projects.csv?q=%E4%B9%99',
		'/projects.data?_routes=routes%2Fprojects%2Froute',
	])('%s shows nothing of another unit', async (path) => {
		const text = await (await deqing.get(path)).text();
		for (const foreign of ['安吉乙', 'HYPERLINK', 'onerror']) expect(text).not.toContain(foreign);
		if (!path.includes('q=')) expect(text).toContain('德清甲');
	});

	it.each(['/board?unit=anji', '/projects?unit=anji', '/projects.csv?unit=anji', '/board?unit=nowhere'])(
		'%s: a unit out of scope is as unknown as one that does not exist',
		async (path) => {
			const answer = await deqing.get(path);
			expect(answer.status).toBe(400);
			expect(await answer.text()).not.toContain('安吉乙');
		},
	);
});

describe('addresses', () => {
	it.each([
		['/board?sort=__proto__', 'sort'],
		['/board?on=2026-02-30', 'on'],
		['/projects?tab=constructor', 'tab'],
		['/projects?page=-1', 'page'],
		['/projects/a?on=1990-01-01', 'on'],
		['/projects/a?on=tomorrow', 'on'],
		['/projects/a/history?before=1e400', 'before'],
		['/projects/a/history?before=0.5', 'before'],
	])('%s is answered with 400 and a page that says what is wrong', async (path, name) => {
		const answer = await city.get(path);
		const page = await answer.text();
		expect(answer.status).toBe(400);
		expect(page).toContain('地址中的条件无法识别');
		expect(page).toContain(`“${name}”`);
		expect(page).toContain(path.startsWith('/board') ? 'href="/board"' : 'href="/projects"');
	});

	it('a bad day is told how a day is written', async () => {
		expect(await (await city.get('/board?on=tomorrow')).text()).toContain('例如 2026-12-31');
	});

	it.each(['%25', '_', '%5C', '%27', '%25%27%20OR%201=1'])('q=%s is searched literally', async (q) => {
		const page = await (await city.get(`/projects?q=${q}`)).text();
		expect(page).toContain('0 个项目');
	});

	it('search for markup finds it and shows it inert', async () => {
		for (const [q, shown] of [
			[SCRIPT, '&lt;script&gt;alert(1)&lt;/script&gt;'],
			[IMAGE, '&lt;img src=x onerror=alert(1)&gt;'],
		] as const) {
			const page = await (await city.get(`/projects?q=${encodeURIComponent(q)}`)).text();
			expect(page).toContain(shown);
			expect(page).not.toContain('<script>alert');
			expect(page).not.toContain('<img');
		}
	});
});

describe('an unchanged board', () => {
	it('is answered with 304 until something happens, and again after a look was marked', async () => {
		const tagOf = async () => (await city.get('/board')).headers.get('etag') as string;
		const again = (tag: string) => city.get('/board', { 'If-None-Match': tag });
		const first = await tagOf();
		expect((await again(first)).status).toBe(304);
		await recordProjects(server.app.db, TEST_TODAY, { e: late('anji', '新来') });
		expect((await again(first)).status).toBe(200);
		const second = await tagOf();
		const mark = { seq: '1', day: TEST_TODAY, returnTo: '/board', idempotencyKey: 'looked-1-2026-11-21' };
		expect((await city.post('/board', mark)).headers.get('Location')).toBe('/board');
		expect((await again(second)).status).toBe(200);
	});
});

describe('a form page', () => {
	it('is made anew each time it is opened: two tabs never share a key', async () => {
		await recordProjects(server.app.db, TEST_TODAY, { g: late('deqing', '两个标签页') });
		for (const path of [
			'/projects/new',
			'/projects/g/edit',
			'/projects/g/reports',
			'/projects/g/requests?kind=pause',
		]) {
			const open = async () => {
				const response = await city.get(path);
				expect([response.status, response.headers.get('etag')], path).toEqual([200, null]);
				expect(response.headers.get('cache-control')).toBe('private, no-cache');
				return /name="idempotencyKey" value="(\w+)"/.exec(await response.text())?.[1];
			};
			const [one, other] = [await open(), await open()];
			expect(one).toBeDefined();
			expect(other).not.toBe(one);
		}
	});
});

describe('marking a board as seen', () => {
	it('answers a mark that cannot be with 422, and leads nowhere foreign', async () => {
		const auditor = await signedIn(server, 'auditor');
		const mark = { seq: '1', day: TEST_TODAY, returnTo: '//evil.example' };
		expect((await auditor.post('/board', mark)).headers.get('Location')).toBe('/');
		expect((await auditor.post('/board', { ...mark, seq: '' })).status).toBe(422);
		expect((await auditor.post('/board', { ...mark, seq: '999999' })).status).toBe(422);
	});

	it('then the page tells what is new', async () => {
		const client = await signedIn(server, 'manager-other');
		expect(await (await client.get('/board')).text()).toContain('您还没有标记过');
		const seq = /name="seq" value="(\d+)"/.exec(await (await client.get('/board')).text())?.[1] as string;
		await client.post('/board', { seq, day: TEST_TODAY, returnTo: '/board' });
		expect(await (await client.get('/board')).text()).toContain('没有变化');
		await recordProjects(server.app.db, TEST_TODAY, { f: late('deqing', '又一个') });
		const page = await (await client.get('/board?tab=newlyRed')).text();
		expect(page).toContain('上次查看以来新增 1 个');
		expect(page).toContain('又一个');
		expect(page).not.toContain('德清甲');
	});
});
