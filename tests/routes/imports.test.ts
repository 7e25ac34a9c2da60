import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshKey, type HttpClient, signedIn } from '../support/http-client';
import { startTestServer, type TestServer } from '../support/test-server';

const LEDGERS = path.resolve(import.meta.dirname, '../fixtures/ledgers');
let server: TestServer;
let manager: HttpClient;
beforeAll(async () => {
	server = await startTestServer();
	manager = await signedIn(server, 'manager');
});

async function upload(client: HttpClient, name: string, content?: Uint8Array): Promise<Response> {
	const form = new FormData();
	form.set('idempotencyKey', freshKey());
	form.set('file', new File([(content ?? readFileSync(path.join(LEDGERS, name))) as BlobPart], name));
	const headers = { Origin: server.origin, 'Sec-Fetch-Site': 'same-origin' };
	return client.send('/imports', { method: 'POST', body: form, headers });
}

const idOf = (response: Response) => /\/imports\/([^?]+)/.exec(response.headers.get('Location') ?? '')?.[1] ?? '';
const act = (client: HttpClient, id: string, intent: string, fields: Record<string, string> = {}) =>
	client.post(`/imports/${id}`, { idempotencyKey: freshKey(), intent, ...fields });

/** Walks the five steps without changing a guess; answers the page of the result. */
async function walk(name: string, unit = ''): Promise<{ id: string; check: string; result: string }> {
	const id = idOf(await upload(manager, name));
	const sheet = await (await manager.get(`/imports/${id}?step=sheet`)).text();
	const guessed = /name="guessedSheet" value="([^"]*)"/.exec(sheet)?.[1] ?? '';
	const row = /name="guessedRow" value="([^"]*)"/.exec(sheet)?.[1] ?? '';
	const asOf = '2026-10-31';
	await act(manager, id, 'sheet', {
		sheet: guessed,
		guessedSheet: guessed,
		guessedRow: row,
		headerRow: row,
		unit,
		asOf,
	});
	await act(manager, id, 'columns');
	const check = await (await manager.get(`/imports/${id}?step=check`)).text();
	await act(manager, id, 'commit');
	return { id, check, result: await committed(id) };
}

async function committed(id: string): Promise<string> {
	return await expect
		.poll(async () => (await manager.get(`/imports/${id}`)).text(), { timeout: 20_000, interval: 100 })
		.toContain('看预警看板')
		.then(async () => (await manager.get(`/imports/${id}`)).text());
}

const counts = (page: string) =>
	Object.fromEntries(
		[...page.matchAll(/data-key="(\w+)"[^>]*><dt>[^<]*<\/dt><dd>(\d+)</g)].map((m) => [m[1], Number(m[2])]),
	);

describe('the import page', () => {
	it.each([
		['deqing-2026-10.xlsx', '', { rows: 86, created: 86, refused: 0, warnings: 0 }],
		['changxing-2026-10.xlsx', '', { rows: 64, created: 58, refused: 6, warnings: 1 }],
		['anji-2026-10.csv', 'anji', { rows: 41, created: 41, refused: 0 }],
	])('takes %s in five steps; the same file again changes nothing', async (name, unit, wanted) => {
		const first = await walk(name, unit);
		expect(counts(first.check)).toMatchObject(wanted);
		expect(counts(first.result)).toMatchObject(wanted);
		const again = await walk(name, unit);
		expect(counts(again.result)).toMatchObject({
			created: 0,
			changed: 0,
			unchanged: wanted.created,
			refused: wanted.refused,
		});
	});

	it('gives the refused rows back with reasons', async () => {
		const id = idOf(await upload(manager, 'changxing-2026-10.xlsx'));
		const file = await (await manager.get(`/imports/${id}/refused.csv`)).text();
		expect(file).toContain('拒绝原因');
		expect(file).toContain('年底前');
		expect(file.trim().split('\r\n').length).toBeGreaterThanOrEqual(7);
	});

	it.each([
		['people.csv', '姓名,性别,年龄\n张三,男,30\n', '没有找到项目台账的表头'],
		['page.xlsx', '<html><body>hello</body></html>', '不是表格文件'],
		['empty.csv', '', '文件是空的'],
	])('refuses %s in plain words and keeps nothing', async (name, content, words) => {
		const before = await server.app.db.reader.importBatch.count();
		const response = await upload(manager, name, new TextEncoder().encode(content));
		expect(response.status).toBe(422);
		expect(await response.text()).toContain(words);
		expect(await server.app.db.reader.importBatch.count()).toBe(before);
	});

	it('shows a draft to nobody but who brought it', async () => {
		const id = idOf(await upload(manager, 'deqing-2026-10.xlsx'));
		for (const who of ['manager-other', 'officer-deqing', 'auditor'] as const) {
			const other = await signedIn(server, who);
			expect((await other.get(`/imports/${id}`)).status).toBe(404);
			expect((await other.get(`/imports/${id}/refused.csv`)).status).toBe(404);
		}
		expect((await act(await signedIn(server, 'manager-other'), id, 'discard')).status).toBe(404);
		expect((await act(await signedIn(server, 'auditor'), id, 'discard')).status).toBe(403);
	});

	it('keeps officers to their unit', async () => {
		const officer = await signedIn(server, 'officer-anji');
		const id = idOf(await upload(officer, 'deqing-2026-10.xlsx'));
		const check = await (await officer.get(`/imports/${id}?step=check`)).text();
		expect(counts(check)).toMatchObject({ created: 0, refused: 86 });
	});

	it('lets a draft go', async () => {
		const id = idOf(await upload(manager, 'deqing-2026-10.xlsx'));
		expect((await act(manager, id, 'discard')).headers.get('Location')).toBe('/imports');
		expect((await manager.get(`/imports/${id}`)).status).toBe(404);
	});
});
