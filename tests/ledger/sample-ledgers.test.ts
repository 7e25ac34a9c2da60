import { describe, expect, test } from 'vitest';
import { errorsOf, fixture, readOk } from './support';

describe('the ledgers that counties really send', () => {
	test('德清: title, one header row, serial dates, a total at the end', async () => {
		const ledger = await readOk(fixture('deqing-2026-10.xlsx'), 'deqing-2026-10.xlsx');
		expect(ledger.rows).toHaveLength(86);
		expect(errorsOf(ledger)).toEqual([]);
		expect(ledger.rows.flatMap((row) => row.warnings)).toEqual([]);
		expect(ledger.skipped.map(({ row, why }) => [row, why])).toEqual([[89, 'total']]);
		expect([ledger.unit, ledger.unitFrom, ledger.asOf, ledger.asOfFrom]).toEqual([
			'deqing',
			'title',
			'2026-10-31',
			'title',
		]);
		expect(ledger.columns.filter((column) => column.field === null)).toEqual([]);
		expect(ledger.rows[0]?.values).toMatchObject({
			name: '年产12万件生物制剂项目',
			unit: 'deqing',
			investment: 57_950_000_000,
			'planned.landGranted': '2022-12-10',
			'actual.signed': '2022-09-14',
			'actual.atOutput': null,
			'annualPlan.2026': 9_262_000_000,
			areaMu: 68.26,
		});
	});

	test('长兴: two title rows, merged header, 亿元 beside 万元, text dates, subtotals and a note', async () => {
		const ledger = await readOk(fixture('changxing-2026-10.xlsx'), 'changxing-2026-10.xlsx');
		expect(ledger.rows).toHaveLength(64);
		expect(ledger.rows.filter((row) => row.errors.length === 0)).toHaveLength(58);
		const first = ledger.rows.flatMap((row) => (row.errors[0] ? [[row.serial, row.errors[0].code]] : []));
		expect(first).toEqual([
			['3', 'not-a-date'],
			['11', 'name-missing'],
			['15', 'actual-in-future'],
			['22', 'not-an-amount'],
			['28', 'duplicate-project-code'],
			['33', 'actual-before-earlier'],
		]);
		const warned = ledger.rows.filter((row) => row.errors.length === 0 && row.warnings.length > 0);
		expect(warned.map((row) => [row.serial, row.warnings.map(({ code }) => code)])).toEqual([
			['7', ['credit-code-check']],
		]);
		expect(ledger.skipped.map(({ why }) => why)).toEqual(['total', 'total', 'total', 'total', 'note']);
		expect([ledger.unit, ledger.asOf]).toEqual(['changxing', '2026-10-31']);
		expect(ledger.rows[0]?.values).toMatchObject({
			investment: 161_600_000_000,
			fixedInvestment: 101_300_000_000,
			'completedYear.2026': 20_040_000_000,
			'planned.atOutput': '2030-04-08',
			'actual.completed': null,
			projectCode: '2506-330522-04-02-361360',
			unit: 'changxing',
		});
		expect(ledger.columns.filter((column) => column.hidden).map((column) => column.field)).toEqual(['firmCreditCode']);
	});

	test('安吉: GBK text, full-width digits, no codes', async () => {
		const ledger = await readOk(fixture('anji-2026-10.csv'), 'anji-2026-10.csv', { unit: 'anji' });
		expect(ledger.encoding).toBe('gb18030');
		expect(ledger.rows).toHaveLength(41);
		expect(errorsOf(ledger)).toEqual([]);
		expect([ledger.unit, ledger.unitFrom, ledger.asOf, ledger.asOfFrom]).toEqual([
			'anji',
			'given',
			'2026-10-31',
			'fileName',
		]);
		expect(ledger.rows[0]?.values).toMatchObject({
			investment: 26_104_000_000,
			'planned.started': '2022-06-21',
			'actual.started': '2022-09-21',
			'actual.aboveScale': '2025-03-28',
			township: '递铺街道',
		});
	});
});
