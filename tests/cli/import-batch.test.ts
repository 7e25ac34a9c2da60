import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { runPin } from '../support/run-pin';
import { copyOf, tamper } from '../support/tamper';
import { testDatabaseUrl } from '../support/test-database';

const url = testDatabaseUrl();
const pin = (...args: string[]) => runPin(url, args, { LANG: 'en_GB.UTF-8' });

async function batch(name: string, rows: string[]): Promise<string> {
	const file = path.join(inject('runFolder'), name);
	writeFileSync(file, ['项目名称,建设单位,总投资（万元）', ...rows].join('\n'));
	const [result] = (await pin('import', file, '--unit', 'deqing', '--as-of', '2026-10-31', '--json')).json();
	return String((result as { batchId: string }).batchId);
}

describe('pin import show and undo', () => {
	it('shows, rehearses, refuses without a reason, undoes, and says what is in the way', async () => {
		const first = await batch('undo-1.csv', ['示例一,示例公司,1.2亿', '示例坏行,,约3']);
		const lines = (await pin('import', 'show', first)).json();
		expect(lines).toMatchObject([
			{ batchId: first, fileName: 'undo-1.csv', undone: null },
			{ list: 'created', name: '示例一', row: 2 },
			{ list: 'refused', row: 3, value: '约3' },
		]);
		expect((lines[1] as { cells: object[] }).cells).toContainEqual({
			...{ field: 'investmentFen', from: null, to: 12_000_000_000 },
			...{ said: '1.2亿', header: '总投资（万元）' },
		});

		const dry = await pin('import', 'undo', first, '--dry-run');
		expect([dry.code, dry.out]).toEqual([
			0,
			['0 projects put back, 1 taken out, 0 requests cancelled, 0 measurements withdrawn'],
		]);
		expect((await pin('import', 'undo', first)).code).toBe(1);
		const second = await batch('undo-2.csv', ['示例一,示例公司,130']);
		const blocked = await pin('import', 'undo', first, '--reason', '重发');
		expect([blocked.code, blocked.out[1]]).toEqual([1, expect.stringMatching(/in the way: 示例一 \(row 2\).*#\d+/)]);
		const done = await pin('import', 'undo', second, '--reason', '重发', '--json');
		expect(done.json()).toMatchObject([{ ok: true, dryRun: false, counts: { restored: 1 }, blocked: 0 }]);
		expect((await pin('import', 'undo', first, '--reason', '重发')).code).toBe(0);
		expect((await pin('projects')).out).toEqual([]);
		expect((await pin('verify')).code).toBe(0);
		expect(await pin('import', 'undo', first, '--reason', 'x')).toMatchObject({ code: 1, out: [] });
	});

	it.each([
		[['import', 'show', 'nothing'], 1],
		[['import', 'undo', 'nothing', '--reason', 'x'], 1],
		[['import', 'a.csv', 'b.csv'], 2],
		[['import', 'undo', 'a', 'b'], 2],
	])('%s is answered with %i', async (args, code) => {
		expect((await pin(...args)).code).toBe(code);
	});
});

describe('pin verify', () => {
	it('names the import whose record was rewritten, put back into a draft or taken out', async () => {
		const id = await batch('sealed.csv', ['示例核验,示例公司,1.2亿', '示例坏行,,约3']);
		const { out } = await pin('verify', '--json');
		const committed = (JSON.parse(out[0] as string) as { head: { seq: number } }).head.seq;
		const changes = [
			`"fileSha256" = '${'0'.repeat(64)}'`,
			...[`"fileName" = 'other.csv'`, `"personId" = 'x'`, `"personName" = 'x'`, `"dataAsOf" = '2026-01-01'`],
			...[`"counts" = json_set("counts", '$.refused', 0)`, `"findings" = '{"refused":[],"warnings":[]}'`],
			...[`"choices" = '{"x":1}'`, `"committedAt" = '2026-01-01T00:00:00.000Z'`, `"unit" = 'anji'`],
			...[`"createdAt" = '2026-01-01T00:00:00.000Z'`, `"status" = 'draft'`],
		];
		const statements = [
			...changes.map((change) => `UPDATE "ImportBatch" SET ${change} WHERE "id" = '${id}'`),
			`DELETE FROM "ImportBatch" WHERE "id" = '${id}'`,
		];
		for (const [at, statement] of statements.entries()) {
			await runPin(url, ['backup', path.join(inject('runFolder'), 'import.db'), '--force']);
			const copy = copyOf(`file:${path.join(inject('runFolder'), 'import.db')}`, `c${at}`);
			await tamper(copy, statement);
			const [verdict] = (await runPin(copy, ['verify', '--json'])).json();
			expect(verdict, statement).toMatchObject({ ok: false, fault: 'import-changed', seq: committed });
		}
	});

	it('names an import nobody committed', async () => {
		const copy = copyOf(`file:${path.join(inject('runFolder'), 'import.db')}`, 'more');
		const columns = `"fileName", "fileSha256", "unit", "dataAsOf", "choices", "status", "personId", "personName", "createdAt", "committedAt", "counts", "findings"`;
		await tamper(
			copy,
			`INSERT INTO "ImportBatch" ("id", ${columns}) SELECT 'x', ${columns} FROM "ImportBatch" LIMIT 1`,
		);
		const [verdict] = (await runPin(copy, ['verify', '--json'])).json();
		expect(verdict).toMatchObject({ ok: false, fault: 'record-unexplained', seq: null });
	});
});
