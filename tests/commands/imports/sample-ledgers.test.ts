import { describe, expect, it } from 'vitest';
import { expectWholeHistory } from '../../support/project-world';
import { testDatabase } from '../../support/test-database';
import { ledgerFile, sent, told } from './import-world';

const db = await testDatabase();

/** What the senders of the ledgers say is in them. */
const EXPECTED = [
	{ file: 'deqing-2026-10.xlsx', unit: 'deqing', rows: 86, created: 86, refused: [], warnings: [] },
	{
		...{ file: 'changxing-2026-10.xlsx', unit: 'changxing', rows: 64, created: 58 },
		refused: [
			'7 not-a-date',
			'15 name-missing',
			'19 actual-in-future',
			'27 not-an-amount',
			'33 duplicate-project-code',
			'38 actual-before-earlier',
		],
		warnings: ['11 credit-code-check'],
	},
	{ file: 'anji-2026-10.csv', unit: 'anji', rows: 41, created: 41, refused: [], warnings: [] },
];

describe.each(EXPECTED)('$file', ({ file, unit, rows, created, refused, warnings }) => {
	const known = rows - refused.length;

	it('tries without writing', async () => {
		const before = await db.reader.event.count();
		const tried = await sent(db, ledgerFile(file), { dryRun: true });
		expect(tried).toMatchObject({ batchId: null, unit, asOf: '2026-10-31', counts: { rows, created, changed: 0 } });
		expect(told(tried.refused)).toEqual(refused);
		expect(tried.unitsAssumed).toEqual([]);
		expect(await db.reader.event.count()).toBe(before);
		expect(await db.reader.importBatch.count({ where: { fileName: file } })).toBe(0);
	});

	it('goes in as the dry run said', async () => {
		const done = await sent(db, ledgerFile(file));
		expect(done.counts).toEqual({
			...{ rows, created, changed: 0, unchanged: 0, requests: 0 },
			...{ refused: refused.length, warnings: warnings.length },
		});
		expect(told(done.refused)).toEqual(refused);
		expect(told(done.warnings)).toEqual(warnings);
		const live = await db.reader.projectState.findMany({ where: { unit } });
		expect(live).toHaveLength(created);
		expect(JSON.parse(live[0]?.facts ?? '')).toMatchObject({ unit, lastUpdateOn: '2026-10-31' });
		await expectWholeHistory(db, live[0]?.projectId ?? '');
	});

	it('changes nothing the second time', async () => {
		const before = await db.reader.projectState.count();
		const again = await sent(db, ledgerFile(file));
		expect(again.counts).toMatchObject({ rows, created: 0, changed: 0, unchanged: known, requests: 0 });
		expect(told(again.refused)).toEqual(refused);
		expect(await db.reader.projectState.count()).toBe(before);
	});
});

it('keeps a batch of each with what it said, and no file', async () => {
	const batches = await db.reader.importBatch.findMany({ orderBy: { createdAt: 'asc' } });
	expect(batches).toHaveLength(6);
	const changxing = batches.find((batch) => batch.unit === 'changxing');
	expect(changxing).toMatchObject({ status: 'committed', content: null, personId: 'manager', dataAsOf: '2026-10-31' });
	expect(JSON.parse(changxing?.counts ?? '')).toMatchObject({ rows: 64, created: 58, refused: 6, warnings: 1 });
	const { refused, refusedSheet } = JSON.parse(changxing?.findings ?? '');
	expect(refused).toHaveLength(6);
	expect(refusedSheet.rows).toHaveLength(6);
	const events = await db.reader.event.findMany({ where: { batchId: changxing?.id }, orderBy: { seq: 'asc' } });
	expect(events.map(({ kind }) => kind)).toEqual([...Array(58).fill('project.imported'), 'import.committed']);
});
