import { describe, expect, it } from 'vitest';
import { changeDraft } from '~/commands/imports/change-draft.server';
import { discardImport } from '~/commands/imports/discard-import.server';
import { uploadLedger } from '~/commands/imports/upload-ledger.server';
import { batchContent } from '~/data/import-batches.server';
import { acting } from '../../support/test-acting';
import { testDatabase } from '../../support/test-database';
import { ledgerFile, ledgerOf, send, sent } from './import-world';

const db = await testDatabase();
const counted = async () => ({
	events: await db.reader.event.count(),
	states: await db.reader.projectState.count(),
	batches: await db.reader.importBatch.count({ where: { status: 'committed' } }),
});

describe('all or nothing (R3)', () => {
	it('leaves nothing of a commit that breaks at its last step', async () => {
		const before = await counted();
		const breakAt = `CREATE TRIGGER "break" BEFORE INSERT ON "Event" WHEN NEW."kind" = 'import.committed'
			BEGIN SELECT RAISE(ABORT, 'broken on purpose'); END`;
		await db.write((tx) => tx.$executeRawUnsafe(breakAt));
		await expect(send(db, ledgerFile('deqing-2026-10.xlsx'))).rejects.toThrow();
		await db.write((tx) => tx.$executeRawUnsafe('DROP TRIGGER "break"'));
		expect(await counted()).toEqual(before);
		expect((await sent(db, ledgerFile('deqing-2026-10.xlsx'))).counts).toMatchObject({ created: 86 });
	});

	it('two at once are two in a row', async () => {
		const results = await Promise.all([1, 2, 3].map(() => sent(db, ledgerFile('anji-2026-10.csv'))));
		expect(results.map(({ counts }) => counts.created).sort()).toEqual([0, 0, 41]);
		expect(await db.reader.projectState.count({ where: { unit: 'anji' } })).toBe(41);
	});
});

describe('a draft', () => {
	const file = ledgerOf(['项目名称,总投资（万元）,计划开工', '示例草稿,1,2026-06-01']);
	const today = '2026-11-05';
	async function draft(): Promise<string> {
		const outcome = await uploadLedger(acting(db, 'officer-deqing', { today }), file);
		if (!outcome.ok) throw new Error(outcome.refusal.code);
		return outcome.value.batchId;
	}

	it('goes in once, however often it is asked to', async () => {
		const batchId = await draft();
		const first = await sent(db, file, { who: 'officer-deqing', batchId });
		expect(first).toMatchObject({ batchId, counts: { created: 1 } });
		expect(await send(db, file, { who: 'officer-deqing', batchId })).toMatchObject({ refusal: { code: 'not-found' } });
		expect(await db.reader.event.count({ where: { batchId, kind: 'import.committed' } })).toBe(1);
	});

	it('is nobody else’s, and gone when it was let go', async () => {
		const batchId = await draft();
		expect(await send(db, file, { who: 'manager-deqing', batchId })).toMatchObject({ refusal: { code: 'not-found' } });
		expect((await discardImport(acting(db, 'officer-deqing', { today }), batchId)).ok).toBe(true);
		expect(await batchContent(db.reader, batchId)).toBeNull();
		expect(await send(db, file, { who: 'officer-deqing', batchId })).toMatchObject({ refusal: { code: 'not-found' } });
		const late = await changeDraft(acting(db, 'officer-deqing', { today }), batchId, async () => {});
		expect(late).toMatchObject({ refusal: { code: 'not-found' } });
	});

	it('keeps its file byte by byte', async () => {
		const big = Buffer.concat([file.bytes, Buffer.from(`示例大,1,2026-06-01,${'x'.repeat(3000)}\n`)]);
		const outcome = await uploadLedger(acting(db, 'officer-deqing', { today }), { ...file, bytes: big });
		expect(outcome.ok && Buffer.from((await batchContent(db.reader, outcome.value.batchId)) ?? []).equals(big)).toBe(
			true,
		);
	});
});

it('remembers what a person said about the columns for the next file with the same headers', async () => {
	const lines = ['项目名称,总投资（万元）,甲,计划开工', '示例记忆,1,2026-07-01,2026-06-01'];
	const first = await sent(db, ledgerOf(lines), {
		mapping: { 甲: { field: 'forecast.started', dateFormat: 'YYYY-MM-DD' } },
	});
	expect(first.counts.created).toBe(1);
	lines[1] = '示例记忆,1,2026-08-01,2026-06-01';
	expect((await sent(db, ledgerOf(lines), { dryRun: true })).counts).toMatchObject({ changed: 1 });
});
