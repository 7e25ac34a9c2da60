import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '~/domain/outcome';
import { type LedgerOptions, type LedgerRead, readLedger } from '~/ledger/read-ledger.server';
import type { UnitName } from '~/ledger/unit-words.server';

type Xlsx = typeof import('@e965/xlsx');
export const XLSX: Xlsx = createRequire(import.meta.url)('@e965/xlsx');

const FIXTURES = fileURLToPath(new URL('../fixtures/ledgers/', import.meta.url));

export const UNITS: UnitName[] = [
	{ id: 'wuxing', nameZh: '吴兴区', districtCode: '330502' },
	{ id: 'nanxun', nameZh: '南浔区', districtCode: '330503' },
	{ id: 'deqing', nameZh: '德清县', districtCode: '330521' },
	{ id: 'changxing', nameZh: '长兴县', districtCode: '330522' },
	{ id: 'anji', nameZh: '安吉县', districtCode: '330523' },
	{ id: 'nantaihu', nameZh: '南太湖新区', districtCode: '330502' },
	{ id: 'changhe', nameZh: '长合区', districtCode: null },
];

export const TODAY = '2026-11-05';

export function fixture(name: string): Uint8Array {
	return readFileSync(path.join(FIXTURES, name));
}

export function read(
	bytes: Uint8Array,
	fileName: string,
	options: Partial<LedgerOptions> = {},
): Promise<Outcome<LedgerRead>> {
	return readLedger(bytes, fileName, { today: TODAY, units: UNITS, ...options });
}

/** Reads and expects no refusal: the refusal is shown when there is one. */
export async function readOk(
	bytes: Uint8Array,
	fileName: string,
	options: Partial<LedgerOptions> = {},
): Promise<LedgerRead> {
	const outcome = await read(bytes, fileName, options);
	if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
	return outcome.value;
}

export async function refusalOf(outcome: Promise<Outcome<unknown>>): Promise<string> {
	const settled = await outcome;
	return settled.ok ? 'accepted' : settled.refusal.code;
}

export type Value = string | number | boolean | Date | null;

/** A workbook of one sheet from rows of plain values. */
export function workbook(
	rows: Value[][],
	more: {
		merges?: string[];
		hiddenColumns?: number[];
		date1904?: boolean;
		name?: string;
		type?: 'xlsx' | 'biff8';
	} = {},
) {
	const sheet = XLSX.utils.aoa_to_sheet(rows, { dense: true });
	sheet['!merges'] = (more.merges ?? []).map((range) => XLSX.utils.decode_range(range));
	const hidden = more.hiddenColumns ?? [];
	sheet['!cols'] = (rows[0] ?? []).map((_, index) => (hidden.includes(index) ? { hidden: true } : {}));
	return writeSheets({ [more.name ?? 'Sheet1']: sheet }, more);
}

export function writeSheets(
	sheets: Record<string, import('@e965/xlsx').WorkSheet>,
	more: { date1904?: boolean; type?: 'xlsx' | 'biff8' } = {},
): Uint8Array {
	const book = {
		SheetNames: Object.keys(sheets),
		Sheets: sheets,
		Workbook: { WBProps: { date1904: more.date1904 ?? false } },
	};
	return XLSX.write(book, { type: 'buffer', bookType: more.type ?? 'xlsx', compression: true });
}

export function csv(rows: (string | number)[][], delimiter = ','): string {
	return `${rows.map((row) => row.join(delimiter)).join('\r\n')}\r\n`;
}

export function text(words: string): Uint8Array {
	return Buffer.from(words, 'utf8');
}

/** Code and field of every error of a row, for comparing. */
export function errorsOf(
	ledger: LedgerRead,
): { serial: string | null; row: number; code: string; field: string | null }[] {
	return ledger.rows.flatMap((row) =>
		row.errors.map(({ serial, row: at, code, field }) => ({ serial, row: at, code, field })),
	);
}
