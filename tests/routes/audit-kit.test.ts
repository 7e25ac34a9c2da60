import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ledgerOf, sent } from '../commands/imports/import-world';
import { type HttpClient, signedIn } from '../support/http-client';
import { readZip } from '../support/read-zip';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
let auditor: HttpClient;
const EVIL = '示例"><img src=x onerror=alert(1)>';
beforeAll(async () => {
	server = await startTestServer();
	auditor = await signedIn(server, 'auditor');
	const head = '项目名称,建设单位,总投资（万元）,计划开工,计划竣工,责任主体';
	const rows = Array.from({ length: 30 }, (_, at) => {
		const name = at === 0 ? `"${EVIL.replaceAll('"', '""')}"` : `示例项目${at}`;
		return `${name},示例公司,${100 + at},2026-06-01,2027-06-01,${at % 3 ? '德清县' : '安吉县'}`;
	});
	await sent(server.app.db, ledgerOf([head, ...rows], '全市.csv'), { asOf: '2026-10-31', today: '2026-11-10' });
});

const drawn = '/history/kit.zip?size=30&seed=s1&until=2026-11-15';
async function zipOf(address: string) {
	const answer = await auditor.post(address, {});
	expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/zip']);
	return Buffer.from(await answer.arrayBuffer());
}

