import { describe, expect, test } from 'vitest';
import { errorsOf, read, readOk, refusalOf, text, type Value, workbook, writeSheets, XLSX } from './support';

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
