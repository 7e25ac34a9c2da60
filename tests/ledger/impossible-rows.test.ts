import { describe, expect, test } from 'vitest';
import { csv, errorsOf, readOk, text, type Value, workbook } from './support';

const codes = async (rows: Value[][], options = {}) =>
	errorsOf(await readOk(workbook(rows), 'x.xlsx', options)).map(({ code }) => code);

describe('rows that cannot be', () => {
	const head = [
		'项目名称',
		'实际开工时间',
		'实际竣工时间',
		'实际上规时间',
		'实际达产时间',
		'计划开工时间',
		'计划竣工时间',
	];
	const row = (...days: (string | null)[]): Value[][] => [head, ['示例甲', ...days]];

	test.each<[string, Value[][], string[]]>([
		['a code in a date column', row('PNS'), ['not-a-date']],
		['words in a date column', row('Exempt under Section 24'), ['not-a-date']],
		['an end before its start', row('2026-05-01', '2026-04-30'), ['actual-before-earlier']],
		['an end on its start', row('2026-05-01', '2026-05-01'), []],
		[
			'a planned end before its start',
			row(null, null, null, null, '2026-05-01', '2026-04-30'),
			['plan-before-earlier'],
		],
		['an actual end before its planned start', row(null, '2026-04-30', null, null, '2026-05-01'), []],
		['达产 before 上规', row('2024-01-01', '2025-01-01', '2026-03-01', '2026-02-01'), []],
		['达产 before 竣工', row('2024-01-01', '2025-01-01', null, '2024-12-31'), ['actual-before-earlier']],
		['today', row('2026-11-05'), []],
		['tomorrow', row('2026-11-06'), ['actual-in-future']],
	])('%s', async (_what, rows, expected) => expect(await codes(rows)).toEqual(expected));

	test('data as of a later day than today is not the future', async () => {
		expect(await codes(row('2026-11-20'), { asOf: '2026-11-30' })).toEqual([]);
	});

	test('the same project twice: by code, by number, by name and firm', async () => {
		const twice = async (headers: string[], ...rows: Value[][]) =>
			codes([[...headers, '总投资', '用地面积'], ...rows.map((cells) => [...cells, 1, 1])]);
		const code = '2209-330521-04-02-233604';
		expect(await twice(['项目名称', '项目代码'], ['甲', code], ['乙', code.replaceAll('-', '')])).toEqual([
			'duplicate-project-code',
		]);
		expect(await twice(['项目名称', '项目编号'], ['甲', 7], ['乙', '7'])).toEqual(['duplicate-external-id']);
		expect(await twice(['项目名称', '建设单位'], ['甲（一期）', '某公司'], ['甲(一期)', '某 公司'])).toEqual([
			'duplicate-project',
		]);
		expect(await twice(['项目名称', '建设单位'], ['甲', '某公司'], ['甲', '另一公司'])).toEqual([]);
		expect(await twice(['项目名称', '项目代码'], ['甲', code], ['甲', '2202-330521-04-01-513836'])).toEqual([]);
	});

	test('footnotes are no projects', async () => {
		const rows = [
			['项目名称', '建设单位', '总投资（万元）', '用地面积'],
			['示例甲', '某公司', 100, 1],
			['其中：续建项目', '', 60, ''],
			['其中：示例乙', '某公司', 60, '', '2026-01-01'],
			['以上项目均为亿元以上项目'],
			['本表数据由发改局汇总'],
			['单位：万元'],
			['数据由各乡镇提供'],
			['以上海为总部的示例项目', '某公司', 5, 2],
		];
		(rows[0] as string[]).push('实际开工');
		const ledger = await readOk(text(csv(rows)), 'x.csv');
		expect(ledger.rows.map((row) => row.values.name)).toEqual([
			...['示例甲', '其中：示例乙', '数据由各乡镇提供', '以上海为总部的示例项目'],
		]);
		expect(ledger.skipped.map(({ why }) => why)).toEqual(['total', 'note', 'note', 'note']);
		expect(errorsOf(ledger)).toEqual([{ serial: null, row: 8, code: 'only-a-name', field: 'name' }]);
	});

	test('a project of which little is known is one', async () => {
		const rows = [
			['序号', '项目名称', '总投资（万元）', '用地面积'],
			[1, '示例甲', '', ''],
			['', '示例乙', '/', ''],
			['', '示例丙', '', ''],
		];
		expect(errorsOf(await readOk(text(csv(rows)), 'x.csv'))).toMatchObject([{ row: 4, code: 'only-a-name' }]);
	});

	test('a broken row does not keep its good twin out', async () => {
		const rows: Value[][] = [
			['项目名称', '建设单位', '总投资', '用地面积'],
			['甲', '某公司', '约3', 1],
			['甲', '某公司', 3, 1],
			['甲', '某公司', 4, 1],
		];
		const ledger = await readOk(workbook(rows), 'x.xlsx');
		expect(errorsOf(ledger).map(({ row, code }) => `${row} ${code}`)).toEqual([
			'2 not-an-amount',
			'4 duplicate-project',
		]);
		expect(ledger.rows[2]?.errors[0]?.params).toEqual({ firstRow: 3 });
	});

	test('codes that do not check are warnings; words in their place are no code', async () => {
		const rows: Value[][] = [
			['项目名称', '项目代码', '统一社会信用代码', '总投资', '用地面积'],
			['甲', '2209-330521-04-02-233605', '91330502MAN1T7QA40', 1, 1],
			['乙', '办理中', '待定', 1, 1],
		];
		const ledger = await readOk(workbook(rows), 'x.xlsx');
		expect(errorsOf(ledger)).toEqual([]);
		expect(ledger.rows.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual(
			Array(2).fill(['project-code-check', 'credit-code-check']),
		);
		expect(ledger.rows[1]?.values).toMatchObject({ projectCode: null, firmCreditCode: null });
	});

	test('text that hides something, or is too long, refuses its row; rare characters come through', async () => {
		const rows: Value[][] = [
			['项目名称', '总投资', '用地面积', '备注'],
			['甲\u202e乙', 1, 1, null],
			['长'.repeat(201), 1, 1, null],
			['丙', 1, 1, '字'.repeat(4001)],
			['𠮷䶮·示例', 1, 1, '第一行\r\n第二行'],
		];
		const ledger = await readOk(workbook(rows), 'x.xlsx');
		expect(errorsOf(ledger).map(({ row, code }) => [row, code])).toEqual([
			[2, 'text-has-bidi-control'],
			[3, 'text-too-long'],
			[4, 'text-too-long'],
		]);
		expect(ledger.rows[3]?.values).toMatchObject({ name: '𠮷䶮·示例', remarks: '第一行\n第二行' });
	});

	test('a unit nobody knows is an error among units that are known; a column of bureaus is no unit column', async () => {
		const table = (...units: string[]): Value[][] => [
			['项目名称', '责任单位', '总投资', '用地面积'],
			...units.map((unit, index): Value[] => [`甲${index}`, unit, 1, 1]),
		];
		expect(await codes(table('德清', '湖州市长兴县', '杭州市'))).toEqual(['unknown-unit']);
		const bureaus = await readOk(workbook(table('经信局', '发改局')), 'x.xlsx');
		expect(bureaus.columns[1]?.field).toBeNull();
	});

	test('districts name the unit only where nothing else does', async () => {
		const rows: Value[][] = [
			['项目名称', '所在区县', '总投资'],
			['甲', '长兴县', 1],
		];
		expect((await readOk(workbook(rows), 'x.xlsx')).rows[0]?.values).toMatchObject({
			unit: 'changxing',
			districtCode: '330522',
		});
		const given = await readOk(workbook(rows), 'x.xlsx', { unit: 'changhe' });
		expect(given.rows[0]?.values).toEqual({ name: '甲', districtCode: '330522', investment: 1_000_000 });
	});
});
