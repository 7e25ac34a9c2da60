import { read as readWorkbook, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { type HttpClient, signedIn } from '../support/http-client';
import { happened, projectFacts, YI } from '../support/project-facts';
import { recordProjects } from '../support/record-projects';
import { TEST_TODAY } from '../support/test-acting';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
let city: HttpClient;
const DANGEROUS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '＋1', '－1', '＠1'];

beforeAll(async () => {
	server = await startTestServer();
	const started = { plannedOn: '2026-08-01', originalOn: '2026-07-01', forecastOn: '2026-12-15' };
	await recordProjects(server.app.db, TEST_TODAY, {
		full: projectFacts({
			name: '甲, "全" 项目',
			firmName: '示例甲公司',
			unit: 'deqing',
			districtCode: '330521',
			projectCode: '2501-330521-04-01-482917',
			investmentFen: YI,
			annualPlanFen: { '2026': 1 },
			completedFen: { '2026': -1 },
			areaMu: 35.2,
			milestones: { ...happened({ signed: '2026-01-01', landGranted: '2026-03-01' }), started },
			lastUpdateOn: '2026-11-20',
			progress: '第一行\n第二行',
		}),
		...Object.fromEntries(
			DANGEROUS.map((name, at) => [`bad${at}`, projectFacts({ name: `坏${at}`, unit: 'anji', remarks: name })]),
		),
	});
	city = await signedIn(server, 'manager');
});

async function csvOf(client: HttpClient, query = '', language = 'zh-CN') {
	const answer = await client.get(`/projects.csv${query}`, { 'Accept-Language': language });
	const bytes = Buffer.from(await answer.arrayBuffer());
	const rows: Record<string, string>[] = parse(bytes, { bom: true, columns: true });
	return { answer, bytes, rows };
}

describe('the list as CSV', () => {
	it('opens in any spreadsheet program: BOM, line ends, a name', async () => {
		const { answer, bytes } = await csvOf(city);
		expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect(bytes.includes('\r\n')).toBe(true);
		expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
		expect(answer.headers.get('content-disposition')).toBe('attachment; filename="projects-2026-11-21.csv"');
		expect(answer.headers.get('cache-control')).toBe('private, no-store');
	});

	it('says everything that is known, and how it stands', async () => {
		const { rows } = await csvOf(city, '?unit=deqing');
		expect(rows).toHaveLength(1);
		expect(rows[0]).toMatchObject({
			项目代码: '2501-330521-04-01-482917',
			项目名称: '甲, "全" 项目',
			责任主体: '德清县',
			所在区县: '德清县',
			阶段: '落地',
			五未: '未开工',
			灯: '红灯',
			久未更新: '否',
			原因: '开工逾期 112 天',
			对现计划逾期天数: '112',
			对原计划逾期天数: '143',
			距转红天数: '',
			'总投资（万元）': '10000',
			'2026 年计划投资（万元）': '0.000001',
			'2026 年完成投资（万元）': '-0.000001',
			'用地面积（亩）': '35.2',
			供地实际: '2026-03-01',
			开工现计划: '2026-08-01',
			开工原计划: '2026-07-01',
			开工预测: '2026-12-15',
			开工实际: '',
			进展情况: '第一行\n第二行',
		});
		expect(Object.keys(rows[0] ?? {})).toHaveLength(94);
	});

	it('speaks the language of the reader', async () => {
		const { rows } = await csvOf(city, '?unit=deqing', 'en');
		expect(rows[0]).toMatchObject({ Light: 'Red', Cause: 'Construction start 112 days late' });
	});

	it('holds the same projects in the same order as the page', async () => {
		const { rows } = await csvOf(city, '?unit=anji&tab=silent&sort=unit');
		expect(rows).toHaveLength(0);
		expect((await csvOf(city, '?unit=anji')).rows).toHaveLength(DANGEROUS.length);
		expect((await csvOf(await signedIn(server, 'officer-deqing'))).rows).toHaveLength(1);
	});

	it('nothing in it runs', async () => {
		const { rows } = await csvOf(city, '?unit=anji');
		const remarks = rows.map((row) => row.备注 ?? '').sort();
		expect(remarks).toEqual(DANGEROUS.map((text) => `'${text}`).sort());
	});

	it('is refused with words when the address is wrong', async () => {
		const answer = await city.get('/projects.csv?sort=__proto__');
		expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/plain; charset=utf-8']);
		expect(await answer.text()).toContain('sort');
	});
});

describe('the list as a workbook', () => {
	it('has the same rows, with numbers as numbers and text as text', async () => {
		const answer = await city.get('/projects.xlsx');
		expect(answer.headers.get('content-disposition')).toContain('projects-2026-11-21.xlsx');
		const book = readWorkbook(Buffer.from(await answer.arrayBuffer()));
		const sheet = book.Sheets[book.SheetNames[0] as string] as import('@e965/xlsx').WorkSheet;
		const rows = utils.sheet_to_json<Record<string, unknown>>(sheet);
		expect(rows).toHaveLength(1 + DANGEROUS.length);
		expect(rows[0]).toMatchObject({ 项目名称: '甲, "全" 项目', '总投资（万元）': 10_000, 对现计划逾期天数: 112 });
		for (const cell of Object.values(sheet)) expect(cell?.f).toBeUndefined();
	});
});

describe('every export', () => {
	it('is an event: who, what, how many, narrowed how', async () => {
		const auditor = await signedIn(server, 'auditor');
		await auditor.get('/projects.csv?unit=deqing');
		const [event] = await server.app.db.reader.event.findMany({ orderBy: { seq: 'desc' }, take: 1 });
		expect(event).toMatchObject({ kind: 'export.made', personId: 'auditor', subject: 'projects.csv' });
		expect(JSON.parse(event?.details ?? '')).toEqual({ what: 'projects.csv', rows: 1, query: '?unit=deqing' });
	});

	it('that is refused is none', async () => {
		const before = await server.app.db.reader.event.count();
		await (await signedIn(server, 'admin')).get('/projects.csv');
		await city.get('/projects.csv?on=never');
		expect(await server.app.db.reader.event.count()).toBe(before);
	});
});
