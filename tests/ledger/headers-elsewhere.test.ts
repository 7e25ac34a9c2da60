import { describe, expect, test } from 'vitest';
import { csv, errorsOf, read, readOk, refusalOf, text, type Value, workbook, writeSheets, XLSX } from './support';

const codes = async (rows: Value[][], options = {}) =>
	errorsOf(await readOk(workbook(rows), 'x.xlsx', options)).map(({ code }) => code);

describe('headers of other counties', () => {
	test('two rows, merged across and down, with a unit in the upper one', async () => {
		const rows: Value[][] = [
			['南浔区工业项目一览表', null, null, null, null, null, null],
			['序号', '项目名称', '投资（亿元）', null, '节点时间', null, '备注'],
			[null, null, '总投资', '2026年计划（万元）', '计划开工', '实际开工', null],
			[1, '示例甲', 1.5, 3000, '2026.3.1', '2026.3.5', '无'],
		];
		const ledger = await readOk(
			workbook(rows, { merges: ['A1:G1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:G3'] }),
			'x.xlsx',
		);
		expect(ledger.headerRows).toEqual({ first: 2, last: 3 });
		expect([ledger.unit, ledger.unitFrom]).toEqual(['nanxun', 'title']);
		expect(ledger.rows[0]?.values).toEqual({
			name: '示例甲',
			investment: 15_000_000_000,
			'annualPlan.2026': 3_000_000_000,
			'planned.started': '2026-03-01',
			'actual.started': '2026-03-05',
			remarks: null,
		});
	});

	test('three rows, and two rows in a file that cannot merge', async () => {
		const three: Value[][] = [
			['项目名称', '项目进度', null, null, null],
			[null, '计划时间', null, '实际时间', null],
			[null, '开工', '竣工', '开工', '竣工'],
			['示例甲', '2026-01-01', '2027-01-01', '2026-02-01', null],
		];
		const merged = await readOk(workbook(three, { merges: ['A1:A3', 'B1:E1', 'B2:C2', 'D2:E2'] }), 'x.xlsx');
		expect(merged.columns.map(({ field }) => field)).toEqual([
			'name',
			'planned.started',
			'planned.completed',
			'actual.started',
			'actual.completed',
		]);
		const flat = text(
			'项目名称,计划时间,,实际时间,,备注\n,开工,竣工,开工,竣工,\n示例甲,2026-01-01,2027-01-01,2026-02-01,,甲\n',
		);
		const read = await readOk(flat, 'x.csv');
		expect(read.columns.map(({ field }) => field)).toEqual([...merged.columns.map(({ field }) => field), 'remarks']);
		expect(read.headerRows).toEqual({ first: 1, last: 2 });
	});

	test('a row of column numbers, the header again, sections, subtotals, notes and blanks are no projects', async () => {
		const rows: Value[][] = [
			['序号', '项目名称', '建设单位', '总投资（万元）', '用地面积（亩）'],
			[1, 2, 3, 4, 5],
			['一、', '新建项目（2个）', null, 30_000, 80],
			[1, '示例甲', '甲公司', 10_000, 30],
			[2, '示例乙', '乙公司', 20_000, 50],
			[null, '小 计', '2个', 30_000, 80],
			['二、续建项目', null, null, null, null],
			['序号', '项目名称', '建设单位', '总投资（万元）', '用地面积（亩）'],
			[3, '共计算力中心项目', '丙公司', 10_000, 20],
			[null, null, null, null, null],
			['合计（3个）', null, null, 40_000, 100],
			['注：以上数据由各平台填报', null, null, null, null],
			['填报人：示例　　　审核人：示例', null, null, null, null],
		];
		const ledger = await readOk(workbook(rows), 'x.xlsx');
		expect(ledger.rows.map(({ values, serial }) => [serial, values.name])).toEqual([
			['1', '示例甲'],
			['2', '示例乙'],
			['3', '共计算力中心项目'],
		]);
		expect(ledger.skipped.map(({ row, why }) => [row, why])).toEqual([
			[2, 'numbering'],
			[3, 'section'],
			[6, 'total'],
			[7, 'section'],
			[8, 'repeated-header'],
			[11, 'total'],
			[12, 'note'],
			[13, 'note'],
		]);
	});

	test('a project of which only the name is known is a project', async () => {
		const ledger = await readOk(text('项目名称,总投资,用地面积\n示例甲,,\n'), 'x.csv');
		expect(ledger.rows[0]?.values).toEqual({ name: '示例甲', investment: null, areaMu: null });
	});

	test('cells merged over several rows count for each, but never a name or an amount', async () => {
		const rows: Value[][] = [
			['责任主体', '建设单位', '项目名称', '总投资（万元）'],
			['德清县', '甲公司', '示例一期', 100],
			[null, null, '示例二期', null],
			[null, null, null, 7],
		];
		const ledger = await readOk(workbook(rows, { merges: ['A2:A4', 'B2:B3', 'D2:D3'] }), 'x.xlsx');
		expect(ledger.rows[1]?.values).toEqual({ unit: 'deqing', firmName: '甲公司', name: '示例二期', investment: null });
		expect(errorsOf(ledger)).toMatchObject([{ row: 4, code: 'name-missing' }]);
	});

	test('hidden columns and rows are read and marked', async () => {
		const sheet = XLSX.utils.aoa_to_sheet([
			['项目名称', '总投资', '用地面积'],
			['示例甲', 1, 2],
			['示例乙', 1, 2],
		]);
		sheet['!rows'] = [{}, { hidden: true }];
		sheet['!cols'] = [{}, {}, { hidden: true }];
		const ledger = await readOk(writeSheets({ a: sheet }), 'x.xlsx');
		expect(ledger.rows.map(({ hidden }) => hidden)).toEqual([true, false]);
		expect(ledger.columns.map(({ hidden }) => hidden)).toEqual([false, false, true]);
	});

	test('the best sheet is taken, another one on demand, none that does not exist', async () => {
		const list = XLSX.utils.aoa_to_sheet([
			['项目名称', '总投资', '用地面积', '计划开工时间'],
			['示例甲', 1, 2, '2026-01-01'],
		]);
		const other = XLSX.utils.aoa_to_sheet([
			['项目名称', '总投资', '用地面积'],
			['示例乙', 1, 2],
		]);
		const bytes = writeSheets({ 说明: XLSX.utils.aoa_to_sheet([['填表说明']]), 另表: other, 台账: list });
		expect((await readOk(bytes, 'x.xlsx')).sheetName).toBe('台账');
		const chosen = await readOk(bytes, 'x.xlsx', { sheet: '另表' });
		expect([chosen.sheetName, chosen.rows[0]?.values.name]).toEqual(['另表', '示例乙']);
		expect(chosen.sheets.map(({ name, headerRow, known }) => [name, headerRow, known])).toEqual([
			['说明', null, 0],
			['另表', 1, 3],
			['台账', 1, 4],
		]);
		expect(await refusalOf(read(bytes, 'x.xlsx', { sheet: '没有' }))).toBe('unknown-sheet');
	});

	test('a guessed header row can be corrected', async () => {
		const rows: Value[][] = [
			['项目名称', '总投资', '用地面积'],
			['项目名称', '总投资（亿元）', '占地（亩）'],
			['示例甲', 2, 3],
		];
		const ledger = await readOk(workbook(rows), 'x.xlsx', { headerRow: 2 });
		expect(ledger.rows[0]?.values.investment).toBe(20_000_000_000);
		expect(ledger.headerRows).toEqual({ first: 2, last: 2 });
	});
});

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

