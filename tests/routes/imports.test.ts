import { beforeAll, describe, expect, it } from 'vitest';
import { chooseForImport } from '~/commands/imports/choose-for-import.server';
import { ledgerFile } from '../commands/imports/import-world';
import { freshKey, type HttpClient, httpClient, signedIn } from '../support/http-client';
import { acting } from '../support/test-acting';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
let officer: HttpClient;
beforeAll(async () => {
	server = await startTestServer();
	officer = await signedIn(server, 'officer-changxing');
});

const HEAD = '项目名称,建设单位,总投资（万元）,计划开工,实际开工';

async function upload(client: HttpClient, bytes: Uint8Array | string, fileName: string) {
	const body = new FormData();
	body.set('idempotencyKey', freshKey());
	body.set('file', new File([bytes as BlobPart], fileName));
	const headers = { Origin: server.origin, 'Sec-Fetch-Site': 'same-origin' };
	return page(client.send('/imports', { method: 'POST', body, headers }));
}

async function page(response: Promise<Response>) {
	const answer = await response;
	return { status: answer.status, to: answer.headers.get('Location') ?? '', text: await answer.text() };
}

/** Uploads, and answers the address of the draft. */
async function draft(client: HttpClient, ...file: [bytes: Uint8Array | string, fileName: string]): Promise<string> {
	const { status, to } = await upload(client, ...file);
	expect(status).toBe(302);
	return to.split('?')[0] as string;
}

const post = (client: HttpClient, path: string, fields: Record<string, string>) =>
	page(client.post(path, { idempotencyKey: freshKey(), ...fields }));

/** Asks until the page no longer says that it is at work. */
async function finished(client: HttpClient, path: string): Promise<string> {
	for (;;) {
		const { text } = await page(client.get(path));
		if (!text.includes('<progress')) return text;
	}
}

