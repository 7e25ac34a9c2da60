import { describe, expect, test } from 'vitest';
import { readOk, text, type Value, workbook, writeSheets, XLSX } from './support';

describe('dates and figures of other counties', () => {
	test('serials of both epochs, formatted and bare', async () => {
		for (const date1904 of [false, true]) {
			const sheet = XLSX.utils.aoa_to_sheet([
				['项目名称', '计划开工时间', '计划竣工时间', '总投资'],
				['示例甲', null, null, 1],
			]);
			const serial = 45_717 - (date1904 ? 1462 : 0);
			sheet.B2 = { t: 'n', v: serial, z: 'yyyy"年"m"月"d"日"' };
			sheet.C2 = { t: 'n', v: serial + 30 };
			const ledger = await readOk(writeSheets({ a: sheet }, { date1904 }), 'x.xlsx');
			expect(ledger.rows[0]?.values).toMatchObject({
				'planned.started': '2025-03-01',
				'planned.completed': '2025-03-31',
			});
			expect(ledger.rows[0]?.warnings).toEqual([]);
		}
	});

	test('the first of a month under a format without days is kept with a warning', async () => {
		const sheet = XLSX.utils.aoa_to_sheet([
			['项目名称', '计划开工时间', '总投资'],
			['示例甲', null, 1],
			['示例乙', null, 1],
		]);
		sheet.B2 = { t: 'n', v: 45_717, z: 'yyyy"年"m"月"' };
		sheet.B3 = { t: 'n', v: 45_720, z: 'yyyy"年"m"月"' };
		const ledger = await readOk(writeSheets({ a: sheet }), 'x.xlsx');
		expect(
			ledger.rows.map(({ values, warnings }) => [values['planned.started'], warnings.map(({ code }) => code)]),
		).toEqual([
			['2025-03-01', ['month-only-format']],
			['2025-03-04', []],
		]);
	});

	test('amounts say their own unit, full width or with separators; approximations are errors of their row', async () => {
		const amounts = ['1.2亿', '３０００', '12,000', '2.5亿元', '约3000万', '10%', '—', '#'];
		const ledger = await readOk(
			workbook([
				['项目名称', '总投资（万元）', '占地面积（亩）'],
				...amounts.map((amount, index): Value[] => [`示例${index}`, amount, 1]),
			]),
			'x.xlsx',
		);
		expect(ledger.rows.map(({ values, errors }) => errors[0]?.code ?? values.investment)).toEqual([
			12_000_000_000,
			3_000_000_000,
			12_000_000_000,
			25_000_000_000,
			'not-an-amount',
			'not-an-amount',
			null,
			'not-an-amount',
		]);
	});

	test('an amount under a format that shows percent or scales it is not guessed at', async () => {
		const sheet = XLSX.utils.aoa_to_sheet([
			['项目名称', '总投资（万元）', '用地面积（亩）'],
			['示例甲', 1, 2],
			['示例乙', 1, 2],
		]);
		sheet.B2 = { t: 'n', v: 0.5, z: '0%' };
		sheet.B3 = { t: 'n', v: 1234.5, z: '#,##0.00' };
		const ledger = await readOk(writeSheets({ a: sheet }), 'x.xlsx');
		expect(ledger.rows.map(({ values, errors }) => errors[0]?.code ?? values.investment)).toEqual([
			'not-an-amount',
			1_234_500_000,
		]);
	});

	test('a unit above the table holds for columns that name none; another currency is left out', async () => {
		const rows: Value[][] = [
			['单位：亿元', null, null, null],
			['项目名称', '总投资', '其中设备投资（万元）', '固定资产投资（万美元）'],
			['示例甲', 1, 1, 1],
		];
		const ledger = await readOk(workbook(rows), 'x.xlsx');
		expect(ledger.rows[0]?.values).toEqual({ name: '示例甲', investment: 10_000_000_000, equipment: 1_000_000 });
		const assumed = await readOk(text('项目名称,总投资,用地面积（平方米）\n示例甲,1,20000\n'), 'x.csv');
		expect(assumed.columns.map(({ unit, unitAssumed }) => [unit, unitAssumed])).toEqual([
			[null, false],
			['万元', true],
			['平方米', false],
		]);
		expect(assumed.rows[0]?.values.areaMu).toBe(30);
	});

	test('cached results of formulas are used; errors and formulas without a result are errors', async () => {
		const sheet = XLSX.utils.aoa_to_sheet([
			['项目名称', '总投资（万元）', '用地面积（亩）'],
			['示例甲', 1, 2],
			['示例乙', 1, 2],
			['示例丙', 1, 2],
		]);
		sheet.B2 = { t: 'n', v: 300, f: 'SUM(1,299)' };
		sheet.B3 = { t: 'e', v: 0x17, w: '#REF!' };
		const ledger = await readOk(writeSheets({ a: sheet }), 'x.xlsx');
		expect(ledger.rows.map(({ values, errors }) => errors[0]?.code ?? values.investment)).toEqual([
			3_000_000_00,
			'formula-error',
			1_000_000,
		]);
		expect(ledger.rows[1]?.errors[0]).toMatchObject({ value: '#REF!', column: '总投资（万元）' });
	});

	test('m/d and d/m are told by the column, never by the cell', async () => {
		const table = (...days: string[]): Value[][] => [
			['项目名称', '计划开工时间', '总投资'],
			...days.map((day, index): Value[] => [`示例${index}`, day, 1]),
		];
		const days = async (rows: Value[][], options = {}) =>
			(await readOk(workbook(rows), 'x.xlsx', options)).rows.map(
				({ values, errors }) => errors[0]?.code ?? values['planned.started'],
			);
		expect(await days(table('03/04/2025', '25/04/2025'))).toEqual(['2025-04-03', '2025-04-25']);
		expect(await days(table('03/04/2025', '04/25/2025'))).toEqual(['2025-03-04', '2025-04-25']);
		expect(await days(table('03/04/2025', '05/05/2025'))).toEqual(['ambiguous-date-order', '2025-05-05']);
		expect(await days(table('25/04/2025', '04/25/2025'))).toEqual(['mixed-date-order', 'mixed-date-order']);
		const mapping = { 计划开工时间: { field: 'planned.started', dateFormat: 'D/M/YYYY' } };
		expect(await days(table('03/04/2025'), { mapping })).toEqual(['2025-04-03']);
	});
});
