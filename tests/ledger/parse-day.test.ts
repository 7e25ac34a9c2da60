import { describe, expect, test } from 'vitest';
import { decideOrder, parseDay } from '~/ledger/parse-day.server';
import { type Cell, serialToDay } from '~/ledger/sheet.server';

const read = (cell: Cell, order: Parameters<typeof parseDay>[1] = 'unknown') => {
	const outcome = parseDay(cell, order, false);
	return outcome.ok ? outcome.value : outcome.refusal.code;
};

describe('a day is read as it was written', () => {
	test.each<[Cell, string]>([
		['2025年3月1日', '2025-03-01'],
		['2025 年 3 月 1 日', '2025-03-01'],
		['2025年3月1号', '2025-03-01'],
		['2025.3.1', '2025-03-01'],
		['2025-03-01', '2025-03-01'],
		['2025/3/1', '2025-03-01'],
		['２０２５－３－１', '2025-03-01'],
		['２０２５年３月１日', '2025-03-01'],
		['2025—03—01', '2025-03-01'],
		['2025-03-01 00:00:00', '2025-03-01'],
		['2025-03-01T00:00:00.000Z', '2025-03-01'],
		['2025-03-01T08:30', '2025-03-01'],
		['2025/3/1 14:05', '2025-03-01'],
		['20250301', '2025-03-01'],
		[20250301, '2025-03-01'],
		['1 Mar 2025', '2025-03-01'],
		['01-March-2025', '2025-03-01'],
		['Sept 1, 2025', '2025-09-01'],
		['05/05/2020', '2020-05-05'],
		['05/05/2020 12:00:00 AM', '2020-05-05'],
		[45717, '2025-03-01'],
		[{ kind: 'date', serial: 45717.75, monthOnly: false }, '2025-03-01'],
		[{ kind: 'shown', value: 45717, text: '45,717' }, '2025-03-01'],
		['2024-02-29', '2024-02-29'],
		['10/21/2108', 'ambiguous-date-order'],
	])('%j → %s', (cell, day) => expect(read(cell)).toBe(day));

	test.each<[Cell]>([[null], [''], [' '], ['/'], ['-'], ['—'], ['——'], ['无'], ['／'], ['－'], ['--']])(
		'%j means: not known',
		(cell) => expect(read(cell)).toBeNull(),
	);

	test.each<[Cell]>([
		['2025年3月'],
		['2025.3'],
		['2025'],
		[2025],
		['3月1日'],
		['25.3.1'],
		['年底前'],
		['2026年底'],
		['PNS'],
		['N/A'],
		['暂无'],
		['空'],
		['nil'],
		['null'],
		['。'],
		['、'],
		['..'],
		['_'],
		['\\'],
		['Exempt under Section 43'],
		['2025-02-30'],
		['2025-13-01'],
		['2025-3/1'],
		['2025-00-10'],
		['45717'],
		['2025-03-01T16:00:00Z'],
		['约2025年3月1日'],
		['2025.3.1-2025.6.1'],
		['TBD'],
		['01-Mar-25'],
		['Marvel 1, 2025'],
		[true],
		[0],
		[-5],
	])('%j is no day', (cell) => expect(read(cell)).toBe('not-a-date'));

	test('a cell that shows an error is an error', () => {
		expect(read({ kind: 'error', text: '#REF!' })).toBe('formula-error');
	});

	test.each<[Cell]>([['1900-01-01'], ['2250-01-01'], [{ kind: 'date', serial: 0, monthOnly: false }]])(
		'%j is outside what can be',
		(cell) => expect(read(cell)).toBe('day-out-of-range'),
	);
});

describe('day first or month first is decided for a whole column', () => {
	test.each<[Cell[], string]>([
		[['03/04/2025', '13/04/2025'], 'DMY'],
		[['03/04/2025', '04/13/2025'], 'MDY'],
		[['13/04/2025', '04/13/2025'], 'mixed'],
		[['03/04/2025', '05/05/2025', null, 'PNS', 45717], 'unknown'],
		[['2025/3/14'], 'unknown'],
		[['14/15/2025'], 'unknown'],
		[[], 'unknown'],
	])('%j → %s', (cells, order) => expect(decideOrder(cells)).toBe(order));

	test.each([
		['03/04/2025', 'DMY', '2025-04-03'],
		['03/04/2025', 'MDY', '2025-03-04'],
		['03.04.2025', 'DMY', '2025-04-03'],
		['03/04/2025', 'unknown', 'ambiguous-date-order'],
		['03/04/2025', 'mixed', 'mixed-date-order'],
		['13/04/2025', 'mixed', 'mixed-date-order'],
		['05/05/2025', 'mixed', '2025-05-05'],
		['13/04/2025', 'MDY', 'not-a-date'],
		['03/04/2025', 'YMD', 'not-a-date'],
		['14/15/2025', 'DMY', 'not-a-date'],
	] as const)('%s in a %s column → %s', (text, order, day) => expect(read(text, order)).toBe(day));
});

test('serials count from 1900 or 1904 and end where no project can be', () => {
	expect([29_220, 29_221, 73_415, 73_416].map((serial) => serialToDay(serial, false))).toEqual([
		null,
		'1980-01-01',
		'2100-12-31',
		null,
	]);
	expect(serialToDay(45_717 - 1462, true)).toBe('2025-03-01');
	expect(serialToDay(Number.NaN, false)).toBeNull();
});