describe('files of another kind are told what was looked for and found', () => {
	test('people', async () => {
		const outcome = await read(
			workbook([
				['序号', '姓名', '性别', '单位', '联系电话', '备注'],
				[1, '示例', '女', '某局', '0572', null],
			]),
			'x.xlsx',
		);
		expect(outcome).toMatchObject({
			ok: false,
			refusal: { code: 'no-known-header', params: { found: '序号、姓名、性别、单位、联系电话、备注' } },
		});
	});

	test('products', async () => {
		expect(await refusalOf(read(text('产品名称,规格,单位,单价,数量,金额\n甲,1,个,2,3,6\n'), 'x.csv'))).toBe(
			'no-known-header',
		);
	});

	test('a sheet lying on its side', async () => {
		const upright: Value[][] = [
			['项目名称', '示例甲', '示例乙', '示例丙'],
			['建设单位', '甲公司', '乙公司', '丙公司'],
			['总投资（万元）', 1, 2, 3],
			['用地面积（亩）', 1, 2, 3],
			['计划开工时间', '2026-01-01', '2026-02-01', '2026-03-01'],
		];
		expect(await refusalOf(read(workbook(upright), 'x.xlsx'))).toBe('transposed');
	});

	test.each(['__proto__', 'constructor', 'Prototype'])('a header cell %s', async (header) => {
		expect(await refusalOf(read(text(`项目名称,总投资,用地面积,${header}\n甲,1,1,1\n`), 'x.csv'))).toBe('bad-header');
	});
});
