import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { guardZip } from '~/ledger/guard-zip.server';
import { runSheetWorker } from '~/ledger/run-sheet-worker.server';
import { GOOD, HEADER, patch, rawZip, rezip, zip } from './archives';
import { fixture, read, readOk, refusalOf, text, workbook, writeSheets, XLSX } from './support';

const sheetXml = (rows: string) =>
	`<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`;

const headRow = `<row r="1">${HEADER.map((word, index) => `<c r="${'ABC'[index]}1" t="str"><v>${word}</v></c>`).join('')}</row>`;

const dataRow = (row: number) =>
	`<row r="${row}"><c r="A${row}" t="str"><v>示例项目</v></c><c r="B${row}"><v>12000</v></c><c r="C${row}"><v>30</v></c></row>`;

const SHEET = 'xl/worksheets/sheet1.xml';
const MB = 1024 * 1024;
const PACKED = deflateRawSync(Buffer.alloc(130 * MB, 0x20), { level: 1 });

describe('a hostile file is refused within a second, in clear words', () => {
	const cases: [what: string, code: string, make: () => Promise<Uint8Array> | Uint8Array, name?: string][] = [
		['an empty file', 'empty-file', () => new Uint8Array()],
		['21 MB', 'file-too-large', () => Buffer.alloc(21 * 1024 * 1024, 0x41)],
		['a web page', 'not-a-spreadsheet', () => text('\n <!DOCTYPE html><html><table></table></html>')],
		['a web page with a byte order mark', 'not-a-spreadsheet', () => text('\ufeff<html><body>项目名称</body></html>')],
		['a program', 'not-a-spreadsheet', () => Buffer.concat([Buffer.from('MZ\x90\0\x03', 'latin1'), Buffer.alloc(500)])],
		['a PDF', 'not-a-spreadsheet', () => text('%PDF-1.7\n')],
		['a picture', 'not-a-spreadsheet', () => Buffer.from('89504e470d0a1a0a', 'hex')],
		['plain text named .xlsx', 'unknown-file', () => text('项目名称,总投资\n')],
		['bytes', 'unknown-file', () => Buffer.from([1, 2, 3, 0, 0, 9, 0, 7]), 'x.csv'],
		['a 2003 XML sheet', 'unsupported-format', () => text('<?xml version="1.0"?><Workbook/>'), 'x.xls'],
		[
			'a text document',
			'not-a-spreadsheet',
			() =>
				zip([
					['[Content_Types].xml', '<Types/>'],
					['word/document.xml', '<w/>'],
				]),
		],
		['some archive', 'not-a-spreadsheet', () => zip([['a.txt', 'a']])],
		[
			'an OpenDocument sheet',
			'unsupported-format',
			() =>
				zip([
					['content.xml', '<x/>'],
					['META-INF/manifest.xml', '<x/>'],
				]),
		],
		['a binary workbook', 'unsupported-format', () => zip([['xl/workbook.bin', 'x']])],
		['a cut-off workbook', 'truncated-file', () => GOOD.subarray(0, GOOD.length - 100)],
		['half a workbook', 'truncated-file', () => GOOD.subarray(0, GOOD.length / 2)],
		['macros', 'macro-file', () => rezip({ 'xl/vbaProject.bin': 'x' })],
		[
			'a macro type',
			'macro-file',
			() =>
				rezip({
					'[Content_Types].xml': (old) =>
						old
							.replace('spreadsheetml.sheet.main', 'sheet.macroEnabled.main')
							.replace('openxmlformats-officedocument.sheet.macroEnabled', 'ms-excel.sheet.macroEnabled'),
				}),
		],
		['an old macro sheet', 'macro-file', () => rezip({ 'xl/macrosheets/sheet1.xml': '<x/>' })],
		[
			'a document type',
			'xml-entities',
			() => rezip({ [SHEET]: (old) => old.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet') }),
		],
		[
			'a document type in UTF-16',
			'xml-entities',
			() => rezip({ [SHEET]: Buffer.from('<!DOCTYPE x><worksheet/>', 'utf16le') }),
		],
		[
			'a way out of the folder',
			'unsafe-entry-name',
			async () =>
				patch(await rezip({ 'xl/aa/bb.xml': 'x' }), 'xl/aa/bb.xml', 0, (target, at) =>
					target.write('../../b.xml0', at),
				),
		],
		[
			'an absolute name',
			'unsafe-entry-name',
			async () =>
				patch(await rezip({ 'xl/aa/bb.xml': 'x' }), 'xl/aa/bb.xml', 0, (target, at) =>
					target.write('/etc/pass.xm', at),
				),
		],
		['a bomb that says so', 'zip-bomb', () => rawZip(PACKED, 130 * MB, 1)],
		['a bomb that lies', 'size-mismatch', () => rawZip(PACKED, 1000, 1)],
		['a bomb of many small lies', 'zip-bomb', () => rawZip(deflateRawSync(Buffer.alloc(MB)), MB, 200)],
		[
			'60,000 rows',
			'too-many-rows',
			() =>
				rezip({
					[SHEET]: sheetXml(headRow + Array.from({ length: 60_000 }, (_, index) => dataRow(index + 2)).join('')),
				}),
		],
		['60,000 entries', 'too-many-entries', () => rawZip(deflateRawSync('x'), 1, 60_000)],
		[
			'a locked archive',
			'encrypted-file',
			async () => patch(await rezip({}), 'PK\x01\x02', 8, (target, at) => target.writeUInt16LE(1, at)),
		],
		['a locked workbook', 'encrypted-file', () => compound('EncryptedPackage')],
		['an old workbook with macros', 'macro-file', () => compound('_VBA_PROJECT_CUR')],
		['an old text document', 'not-a-spreadsheet', () => compound('WordDocument')],
		['an old workbook cut off', 'broken-file', () => workbook([HEADER], { type: 'biff8' }).subarray(0, 2600)],
		['a quote that never ends', 'broken-csv', () => text('项目名称,"总投资\nA,1\n'), 'x.csv'],
		['nothing but blanks', 'no-rows', () => text(' , ,\n\n'), 'x.csv'],
	];

	test.each(cases)('%s → %s', async (_what, code, make, name = 'ledger.xlsx') => {
		const bytes = await make();
		// Processor time: other test files share the cores, and what a file costs is not what it waits.
		const before = process.cpuUsage();
		expect(await refusalOf(read(bytes, name))).toBe(code);
		const { user, system } = process.cpuUsage(before);
		expect((user + system) / 1000).toBeLessThan(1000);
	});
});

/** The start of an old Office file that holds a stream of that name. */
function compound(name: string): Buffer {
	return Buffer.concat([
		Buffer.from('d0cf11e0a1b11ae1', 'hex'),
		Buffer.alloc(600),
		Buffer.from(name, 'utf16le'),
		Buffer.alloc(600),
	]);
}

describe('a large sheet that holds little is read', () => {
	test('1,048,576 empty rows', async () => {
		const empty = Array.from({ length: 1_048_573 }, (_, index) => `<row r="${index + 4}" ht="15"></row>`).join('');
		const ledger = await readOk(
			await rezip({
				[SHEET]: sheetXml(`${headRow}${dataRow(2)}${dataRow(3).replace('示例项目', '另一项目')}${empty}`),
			}),
			'x.xlsx',
		);
		expect(ledger.rows.map(({ rowNumber }) => rowNumber)).toEqual([2, 3]);
	});

	test('16,384 columns of empty styled cells', async () => {
		const cells = Array.from(
			{ length: 16_381 },
			(_, index) => `<c r="${XLSX.utils.encode_col(index + 3)}3" s="0"/>`,
		).join('');
		const rows = `${headRow}${dataRow(2)}<row r="3">${cells}</row>`;
		const ledger = await readOk(await rezip({ [SHEET]: sheetXml(rows) }), 'x.xlsx');
		expect(ledger.columns).toHaveLength(3);
	});

	test('a word astray in the last cell is left out, 600 used columns and 50,001 rows are too many', async () => {
		const astray = '<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>';
		const ledger = await readOk(await rezip({ [SHEET]: sheetXml(headRow + dataRow(2) + astray) }), 'x.xlsx');
		expect(ledger.rows).toHaveLength(1);
		const wide = workbook([Array.from({ length: 600 }, (_, index) => `列${index}`)]);
		expect(await refusalOf(read(wide, 'x.xlsx'))).toBe('too-many-columns');
		const long = text(`项目名称\n${'a\n'.repeat(50_001)}`);
		expect(await refusalOf(read(long, 'x.csv'))).toBe('too-many-rows');
	});

	test('a formula saved without its result is an error of its row, not a zero', async () => {
		const row = dataRow(2)
			.replace('<v>12000</v>', '<f>SUM(B9:B10)</f>')
			.replace('<v>30</v>', '<f t="shared" si="0"/><v></v>');
		const ledger = await readOk(await rezip({ [SHEET]: sheetXml(headRow + row) }), 'x.xlsx');
		expect(ledger.rows[0]?.errors.map(({ field, code }) => [field, code])).toEqual([
			['investment', 'formula-error'],
			['areaMu', 'formula-error'],
		]);
	});

	test('an address beyond the sheet does not hang the reader', async () => {
		const mad = '<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>';
		const ledger = await readOk(await rezip({ [SHEET]: sheetXml(headRow + dataRow(2) + mad) }), 'x.xlsx');
		expect(ledger.rows).toHaveLength(1);
	});
});

describe('the thread that parses', () => {
	test('is ended when it takes too long or too much memory', async () => {
		const rows = Array.from({ length: 3000 }, (_, index) => [`示例项目${index}`, index, index]);
		const parts = async () => {
			const guarded = await guardZip(workbook([HEADER, ...rows]));
			return guarded.ok ? guarded.value : [];
		};
		const job = async () => ({ job: 'read', format: 'xlsx', parts: await parts() }) as const;
		expect(await refusalOf(runSheetWorker(await job(), { parseMilliseconds: 1, parseHeapMb: 512 }))).toBe('too-slow');
		expect(await refusalOf(runSheetWorker(await job(), { parseMilliseconds: 20_000, parseHeapMb: 8 }))).toBe(
			'too-complex',
		);
	});

	test('an old .xls workbook is read', async () => {
		const rows = [HEADER, ['示例项目', 12_000, 30], ['合计', 12_000, 30]];
		const ledger = await readOk(workbook(rows, { type: 'biff8', hiddenColumns: [2] }), 'x.xls');
		expect(ledger.rows.map(({ values }) => values)).toEqual([
			{ name: '示例项目', investment: 12_000_000_000, areaMu: 30 },
		]);
		expect(ledger.columns[2]).toMatchObject({ hidden: true, field: 'areaMu' });
	});

	test('a sound workbook stays as it was given', async () => {
		const bytes = fixture('deqing-2026-10.xlsx');
		const before = Buffer.from(bytes);
		await readOk(bytes, 'x.xlsx');
		expect(Buffer.compare(before, bytes)).toBe(0);
		expect(
			(await readOk(writeSheets({ a: XLSX.utils.aoa_to_sheet([HEADER, ['甲', 1, 1]]) }), 'a.xlsx')).rows,
		).toHaveLength(1);
	});
});