describe('a ledger in five steps, without a script', () => {
	const file = ledgerFile('changxing-2026-10.xlsx');
	let path: string;

	it('takes the file and guesses sheet, header, unit and day', async () => {
		path = await draft(officer, file.bytes, file.fileName);
		const { text } = await page(officer.get(`${path}?step=sheet`));
		expect(text).toContain('2026-10-31');
		expect(text).toMatch(/value="changxing"[^>]*selected|selected[^>]*value="changxing"/);
	});

	it('shows what each column is taken for, and takes corrections', async () => {
		const { text } = await page(officer.get(`${path}?step=columns`));
		expect(text).toContain('备案项目代码');
		const columns = { intent: 'columns' };
		const kept = await post(officer, path, columns);
		expect([kept.status, kept.to]).toEqual([302, `${path}?step=check`]);
	});

	it('says what would happen, cause by cause, and stores nothing', async () => {
		const { text } = await page(officer.get(`${path}?step=check`));
		for (const words of ['58', '年底前', '请填写年月日', '约3', '统一社会信用代码校验不通过'])
			expect(text).toContain(words);
		expect(await server.app.db.reader.projectState.count()).toBe(0);
		const refused = await page(officer.get(`${path}/refused.csv`));
		expect(refused.text.split('\r\n')).toHaveLength(8);
		expect(refused.text).toContain('拒绝原因');
	});

	it('names what would be new: the first, and all of it page by page', async () => {
		const named = async (query: string) => {
			const { text } = await page(officer.get(`${path}?step=check${query}`));
			const [shown = ''] = /id="created".*?<\/section>/s.exec(text.replaceAll('<!-- -->', '')) ?? [];
			return { shown, rows: [...shown.matchAll(/data-row=""><td[^>]*>\d+/g)].map(String) };
		};
		const { shown, rows } = await named('');
		for (const words of ['将新增的项目', '还有 48 个', 'created=1#created', '长兴县']) expect(shown).toContain(words);
		const [one, two] = [await named('&created=1'), await named('&created=2')];
		expect([rows.length, one.rows.length, two.rows.length]).toEqual([10, 50, 8]);
		expect(new Set([...one.rows, ...two.rows]).size).toBe(58);
		expect([one.rows.slice(0, 10), (await named('&created=99')).rows]).toEqual([rows, two.rows]);
		for (const odd of ['-1', 'x', '1.9']) expect((await named(`&created=${odd}`)).rows).toEqual(one.rows);
	});

	it('commits, may be left meanwhile, and keeps the result', async () => {
		const started = await post(officer, path, { intent: 'commit' });
		expect([started.status, started.to]).toEqual([302, path]);
		await post(officer, path, { intent: 'commit' });
		const text = await finished(officer, path);
		expect(text).toContain('58');
		expect(await server.app.db.reader.projectState.count()).toBe(58);
		const events = await server.app.db.reader.event.findMany({ where: { kind: 'import.committed' } });
		expect(events).toMatchObject([{ channel: 'import', personId: 'officer-changxing' }]);
		const again = await draft(officer, file.bytes, file.fileName);
		expect((await page(officer.get(`${again}?step=check`))).text).not.toContain('将新增的项目');
		const list = await page(officer.get('/imports'));
		expect(list.text).toContain('changxing-2026-10.xlsx');
		const reasons = await page(officer.get(`${path}/refused.csv`));
		expect(reasons.text).toContain('年底前');
	});

	it('goes on in English', async () => {
		officer.cookies.set('lang', 'en');
		const { text } = await page(officer.get(path));
		officer.cookies.delete('lang');
		expect(text).toContain('Not a full date');
	});

	it('sends back a workbook that reads again', async () => {
		const answer = await officer.get(`${path}/refused.xlsx`);
		const bytes = new Uint8Array(await answer.arrayBuffer());
		expect(answer.headers.get('Content-Disposition')).toContain('attachment');
		const again = await draft(officer, bytes, 'changxing-2026-10-mended.xlsx');
		const { text } = await page(officer.get(`${again}?step=check`));
		expect(text).toContain('年底前');
	});

	it('writes down each time that refused rows were taken out, from the draft and from the result', async () => {
		const taken = await server.app.db.reader.event.findMany({
			where: { kind: 'export.made' },
			orderBy: { seq: 'asc' },
		});
		const subjects = ['csv', 'csv', 'xlsx'].map((kind) => `refused-changxing-2026-10-31.${kind}`);
		expect(taken.map(({ subject }) => subject)).toEqual(subjects);
		const [, , workbook] = taken;
		expect(workbook).toMatchObject({ personId: 'officer-changxing', channel: 'form', projectId: null });
		const query = `?import=${path.split('/')[2]}`;
		expect(JSON.parse(workbook?.details ?? '')).toEqual({ what: subjects[2], rows: 6, query });
		const history = await signedIn(server, 'auditor');
		expect((await page(history.get('/history?kind=export.made'))).text).toContain(subjects[2]);
	});
});

