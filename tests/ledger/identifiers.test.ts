import { describe, expect, it } from 'vitest';
import { csv, readOk, text, type Value, workbook } from './support';

const HEAD = ['项目名称', '建设单位', '项目代码', '统一社会信用代码', '项目编号', '总投资（万元）'];

describe('a number that a spreadsheet has rounded is no identifier', () => {
	it.each<[string, string | null, string[]]>([
		['2.20933E+19', null, ['digits-lost']],
		['2.20933e+19', null, ['digits-lost']],
		['２．２Ｅ＋１９', null, ['digits-lost']],
		['2209-330521-04-02-233604', '2209-330521-04-02-233604', []],
		['2209-330521-04-02-233605', '2209-330521-04-02-233605', ['project-code-check']],
	])('as text in a project code: %s', async (code, kept, warnings) => {
		const ledger = await readOk(text(csv([HEAD, ['甲', '示例一', code, '', '', 1]])), '德清.csv');
		expect(ledger.rows[0]?.values.projectCode).toBe(kept);
		expect(ledger.rows[0]?.warnings.map((one) => one.code)).toEqual(warnings);
		expect(ledger.rows[0]?.errors).toEqual([]);
	});

	it.each<[number, number, Value, boolean]>([
		[2, 22_093_305_210_402_300_000, null, true],
		[3, 913_305_000_000_000_000, null, true],
		[4, 1_000_000_000_000_000, null, true],
		[4, 999_999_999_999_999, '999999999999999', false],
	])('as a number in column %i: %d', async (column, value, kept, lost) => {
		const row: Value[] = ['甲', '示例一', null, null, null, 1];
		row[column] = value;
		const ledger = await readOk(workbook([HEAD, row]), '德清.xlsx');
		const field = ['', '', 'projectCode', 'firmCreditCode', 'externalId'][column] as string;
		expect(ledger.rows[0]?.values[field]).toBe(kept);
		expect(ledger.rows[0]?.warnings.map((one) => one.code)).toEqual(lost ? ['digits-lost'] : []);
	});

	it('also where a format shows all of its digits', async () => {
		const shown = { t: 'n', v: 22_093_305_210_402_300_000, z: '0' } as unknown as Value;
		const ledger = await readOk(workbook([HEAD, ['甲', '示例一', shown, null, null, 1]]), '德清.xlsx');
		expect(ledger.rows[0]?.values.projectCode).toBeNull();
	});

	it('three projects of one rounded code are three', async () => {
		const rows = ['甲', '乙', '丙'].map((name) => [name, '示例一', '2.20933E+19', '', '', 1]);
		const ledger = await readOk(text(csv([HEAD, ...rows])), '德清.csv');
		expect(ledger.rows.flatMap((row) => row.errors)).toEqual([]);
	});
});

describe('a number that only counts is a 序号', () => {
	const ledgerOf = (numbers: string[], head = HEAD) =>
		readOk(text(csv([head, ...numbers.map((number, at) => [`示例${at}`, '示例一', '', '', number, 1])])), '德清.csv');
	const fieldOf = async (numbers: string[], head?: string[]) => (await ledgerOf(numbers, head)).columns[4]?.field;

	it.each<[string[], string]>([
		[['1', '2', '3'], 'serial'],
		[['１', '2', '', '3'], 'serial'],
		[['1', '2', '1', '2', '3'], 'serial'],
		[['1', '3', '2'], 'externalId'],
		[['101', '102'], 'externalId'],
		[['01', '02'], 'externalId'],
		[['A1', 'A2'], 'externalId'],
		[['', ''], 'externalId'],
	])('%j: %s', async (numbers, field) => expect(await fieldOf(numbers)).toBe(field));

	it('is nothing beside a 序号, and what a person says it is', async () => {
		const head = [...HEAD.slice(0, 3), '序号', ...HEAD.slice(4)];
		expect(await fieldOf(['1', '2'], head)).toBeNull();
		const said = await readOk(text(csv([HEAD, ['甲', '示例一', '', '', '1', 1]])), '德清.csv', {
			mapping: { 项目编号: 'externalId' },
		});
		expect(said.rows[0]?.values.externalId).toBe('1');
	});

	it('skips the rows that are no projects', async () => {
		const rows = [
			['甲', '示例一', '', '', '1', 1],
			['小计', '', '', '', '小计', 1],
			['乙', '示例一', '', '', '2', 1],
		];
		expect((await readOk(text(csv([HEAD, ...rows])), '德清.csv')).columns[4]?.field).toBe('serial');
	});
});
