import { type Day, yearOf } from '~/domain/day';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { type FactSource, readFileFacts } from './file-facts.server';
import { acceptHeader, type FoundHeader, findHeader, isTransposed } from './find-header.server';
import { isReservedWord, type Mapping, parseMapping } from './mapping.server';
import { headerKey, type LedgerColumn, matchColumns } from './match-columns.server';
import { type OpenedFile, openSheets } from './open-sheets.server';
import { setCounterAside } from './plain-counter.server';
import { type LedgerRow, type RowsRead, readRows } from './read-rows.server';
import { resolveUnits } from './resolve-units.server';
import { cellText, isBlank, type Sheet } from './sheet.server';
import type { UnitName } from './unit-words.server';

export interface LedgerOptions {
	today: Day;
	/** The register of reporting units. */
	units: UnitName[];
	/** Given by form or command line; win over what the file says. */
	unit?: string;
	asOf?: Day;
	/** The day of a file that names none. */
	undatedAsOf?: Day;
	/** A person's corrections of the guesses. `headerRow` counts from 1. */
	sheet?: string;
	headerRow?: number;
	/** JSON as {@link parseMapping} reads it. */
	mapping?: unknown;
	/** The mapping remembered for this header set, if any; a given mapping wins column by column. */
	recall?: (headerKey: string) => Promise<unknown>;
}

export interface LedgerRead {
	kind: OpenedFile['kind'];
	encoding: string | null;
	delimiter: string | null;
	sheetName: string;
	/** Row numbers from 1. */
	headerRows: { first: number; last: number };
	/** The same for the same set of headers: what a mapping is remembered under. */
	headerKey: string;
	columns: LedgerColumn[];
	unit: string | null;
	unitFrom: FactSource | null;
	asOf: Day | null;
	asOfFrom: FactSource | null;
	rows: LedgerRow[];
	skipped: RowsRead['skipped'];
	/** Headers of the given mapping that the file does not have. */
	unusedMapping: string[];
	/** Every sheet of the file, for choosing another one. */
	sheets: { name: string; rows: number; hidden: boolean; headerRow: number | null; known: number }[];
	date1904: boolean;
}

/**
 * A spreadsheet as plain rows of a project ledger: nothing is stored, nothing guessed. Refuses, besides what opening refuses:
 * `no-known-header` {found, sheets}, `transposed` {sheet}, `bad-header` {header}, `unknown-sheet` {sheet} and the codes of a mapping.
 */
export async function readLedger(
	bytes: Uint8Array,
	fileName: string,
	options: LedgerOptions,
): Promise<Outcome<LedgerRead>> {
	const mapping = parseMapping(options.mapping ?? {});
	if (!mapping.ok) return mapping;
	const opened = await openSheets(bytes, fileName);
	if (!opened.ok) return opened;
	const chosen = await chooseKnownSheet(opened.value.sheets, mapping.value, options);
	if (!chosen.ok) return chosen;
	const { found, overview } = chosen.value;
	const facts = readFacts(found, fileName, options);
	const key = headerKey(found.headers);
	const merged: Mapping = new Map([...(await rememberedFor(key, options)), ...mapping.value]);
	const year = yearOf(facts.asOf ?? options.today);
	const columns = matchColumns(found.headers, new Set(found.sheet.hiddenColumns), merged, year);
	setCounterAside(columns, found);
	resolveUnits(columns, found, facts.amountUnit, options.units);
	const unit = options.unit ?? facts.unit;
	const { rows, skipped } = await readRows(
		{ ...found, columns },
		{
			units: options.units,
			latest: facts.asOf && facts.asOf > options.today ? facts.asOf : options.today,
			unitFromDistrict: unit === null && !columns.some((column) => column.field === 'unit'),
		},
	);
	const { kind, encoding, delimiter } = opened.value;
	return accepted({
		...{ kind, encoding, delimiter, columns, rows, skipped, unit, headerKey: key },
		sheetName: found.sheet.name,
		headerRows: { first: found.firstRow, last: found.lastRow },
		unitFrom: options.unit ? 'given' : facts.unitFrom,
		asOf: facts.asOf,
		asOfFrom: facts.asOfFrom,
		unusedMapping: unusedHeaders(mapping.value, columns, found),
		sheets: overview,
		date1904: found.sheet.date1904,
	});
}

const SHEETS_TRIED = 40;
const LONGEST_TITLE = 300;
const HEADERS_RECALLED = 60;

type Choice = { found: FoundHeader; overview: LedgerRead['sheets'] };

