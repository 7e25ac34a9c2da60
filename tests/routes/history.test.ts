import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProject } from '~/commands/create-project.server';
import { recordActualDate } from '~/commands/record-actual-date.server';
import { eventHash, journalHead } from '~/data/journal.server';
import { readCheckpoint } from '~/domain/audit/checkpoint';
import { proofFault } from '~/reads/proof/inclusion.server';
import { houseOf } from '~/web/house.server';
import { submitted } from '../support/entry-world';
import { signedIn } from '../support/http-client';
import { tamper } from '../support/tamper';
import { acting } from '../support/test-acting';
import { startTestServer } from '../support/test-server';

const server = await startTestServer();
const { db } = server.app;
// Both are created a day before anything is recorded: the journal never runs backwards.
const deqing = await project('deqing', '示例德清=项目');
const anji = await project('anji', '示例安吉%项目');
await record('deqing', deqing, '2026-02-01');
await record('anji', anji, '2026-11-19');

async function project(unit: 'deqing' | 'anji', name: string): Promise<string> {
	const officer = acting(db, `officer-${unit}`, { today: '2026-11-18' });
	const created = await createProject(officer, {
		unit,
		fields: { name, remarks: '=HYPERLINK("http://evil")' },
		plannedOn: {},
		signedOn: '2026-01-05',
		reason: '示例建档',
		isAnother: false,
	});
	if (!created.ok) throw new Error(created.refusal.code);
	return created.value.projectId;
}

async function record(unit: 'deqing' | 'anji', projectId: string, actualOn: string): Promise<void> {
	const evidence = [{ kind: 'filingNumber', text: '=1+1' } as const];
	const recorded = await recordActualDate(acting(db, `officer-${unit}`, { today: '2026-11-19' }), {
		projectId,
		milestone: 'filed',
		actualOn,
		evidence,
		reason: '示例补录',
	});
	if (!recorded.ok) throw new Error(recorded.refusal.code);
}

const text = async (response: Response) => response.text();

describe('the history page', () => {
	it('tells an auditor everything, newest first, with the chain proven', async () => {
		const auditor = await signedIn(server, 'auditor');
		const response = await auditor.get('/history');
		const html = await text(response);
		const { seq } = await journalHead(db.reader);
		expect(response.status).toBe(200);
		expect(html).toContain(`链完整至 #${seq}`);
		expect(html).toContain('示例安吉%项目');
		expect(html.indexOf('示例安吉%项目')).toBeLessThan(html.indexOf('示例德清=项目'));
		expect(html).toContain('新建人员');
	});

	it('shows others only what is theirs, and nothing of the house', async () => {
		const html = await text(await (await signedIn(server, 'officer-deqing')).get('/history'));
		expect(html).toContain('示例德清=项目');
		expect(html).not.toContain('示例安吉%项目');
		expect(html).not.toContain('新建人员“');
		expect((await (await signedIn(server, 'admin')).get('/history')).status).toBe(403);
		expect((await (await signedIn(server, 'officer-own')).get('/history')).status).toBe(200);
		expect(await text(await (await signedIn(server, 'officer-own')).get('/history'))).not.toContain('示例德清=项目');
	});

	const filters: [string, string[], string[]][] = [
		['unit=anji', ['示例安吉%项目'], ['示例德清=项目']],
		['kind=milestone.recorded&lag=60', ['示例德清=项目'], ['示例安吉%项目']],
		['channel=import', ['没有符合条件的事件'], ['示例安吉%项目']],
		['from=2026-11-19&to=2026-11-19', ['示例安吉%项目', '记录备案'], ['新建项目“示例']],
		['from=2026-11-20', ['没有符合条件的事件'], ['示例安吉%项目']],
		['q=%25', ['示例安吉%项目'], ['示例德清=项目']],
		['q=_', ['没有符合条件的事件'], ['示例安吉%项目']],
		['person=ANJI', ['示例安吉%项目'], ['示例德清=项目']],
		['person=%22anji%22', ['没有符合条件的事件'], ['示例安吉%项目']],
		['person=%22示例专员 anji%22', ['示例安吉%项目'], ['示例德清=项目']],
		['before=3', ['发布规则'], ['示例安吉%项目']],
	];
	it.each(filters)('narrows by %s', async (query, shown, hidden) => {
		const html = await text(await (await signedIn(server, 'auditor')).get(`/history?${query}`));
		for (const words of shown) expect(html).toContain(words);
		for (const words of hidden) expect(html).not.toContain(words);
	});

	it.each(['unit=x', 'kind=constructor', 'channel=fax', 'from=2026-02-30', 'lag=-1', 'before=x'])(
		'refuses %s',
		async (query) => {
			expect((await (await signedIn(server, 'auditor')).get(`/history?${query}`)).status).toBe(400);
		},
	);

	it('does not offer another unit to a reader of one', async () => {
		expect((await (await signedIn(server, 'officer-deqing')).get('/history?unit=anji')).status).toBe(400);
	});
});