describe('whose import it is', () => {
	const good = `${HEAD}\n示例归属,示例公司,1,2026-06-01,\n`;

	it('is nobody else’s business', async () => {
		const path = await draft(officer, good, 'changxing-2026-10.csv');
		const manager = await signedIn(server, 'manager-changxing');
		const stranger = httpClient(server);
		expect((await page(stranger.get(path))).to).toMatch(/^\/sign-in/);
		for (const client of [manager, await signedIn(server, 'officer-anji'), await signedIn(server, 'auditor')]) {
			expect((await page(client.get(path))).status).toBe(404);
			const before = await server.app.db.reader.event.count();
			expect((await page(client.get(`${path}/refused.csv`))).status).toBe(404);
			expect(await server.app.db.reader.event.count()).toBe(before);
		}
		expect((await post(manager, path, { intent: 'commit' })).status).toBe(404);
		expect((await page(officer.get('/imports/..%2f..%2fetc'))).status).toBe(404);
		expect((await page(officer.get('/imports/%00'))).status).toBe(404);
	});

	it('is committed for its unit to see, elsewhere it is not there', async () => {
		const path = await draft(officer, good, 'changxing-2026-10.csv');
		await post(officer, path, { intent: 'commit' });
		await finished(officer, path);
		expect((await page((await signedIn(server, 'manager-changxing')).get(path))).status).toBe(200);
		expect((await page((await signedIn(server, 'auditor')).get(path))).status).toBe(200);
		expect((await page((await signedIn(server, 'manager-anji')).get(path))).status).toBe(404);
	});

	it.each(['auditor', 'admin'] as const)('%s cannot bring one', async (who) => {
		expect((await upload(await signedIn(server, who), good, 'x.csv')).status).toBe(403);
	});

	it('refuses rows of another unit, whoever the form says it is for', async () => {
		const path = await draft(officer, good, '2026-10.csv');
		await post(officer, path, { intent: 'sheet', unit: 'anji', asOf: '2026-10-31', sheet: '', headerRow: '1' });
		const { text } = await page(officer.get(`${path}?step=check`));
		expect(text).toContain('安吉县不在您的负责范围内');
	});

	it('asks for the day when nothing names one', async () => {
		const path = await draft(officer, `${good}示例无日,某公司,1,,\n`, 'changxing.csv');
		const sheet = { intent: 'sheet', unit: 'changxing', sheet: '', headerRow: '1' };
		const answer = await post(officer, path, { ...sheet, asOf: '' });
		expect(answer.status).toBe(422);
		expect(answer.text).toContain('请填写“数据截至”日期');
		expect((await page(officer.get(`${path}?step=check`))).text).toContain('请填写“数据截至”日期');
		expect((await post(officer, path, { ...sheet, asOf: '2026-10-31' })).to).toContain('step=columns');
		expect((await page(officer.get(`${path}?step=check`))).text).toContain('2026-10-31');
	});

	it('can be let go', async () => {
		const path = await draft(officer, good, 'changxing-2026-10.csv');
		expect((await post(officer, path, { intent: 'discard' })).to).toBe('/imports');
		expect((await page(officer.get(path))).status).toBe(404);
	});

	it('says so when it was broken off', async () => {
		const path = await draft(officer, good, 'changxing-2026-10.csv');
		const id = path.split('/').at(-1) as string;
		const startedAt = '2026-11-21T01:00:00.000Z';
		await chooseForImport(acting(server.app.db, 'officer-changxing'), id, { startedAt });
		expect((await page(officer.get(path))).text).toContain('入库中断，数据没有任何改动');
	});
});

describe('what is no ledger', () => {
	it.each<[string, Uint8Array | string, string, string]>([
		['nothing', '', 'x.csv', '文件是空的'],
		['a page', '<html><body>x</body></html>', 'x.xlsx', '不是表格文件'],
		['a program', 'MZ\u0090\u0000', 'x.xlsx', '不是表格文件'],
		['a torn workbook', ledgerFile('deqing-2026-10.xlsx').bytes.slice(0, 5000), 'x.xlsx', '文件不完整'],
		['a list of something else', 'Animal,Legs\nDuck,2\n', 'x.csv', 'Animal、Legs'],
		[
			'a list on its side',
			'项目名称,示例甲,示例乙\n总投资,1,2\n计划开工,2026-06-01,2026-07-01\n用地面积,3,4\n',
			'x.csv',
			'转置',
		],
	])('%s', async (_, bytes, fileName, words) => {
		const before = await server.app.db.reader.importBatch.count();
		const answer = await upload(officer, bytes, fileName);
		expect(answer.status).toBe(422);
		expect(answer.text).toContain(words);
		expect(await server.app.db.reader.importBatch.count()).toBe(before);
	});

	it('too much of it is refused before it is read', async () => {
		const answer = await upload(officer, new Uint8Array(20 * 1024 * 1024 + 70_000), 'big.csv');
		expect([answer.status, answer.text.includes('20 MB')]).toEqual([422, true]);
	});

	it('no file at all', async () => {
		expect((await upload(officer, '', '')).status).toBe(422);
	});

	it('from another site', async () => {
		const headers = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
		const body = new FormData();
		body.set('file', new File(['x'], 'x.csv'));
		expect((await officer.send('/imports', { method: 'POST', body, headers })).status).toBe(403);
	});

	it('shows names of projects as text', async () => {
		const path = await draft(officer, `${HEAD}\n<script>alert(1)</script>,<b>,约3,,\n`, 'changxing-2026-10.csv');
		for (const step of ['sheet', 'columns', 'check']) {
			const { text } = await page(officer.get(`${path}?step=${step}`));
			expect(text).not.toContain('<script>alert(1)');
		}
	});
});