/** By its own words, else with what was remembered for one of the headers it may have: a few, for each is looked up. */
async function chooseKnownSheet(sheets: Sheet[], mapping: Mapping, options: LedgerOptions): Promise<Outcome<Choice>> {
	const known = await chooseSheet(sheets, mapping, options);
	if (known.ok || known.refusal.code !== 'no-known-header') return known;
	let left = HEADERS_RECALLED;
	const recall = async (key: string) => (left-- > 0 ? rememberedFor(key, options) : new Map());
	const again = await chooseSheet(sheets, mapping, options, recall);
	return again.ok ? again : known;
}

async function rememberedFor(key: string, { recall }: LedgerOptions): Promise<Mapping> {
	const remembered = parseMapping((await recall?.(key)) ?? {});
	return remembered.ok ? remembered.value : new Map();
}

/** The sheet whose header is known best; hidden sheets only when a person names one. */
async function chooseSheet(
	sheets: Sheet[],
	mapping: Mapping,
	options: LedgerOptions,
	recall?: (headerKey: string) => Promise<Mapping>,
): Promise<Outcome<Choice>> {
	const search = { recall, mapping, yearOfData: yearOf(options.asOf ?? options.today), headerRow: options.headerRow };
	const all: { sheet: Sheet; found: FoundHeader | null }[] = [];
	for (const sheet of sheets.slice(0, SHEETS_TRIED)) {
		all.push({ sheet, found: acceptHeader(await findHeader(sheet, search)) });
	}
	const overview = all.map(({ sheet, found }) => ({
		name: sheet.name,
		rows: sheet.rows.length,
		hidden: sheet.hidden,
		headerRow: found?.firstRow ?? null,
		known: found?.columns.filter((column) => column.field !== null).length ?? 0,
	}));
	const named = options.sheet === undefined ? null : all.filter(({ sheet }) => sheet.name === options.sheet);
	if (named?.length === 0) return refused('unknown-sheet', undefined, { sheet: (options.sheet ?? '').slice(0, 60) });
	const group = named ?? all.filter(({ sheet }) => !sheet.hidden);
	const best = group.reduce<FoundHeader | null>(
		(top, { found }) => (found && (!top || found.score > top.score) ? found : top),
		null,
	);
	if (best) {
		const bad = best.headers.find((header) => header.path.split('/').some(isReservedWord));
		return bad ? refused('bad-header', undefined, { header: bad.path }) : accepted({ found: best, overview });
	}
	const lying = group.find(({ sheet }) => isTransposed(sheet, search));
	if (lying) return refused('transposed', undefined, { sheet: lying.sheet.name });
	return refused('no-known-header', undefined, {
		found: group.map(({ sheet }) => wordsSeen(sheet)).find((words) => words !== '') ?? '',
		sheets: sheets
			.map((sheet) => sheet.name)
			.join('、')
			.slice(0, 200),
	});
}

/** The words of the row that looks most like a header, to tell what was found instead. */
function wordsSeen(sheet: Sheet): string {
	const texts = sheet.rows
		.slice(0, 30)
		.map((row) => row.cells.filter((cell) => typeof cell === 'string' && !isBlank(cell)));
	const most = texts.reduce((best, cells) => (cells.length > best.length ? cells : best), []);
	return most
		.slice(0, 12)
		.map((cell) => cellText(cell).trim().slice(0, 20))
		.join('、');
}

function readFacts(found: FoundHeader, fileName: string, options: LedgerOptions) {
	const above = found.sheet.rows.filter((row) => row.number < found.firstRow);
	const titles = above.flatMap((row) =>
		row.cells
			.filter((cell) => !isBlank(cell))
			.map((cell) => cellText(cell, found.sheet.date1904).slice(0, LONGEST_TITLE)),
	);
	const facts = readFileFacts({ titles, sheetName: found.sheet.name, fileName }, options.today, options.units);
	if (options.asOf) return { ...facts, asOf: options.asOf, asOfFrom: 'given' as const };
	return { ...facts, asOf: facts.asOf ?? options.undatedAsOf ?? null };
}

function unusedHeaders(mapping: Mapping, columns: LedgerColumn[], found: FoundHeader): string[] {
	const used = matchColumns(found.headers, new Set(), mapping, 2000).filter((column) => column.mapped);
	const hit = new Set(used.flatMap(({ index }) => [`#${index + 1}`, ...namesOf(found, index)]));
	return columns.length === 0 ? [] : [...mapping.keys()].filter((header) => !hit.has(header));
}

function namesOf(found: FoundHeader, index: number): string[] {
	const header = found.headers[index];
	return header ? [header.flat, header.leaf, header.path.normalize('NFKC').toLowerCase().replace(/\s+/g, '')] : [];
}
