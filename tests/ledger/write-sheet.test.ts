import { describe, expect, test } from 'vitest';
import { refusedRows } from '~/ledger/refused-rows.server';
import { csvLine, type SheetValue, writeCsv, writeXlsx } from '~/ledger/write-sheet.server';
import { errorsOf, fixture, readOk, text, XLSX } from './support';

const COLUMNS = [{ header: '名称' }, { header: '金额', width: 10 }];

async function whole(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks);
}

describe('delimited text', () => {
	test('starts with its mark and ends lines as spreadsheets expect', async () => {
		const bytes = await whole(
			writeCsv(COLUMNS, [
				['甲', 1.5],
				[null, undefined],
			]),
		);
		expect(bytes.toString('utf8')).toBe('\ufeff名称,金额\r\n甲,1.5\r\n,\r\n');
	});

	test.each([
		['=1+1', "'=1+1"],
		['+86', "'+86"],
		['-5', "'-5"],
		['@SUM(A1)', "'@SUM(A1)"],
		['＝1', "'＝1"],
		['＋1', "'＋1"],
		['－1', "'－1"],
		['＠a', "'＠a"],
		['\t=1', '"\'\t=1"'],
		['\r=1', '"\'\r=1"'],
		['a=1', 'a=1'],
		['a,b', '"a,b"'],
		['a"b', '"a""b"'],
		['a\nb', '"a\nb"'],
		['=1,"2"', '"\'=1,""2"""'],
		[-5, '-5'],
		[0, '0'],
		['', ''],
	] as [SheetValue, string][])('%j → %j', (value, cell) => expect(csvLine([value])).toBe(`${cell}\r\n`));

	test('rows are written as they come', async () => {
		let asked = 0;
		async function* rows(): AsyncGenerator<SheetValue[]> {
			for (; asked < 10_000; asked++) yield [`示例${asked}`, asked];
		}
		const stream = writeCsv(COLUMNS, rows());
		for await (const chunk of stream) {
			expect(String(chunk)).toContain('示例0');
			break;
		}
		expect(asked).toBeLessThan(10_000);
	});
});

test('a workbook keeps numbers as numbers and formulas as harmless text', async () => {
	const written = await writeXlsx('预警/清单', COLUMNS, [
		['=HYPERLINK("x")', 1.5],
		['甲\u0000乙', null],
	]);
	if (!written.ok) throw new Error(written.refusal.code);
	const book = XLSX.read(written.value, { type: 'buffer' });
	expect(book.SheetNames).toEqual(['预警 清单']);
	const sheet = book.Sheets['预警 清单'];
	expect(sheet?.A2).toMatchObject({ t: 's', v: '=HYPERLINK("x")' });
	expect(sheet?.A2?.f).toBeUndefined();
	expect(sheet?.B2).toMatchObject({ t: 'n', v: 1.5 });
	expect(sheet?.A3).toMatchObject({ v: '甲乙' });
});

test('refused rows come back with their reason and can be sent in again', async () => {
	const ledger = await readOk(fixture('changxing-2026-10.xlsx'), 'changxing-2026-10.xlsx');
	const reasons = new Map(
		ledger.rows.flatMap((row) => (row.errors[0] ? [[row.rowNumber, row.errors[0].code] as const] : [])),
	);
	const back = refusedRows(ledger, reasons, { rowNumber: '原行号', reason: '拒绝原因' });
	expect(back.rows).toHaveLength(6);
	expect(back.rows[0]?.slice(-2)).toEqual([7, 'not-a-date']);
	const bytes = await whole(writeCsv(back.columns, back.rows));
	const again = await readOk(bytes, 'refused.csv', { unit: 'changxing', asOf: '2026-10-31' });
	const fields = (read: typeof ledger) =>
		read.columns.map(({ field }) => field).filter((field) => field !== null && field !== 'ignore');
	expect(fields(again)).toEqual(fields(ledger));
	expect(errorsOf(again).map(({ code }) => code)).toContain('actual-before-earlier');
	const mended = bytes.toString('utf8').replace('年底前', '2024年7月1日');
	const good = await readOk(text(mended), 'refused.csv', { unit: 'changxing', asOf: '2026-10-31' });
	expect(good.rows[0]?.errors).toEqual([]);
	expect(good.rows[0]?.values).toMatchObject({ investment: 78_100_000_000, 'planned.started': '2024-07-01' });
});

test('serial days come back as days', () => {
	const columns = [{ index: 0, header: '计划开工' }] as unknown as Parameters<typeof refusedRows>[0]['columns'];
	const cells = [{ kind: 'date' as const, serial: 45_717, monthOnly: false }];
	const row = { rowNumber: 2, serial: null, hidden: false, values: {}, errors: [], warnings: [], cells };
	const back = refusedRows({ columns, rows: [row], date1904: false }, new Map([[2, '坏']]), {
		rowNumber: '行',
		reason: '因',
	});
	expect(back.rows).toEqual([['2025-03-01', 2, '坏']]);
});

describe('refused rows come back in the units they left in', () => {
	const lines = ['单位：亿元,,,', '项目名称,建设单位,总投资,计划开工', '示例乙,示例公司,3.5,年底前'].join('\n');
	const words = { rowNumber: '原行号', reason: '拒绝原因' };

	test.each<[string, object, number]>([
		['said above the table', {}, 35_000_000_000],
		['said by a person', { mapping: { 总投资: { field: 'investment', unit: '元' } } }, 350],
	])('%s', async (_, options, fen) => {
		const ledger = await readOk(text(lines), '德清.csv', options);
		const back = refusedRows(ledger, new Map([[3, '坏']]), words);
		const mended = [back.columns.map(({ header }) => header), ...back.rows]
			.map((row) => row.join(','))
			.join('\n')
			.replace('年底前', '2026-12-01');
		const again = await readOk(text(mended), 'refused-deqing-2026-10-31.csv');
		expect(again.rows[0]?.values).toMatchObject({ investment: fen, 'planned.started': '2026-12-01' });
		expect(again).toMatchObject({ unit: 'deqing', asOf: '2026-10-31', headerKey: ledger.headerKey });
	});

	test('under the mapping that is remembered for them', async () => {
		const mapping = { PID: 'externalId', Geld: { field: 'investment', unit: '元' } };
		const ledger = await readOk(text('PID,Geld,项目名称,计划开工,用地面积（亩）\nA1,5,示例,年底前,1\n'), '德清.csv', {
			mapping,
		});
		const { columns } = refusedRows(ledger, new Map(), words);
		expect(columns.map(({ header }) => header)).toEqual([
			'PID',
			'Geld（元）',
			'项目名称',
			'计划开工',
			'用地面积（亩）',
			'原行号',
			'拒绝原因',
		]);
		const head = columns.map(({ header }) => header).join(',');
		const again = await readOk(text(`${head}\nA1,5,示例,2026-12-01,1,2,坏\n`), '德清.csv', {
			recall: async (key) => (key === ledger.headerKey ? mapping : null),
		});
		expect(again.rows[0]?.values).toMatchObject({ externalId: 'A1', investment: 500 });
	});
});