describe('an audit kit', () => {
	it('shows whom the seed draws before anything leaves', async () => {
		const answer = await auditor.get('/history/kit?size=5&seed=s1&until=2026-11-15');
		const text = (await answer.text()).replaceAll('<!-- -->', '');
		expect(text).toContain('从 30 个项目中抽取 5 个');
		expect(text).toContain('/history/kit.zip?size=5&amp;seed=s1&amp;until=2026-11-15');
		expect(await server.app.db.reader.event.count({ where: { kind: 'export.made' } })).toBe(0);
	});

	it('holds everything, with sums that fit, and is the same twice', async () => {
		const bytes = await zipOf(drawn);
		expect((await zipOf(drawn)).equals(bytes)).toBe(true);
		const files = await readZip(bytes);
		const manifest = JSON.parse(files.get('manifest.json') ?? '');
		expect(manifest).toMatchObject({ seed: 's1', size: 30, total: 30, asOf: { day: '2026-11-15' } });
		expect(manifest.projects).toHaveLength(30);
		const sums = new Map(
			(files.get('SHA256SUMS') ?? '')
				.trimEnd()
				.split('\n')
				.map((line) => [line.slice(66), line.slice(0, 64)]),
		);
		expect([...sums.keys(), 'SHA256SUMS'].sort()).toEqual([...files.keys()].sort());
		for (const [path, sum] of sums) {
			expect(
				createHash('sha256')
					.update(files.get(path) ?? '')
					.digest('hex'),
			).toBe(sum);
		}
		for (const { path, sha256 } of manifest.files) expect(sums.get(path)).toBe(sha256);
	});

	it('gives every light its reason and its receipt, with calendar and source files', async () => {
		const files = await readZip(await zipOf('/history/kit.zip?size=30&seed=s1&until=2026-11-20'));
		const calendar = files.get('calendar.json') ?? '';
		const sum = createHash('sha256').update(calendar).digest('hex');
		expect(JSON.parse(calendar).years).toContainEqual({ year: 2026, source: expect.any(String) });
		const [json = ''] = [...files].flatMap(([name, one]) => (/^projects.*json$/.test(name) ? one : []));
		const project = JSON.parse(json);
		const [event] = project.events;
		expect(project.strip.length).toBeGreaterThan(0);
		const rules = JSON.parse(files.get('rules.json') ?? '') as { id: string }[];
		for (const span of project.strip) {
			expect(span).toMatchObject({ eventSeq: event.seq, receipt: { on: span.untilOn, light: span.light } });
			expect(span.receipt.inputs).toContainEqual(span.receipt.cause);
			expect(span.receipt.ruleSet).toMatchObject({ version: expect.any(Number) });
			expect(rules.map(({ id }) => id)).toContain(span.receipt.ruleSet.id);
			expect(span.ruleSetIds).toEqual([span.receipt.ruleSet.id]);
			expect(span.receipt.calendar).toMatchObject({ zone: 'Asia/Shanghai', pauses: [], workingDaysSha256: sum });
		}
		const batch = await server.app.db.reader.importBatch.findFirst({ where: { id: event.batchId } });
		expect(project.files).toMatchObject([
			{
				batchId: event.batchId,
				fileName: '全市.csv',
				fileSha256: batch?.fileSha256,
				asOf: '2026-10-31',
				undoneBy: null,
			},
		]);
		const page = files.get(`projects/${project.projectId}.html`) ?? '';
		for (const words of [
			'来源文件',
			batch?.fileSha256 ?? '',
			'自然日，北京时间',
			'第 1 版',
			// What lies ahead is no delay.
			' (现计划 2027-06-01) → 绿灯',
			'<meta name="viewport"',
			'../rules.json',
			'../calendar.json',
		]) {
			expect(page).toContain(words);
		}
	});

	it('of today is of the moment it was drawn, not of an evening to come', async () => {
		const page = (await (await auditor.get('/history/kit?size=5&seed=s1&until=2026-11-21')).text()).replaceAll(
			'&amp;',
			'&',
		);
		const [address = ''] = /\/history\/kit\.zip\?[^"]*/.exec(page) ?? [];
		const instant = decodeURIComponent(/until=([^&]*)/.exec(address)?.[1] ?? '');
		expect(instant).toMatch(/^2026-11-21T01:\d\d:\d\d\.\d{3}Z$/);
		const first = await zipOf(address);
		const manifest = JSON.parse((await readZip(first)).get('manifest.json') ?? '');
		expect(manifest.asOf).toMatchObject({ instant, day: '2026-11-21' });
		// Taking it out was itself written down since.
		expect((await zipOf(address)).equals(first)).toBe(true);
		expect((await zipOf('/history/kit.zip?size=5&seed=s1&until=2026-11-21')).equals(first)).toBe(false);
	});

	it('is safe to open: names stay names, nothing is fetched', async () => {
		const files = await readZip(await zipOf(drawn));
		const pages = [...files].filter(([path]) => path.endsWith('.html')).map(([, content]) => content);
		expect(pages).toHaveLength(31);
		for (const page of pages) {
			expect(page).not.toMatch(/<img|<script|https?:|src=x onerror=alert\(1\)>/);
			expect(page).toContain('size:A4');
		}
		expect(pages.filter((page) => page.includes('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;')).length).toBe(2);
		const [json = ''] = [...files]
			.filter(([path]) => path.startsWith('projects/') && path.endsWith('.json'))
			.map(([, one]) => one);
		const project = JSON.parse(json);
		expect(project).toMatchObject({
			...{ facts: { firmName: '示例公司' }, receipt: { light: 'red', on: '2026-11-15' } },
			...{ events: [{ kind: 'project.imported' }], strip: [{ fromOn: '2026-11-10' }] },
		});
		expect(project.planMoves).toMatchObject([{ field: 'milestones.started.plannedOn', to: '2026-06-01' }, {}]);
		for (const words of ['判定依据', '开工', '历史事件', project.events[0].hash]) {
			expect(files.get(`projects/${project.projectId}.html`)).toContain(words);
		}
	});

	it('is written down with its seed and digest', async () => {
		const bytes = await zipOf('/history/kit.zip?size=3&seed=again&until=2026-11-15');
		const event = await server.app.db.reader.event.findFirst({
			where: { kind: 'export.made' },
			orderBy: { seq: 'desc' },
		});
		expect(event?.personId).toBe('auditor');
		expect(JSON.parse(event?.details ?? '')).toMatchObject({
			...{ what: 'audit-kit.zip', rows: 3, seed: 'again', size: 3, asOf: '2026-11-15T15:59:59.999Z' },
			sha256: createHash('sha256').update(bytes).digest('hex'),
		});
	});

	it.each([
		['size=0&seed=a', '1 至 200'],
		['size=x&seed=a', '1 至 200'],
		['size=5&seed=..%2f', '种子'],
		['size=5&seed=a&until=2026-13-40', '2026-13-40'],
		['size=5&seed=a&until=2027-01-01', '2027-01-01'],
		['size=5&seed=a&until=1999-01-01', '1999-01-01'],
	])('%s is answered in words', async (query, words) => {
		const page = await auditor.get(`/history/kit?${query}`);
		expect(page.status).toBe(400);
		expect(await page.text()).toContain(words);
		expect((await auditor.post(`/history/kit.zip?${query}`, {})).status).toBe(400);
	});

	it('goes to nobody else, and not by a plain address', async () => {
		const manager = await signedIn(server, 'manager');
		expect((await manager.get('/history/kit')).status).toBe(403);
		expect((await manager.post(drawn, {})).status).toBe(403);
		expect((await auditor.get(drawn)).status).toBe(405);
	});
});
