import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { detectEncoding } from '~/ledger/detect-encoding.server';
import { guessDelimiter } from '~/ledger/read-csv.server';
import { errorsOf, readOk, text } from './support';

const LEDGER =
	'项目名称,总投资（万元）,备注,用地面积\r\n示例甲,１２０００,"第一行\n第二行，含“引号”",1\r\n\r\n示例乙,5000,,2\r\n';

describe('encodings', () => {
	test.each([
		['UTF-8', text(LEDGER), 'utf8'],
		['UTF-8 with its mark', text(`\ufeff${LEDGER}`), 'utf8'],
		['GBK', iconv.encode(LEDGER, 'gbk'), 'gb18030'],
		['GB18030 with a rare character', iconv.encode(LEDGER.replace('甲', '𠮷'), 'gb18030'), 'gb18030'],
		['UTF-16 with its mark', iconv.encode(LEDGER, 'utf16-le', { addBOM: true }), 'utf16-le'],
		['UTF-16, the other way round', iconv.encode(LEDGER, 'utf16-be', { addBOM: true }), 'utf16-be'],
	])('%s', async (_name, bytes, encoding) => {
		const ledger = await readOk(bytes, 'x.csv');
		expect(ledger.encoding).toBe(encoding);
		expect(ledger.rows.map(({ rowNumber, values }) => [rowNumber, values.investment])).toEqual([
			[2, 12_000_000_000],
			[4, 5_000_000_000],
		]);
		expect(ledger.rows[0]?.values.remarks).toBe('第一行\n第二行，含“引号”');
	});

	test.each([
		['don\x92t stop', 'windows-1252'],
		['caf\xe9, 5 \x80, \x93quoted\x94 \x96 na\xefve', 'windows-1252'],
		['Stra\xdfe M\xfcnchen \xc4\xd6\xdc', 'windows-1252'],
		['plain', 'utf8'],
		['a\0b', null],
	])('%j → %s', (words, encoding) => expect(detectEncoding(Buffer.from(words, 'latin1'))).toBe(encoding));

	test.each(['项', '德清县', '示例 a b c', 'PID,项目'])('a little Chinese is enough: %s', (words) => {
		expect(detectEncoding(iconv.encode(words, 'gbk'))).toBe('gb18030');
	});

	test('bare UTF-16 is told by its zeros', () => {
		expect(detectEncoding(iconv.encode('PID,Name\n1,Bridge\n', 'utf16-le'))).toBe('utf16-le');
		expect(detectEncoding(iconv.encode('PID,Name\n1,Bridge\n', 'utf16-be'))).toBe('utf16-be');
	});

	test('Western quotes survive', async () => {
		const bytes = Buffer.from(
			'Project Name;Planned Start Date;Total Investment\nQueen\x92s Bridge;25/04/2025;100\nOther;01/02/2025;1\n',
			'latin1',
		);
		const ledger = await readOk(bytes, 'x.csv');
		expect([ledger.encoding, ledger.delimiter]).toEqual(['windows-1252', ';']);
		expect(ledger.rows.map(({ values }) => [values.name, values['planned.started']])).toEqual([
			['Queen’s Bridge', '2025-04-25'],
			['Other', '2025-02-01'],
		]);
	});
});

describe('delimiters', () => {
	test.each([
		['a,b,c\n1,2,3\n', ','],
		['a;b;c\n1,5;2,5;3\n', ';'],
		['a\tb\n1\t2\n', '\t'],
		['a|b\n1|2\n', '|'],
		['标题\na;b;c\n"x,y,z";1;2\n', ';'],
		['only', ','],
	])('%j → %j', (sample, delimiter) => expect(guessDelimiter(sample)).toBe(delimiter));

	test('the first line may say it', async () => {
		const ledger = await readOk(text('sep=;\n项目名称;总投资;用地面积\n甲,乙;1;2\n'), 'x.csv');
		expect(ledger.rows.map(({ rowNumber, values }) => [rowNumber, values.name])).toEqual([[3, '甲,乙']]);
	});

	test('a mark that our own exports put before a formula is taken off again', async () => {
		const ledger = await readOk(text("项目名称,总投资,用地面积\n'=甲,1,2\n'乙,1,2\n"), 'x.csv');
		expect(ledger.rows.map(({ values }) => values.name)).toEqual(['=甲', "'乙"]);
	});

	test('rows of unequal length are read; a name with a line end keeps its words', async () => {
		const ledger = await readOk(text('项目名称,总投资,用地面积\n甲,1\n"乙\n丙",1,2,3,4\n'), 'x.csv');
		expect(errorsOf(ledger)).toEqual([]);
		expect(ledger.rows.map(({ rowNumber, values }) => [rowNumber, values.name])).toEqual([
			[2, '甲'],
			[3, '乙 丙'],
		]);
	});
});