describe('one event', () => {
	it('shows from → to, hashes and that they fit', async () => {
		const auditor = await signedIn(server, 'auditor');
		const row = await db.reader.event.findFirst({ where: { projectId: deqing, kind: 'milestone.recorded' } });
		const html = await text(await auditor.get(`/history/${row?.seq}`));
		expect(html).toContain(row?.hash);
		expect(html).toContain(row?.prevHash);
		expect(html).toContain('按内容重算的哈希与记录一致');
		expect(html).toContain('2026-02-01');
	});

	it('does not exist for who may not see it', async () => {
		const foreign = await db.reader.event.findFirst({ where: { projectId: anji } });
		const officer = await signedIn(server, 'officer-deqing');
		expect((await officer.get(`/history/${foreign?.seq}`)).status).toBe(404);
		expect((await officer.get('/history/1')).status).toBe(404);
		for (const seq of ['0', '999999', 'x', '1e1', '..%2f1']) {
			expect((await (await signedIn(server, 'auditor')).get(`/history/${seq}`)).status, seq).toBe(404);
		}
	});
});

describe('the export', () => {
	it('is a form for auditors alone, and an event itself', async () => {
		const auditor = await signedIn(server, 'auditor');
		const before = (await journalHead(db.reader)).seq;
		expect((await auditor.get('/history.csv')).status).toBe(405);
		expect((await journalHead(db.reader)).seq).toBe(before);
		expect((await (await signedIn(server, 'manager')).post('/history.csv', {})).status).toBe(403);
		const response = await auditor.post('/history.csv?unit=deqing', {});
		expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
		expect(response.headers.get('content-disposition')).toBe('attachment; filename="history-2026-11-21.csv"');
		await text(response);
		const [made] = await db.reader.event.findMany({ where: { kind: 'export.made' } });
		expect(made).toMatchObject({ seq: before + 1, personId: 'auditor' });
		expect(JSON.parse(made?.details ?? '')).toEqual({ what: 'history.csv', rows: 2, query: '?unit=deqing' });
	});

	it('gives spreadsheets nothing to run', async () => {
		const response = await (await signedIn(server, 'auditor')).post('/history.csv?unit=deqing', {});
		const csv = Buffer.from(await response.arrayBuffer()).toString('utf8');
		expect(csv.startsWith('\ufeff序号,')).toBe(true);
		expect(csv.trimEnd().split('\r\n')).toHaveLength(3);
		expect(csv).toContain('示例德清=项目');
		expect(csv).not.toMatch(/(^|,)"?[=+@-]/m);
	});

	it('tells what was recorded by a day gone by, stamped, and who took it out now', async () => {
		const auditor = await signedIn(server, 'auditor');
		const { seq: before } = await journalHead(db.reader);
		const csv = await auditor.post('/history.csv?unit=deqing&asOf=2026-11-18', {});
		expect(csv.status).toBe(200);
		expect(csv.headers.get('content-disposition')).toBe('attachment; filename="history-as-of-2026-11-18.csv"');
		const [head, ...lines] = (await text(csv)).trimEnd().split('\r\n');
		expect(head).toMatch(/,数据时点$/);
		expect(lines).toEqual([expect.stringMatching(/新建项目.*,截至 2026-11-18 23:59 所知/)]);
		const [made] = await db.reader.event.findMany({ where: { seq: { gt: before } } });
		expect(made).toMatchObject({ kind: 'export.made', seq: before + 1 });
		const page = await text(await auditor.get('/history?asOf=2026-11-18'));
		expect(page).toContain('/history.json?asOf=2026-11-18');
		expect(page).not.toContain('/history/checkpoint.txt');
		expect((await auditor.post('/history.csv?asOf=2031-01-01', {})).status).toBe(400);
		expect((await auditor.post('/people?asOf=2026-11-18', {})).status).toBe(403);
	});

	it('gives every event as it is chained, in JSON', async () => {
		const all = JSON.parse(await text(await (await signedIn(server, 'auditor')).post('/history.json', {})));
		const rows = all.filter((row: object) => 'event' in row);
		expect(rows.length).toBeGreaterThan(20);
		for (const { event, sentence } of rows) {
			const { hash, ...body } = event;
			expect(eventHash(body)).toBe(hash);
			expect(sentence).not.toBe('');
		}
		const none = await (await signedIn(server, 'auditor')).post('/history.json?channel=api', {});
		expect(JSON.parse(await text(none))).toEqual([{ vouched: expect.any(Object) }]);
		expect((await (await signedIn(server, 'auditor')).post('/history.json?unit=x', {})).status).toBe(400);
	});
});

describe('an altered history', () => {
	it('is said on top of the page', async () => {
		const other = await startTestServer();
		await tamper(other.app.env.databaseUrl, `UPDATE "Event" SET "personName" = 'x' WHERE "seq" = 5`);
		const html = await text(await (await signedIn(other, 'auditor')).get('/history'));
		expect(html).toContain('事件链在 #5 处断开');
		expect(await text(await (await signedIn(other, 'auditor')).get('/history/5'))).toContain('记录不符');
	});
});

describe('the history of an application without a project', () => {
	it('names the candidate, and leads to the application', async () => {
		const name = '示例尚无项目';
		const id = await submitted(db, { candidate: { name } });
		const auditor = await signedIn(server, 'auditor');
		const html = await text(await auditor.get('/history?kind=assessment.made'));
		expect(html).toMatch(new RegExp(`href="/entry/${id}"[^>]*>${name}</a>`));
		const { seq } = await db.reader.event.findFirstOrThrow({
			where: { kind: 'assessment.made', subject: id },
			select: { seq: true },
		});
		expect(await text(await auditor.get(`/history/${seq}`))).toContain(`${name}</a>`);
		expect(await text(await auditor.post('/history.csv', { kind: 'assessment.made' }))).toContain(name);
	});
});

describe('proof that leaves the house', () => {
	it('is an event’s inclusion proof and a checkpoint, for auditors, each written down', async () => {
		const auditor = await signedIn(server, 'auditor');
		const { seq } = await journalHead(db.reader);
		expect(await text(await auditor.get('/history/3'))).toContain('下载包含证明');
		const proof = JSON.parse(await text(await auditor.post('/history/3/proof.json', {})));
		expect(proofFault(proof, houseOf(server.app.env).own)).toBeNull();
		expect(proof.event.seq).toBe(3);
		const checkpoint = readCheckpoint(await text(await auditor.post('/history/checkpoint.txt', {})));
		expect(checkpoint).toMatchObject({ ok: true, value: { size: seq + 1 } });
		const { seq: after } = await journalHead(db.reader);
		expect(after).toBe(seq + 2);
		expect((await auditor.post('/history/999999/proof.json', {})).status).toBe(404);
		expect((await auditor.get('/history/3/proof.json')).status).toBe(405);
	});

	it('is nobody else’s to take', async () => {
		const officer = await signedIn(server, 'officer-deqing');
		expect((await officer.post('/history/3/proof.json', {})).status).toBe(403);
		expect((await officer.post('/history/checkpoint.txt', {})).status).toBe(403);
	});

	it('drops a last checkpoint when the server stops', async () => {
		const { checkpointFolder } = server.app.env;
		await server.stop();
		const [origin = ''] = readdirSync(checkpointFolder);
		const [file = ''] = readdirSync(path.join(checkpointFolder, origin)).reverse();
		expect(readCheckpoint(readFileSync(path.join(checkpointFolder, origin, file), 'utf8')).ok).toBe(true);
	});
});
