import { industryClass } from '~/domain/entry/industry';
import type { LandUse } from '~/domain/entry/standard';
import { checkCreditCode } from '~/domain/identifiers/check-credit-code';
import { checkProjectCode } from '~/domain/identifiers/check-project-code';
import { looksLikeRoundedNumber, normaliseCode, normaliseText } from '~/domain/identifiers/normalise-text';
import { type MoneyUnit, parseSignedAmount } from '~/domain/money/parse-amount';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { meansBlank, narrow, normaliseLines, normaliseWords } from './cell-text.server';
import { dayField, fieldOf } from './fields.server';
import type { LedgerColumn } from './match-columns.server';
import { type ColumnOrder, parseDay } from './parse-day.server';
import {
	parseAreaMu,
	parseElectricityKwh,
	parseEnergyTce,
	parseFloorAreaM2,
	parseNumber,
	parsePerMu,
} from './parse-number.server';
import { type Cell, cellText, LEDGER_LIMITS } from './sheet.server';
import { districtOfCell, type UnitName, unitOfCell } from './unit-words.server';

/** Text, code, unit id or day as a string; money in fen, areas in mu and other figures as a number; null for blank. */
export type LedgerValue = string | number | null;

/** What a cell turned into. A warning keeps the value and the row. */
export interface ParsedCell {
	value: LedgerValue;
	warning?: string;
}

export interface CellContext {
	column: LedgerColumn;
	order: ColumnOrder;
	date1904: boolean;
	units: UnitName[];
}

const LONG_TEXTS = new Set(['description', 'progress', 'problems', 'remarks']);
const LONGEST_NAME = 200;
/** By these a project or firm is told from another one: a rounded number would mean many. */
const IDENTIFIERS = new Set(['projectCode', 'firmCreditCode', 'externalId']);
/** A spreadsheet keeps fifteen digits of a number and makes noughts of the others. */
const MOST_EXACT = 999_999_999_999_999;

/**
 * One cell as the value of its column's field, never a guess. Refusals are errors of the row: `not-a-date`, `not-a-number`,
 * `unknown-unit`, `text-too-long`, `formula-error` and what the core says of amounts and of text that is not plain.
 */
export function parseCell(cell: Cell, context: CellContext): Outcome<ParsedCell> {
	const { column } = context;
	const key = column.field as string;
	const text = cellText(cell, context.date1904);
	const safe = normaliseText(text);
	if (!safe.ok) return safe;
	switch (fieldOf(key)?.kind) {
		case 'day':
			return parseDayCell(cell, context);
		case 'amount':
			return parseMoneyCell(cell, column);
		case 'area':
			return plain(parseAreaMu(cell, column.unit as string));
		case 'energy':
			return plain(parseEnergyTce(cell, column.unit as string));
		case 'electricity':
			return plain(parseElectricityKwh(cell, column.unit as string));
		case 'floorArea':
			return plain(parseFloorAreaM2(cell, column.unit as string));
		case 'plain':
			return plain(parseNumber(cell));
		case 'number':
			return plain(parsePerMu(cell, column.unit as string));
		default:
			return parseWords(cell, text, key, context);
	}
}

function plain(outcome: Outcome<LedgerValue>): Outcome<ParsedCell> {
	return outcome.ok ? accepted({ value: outcome.value }) : outcome;
}

function parseDayCell(cell: Cell, { column, order, date1904 }: CellContext): Outcome<ParsedCell> {
	const day = parseDay(cell, order, date1904);
	if (!day.ok) return day;
	const firstOfMonth =
		day.value?.endsWith('-01') && typeof cell === 'object' && cell?.kind === 'date' && cell.monthOnly;
	return accepted(
		firstOfMonth && dayField(column.field as string)
			? { value: day.value, warning: 'month-only-format' }
			: { value: day.value },
	);
}

/** A county's amount below zero is a slip; another system's own figure is kept as reported, marked for a second look. */
function parseMoneyCell(cell: Cell, column: LedgerColumn): Outcome<ParsedCell> {
	const amount = parseMoney(cell, column.unit as MoneyUnit);
	if (!amount.ok || amount.value === null || Number(amount.value) >= 0) return plain(amount);
	if (!column.asReported) return refused('negative-amount');
	return accepted({ value: amount.value, warning: 'negative-as-reported' });
}

function parseMoney(cell: Cell, unit: MoneyUnit): Outcome<LedgerValue> {
	if (cell === null || (typeof cell === 'string' && meansBlank(cell))) return accepted(null);
	if (typeof cell === 'boolean') return refused('not-an-amount');
	if (typeof cell !== 'object') return parseSignedAmount(cell, unit);
	if (cell.kind === 'error') return refused('formula-error');
	// A format that shows percent or scales the number: what was meant is not what is stored.
	if (cell.kind === 'date' || /[%万亿]/.test(cell.text)) return refused('not-an-amount');
	return parseSignedAmount(cell.value, unit);
}

function parseWords(cell: Cell, text: string, key: string, { units }: CellContext): Outcome<ParsedCell> {
	if (cell !== null && typeof cell === 'object' && cell.kind === 'error') return refused('formula-error');
	if (meansBlank(text)) return accepted({ value: null });
	const limit = key === 'name' ? LONGEST_NAME : LEDGER_LIMITS.cellText;
	if (IDENTIFIERS.has(key) && lostDigits(cell, text)) return accepted({ value: null, warning: 'digits-lost' });
	const words = LONG_TEXTS.has(key) ? normaliseLines(text) : normaliseWords(text);
	if (words.length > limit) return refused('text-too-long', undefined, { limit });
	switch (fieldOf(key)?.kind) {
		case 'unit':
			return parseUnit(words, units);
		case 'district':
			return accepted({ value: districtOfCell(words, units) });
		case 'creditCode':
			return accepted(parseCreditCode(words));
		case 'projectCode':
			return accepted(parseProjectCode(words));
		case 'industryCode':
			return accepted(parseIndustryCode(words));
		case 'landUse':
			return accepted(parseLandUse(words));
		default:
			return accepted({ value: words });
	}
}

/** A long code that was kept as a number: `2.20933E+19`, or 22093305210402300000 in place of …299999. */
function lostDigits(cell: Cell, text: string): boolean {
	const value = cell !== null && typeof cell === 'object' && cell.kind === 'shown' ? cell.value : cell;
	return (typeof value === 'number' && value > MOST_EXACT) || looksLikeRoundedNumber(normaliseCode(text));
}

function parseUnit(words: string, units: UnitName[]): Outcome<ParsedCell> {
	const unit = unitOfCell(words, units);
	return unit ? accepted({ value: unit.id }) : refused('unknown-unit');
}

/** A code that does not check is kept and marked 待核; words in its place (办理中) are no code at all. */
function parseCreditCode(words: string): ParsedCell {
	if (!/\d{4}/.test(narrow(words))) return { value: null, warning: 'credit-code-check' };
	const checked = checkCreditCode(words);
	return checked.valid ? { value: checked.normalised } : { value: checked.normalised, warning: 'credit-code-check' };
}

function parseProjectCode(words: string): ParsedCell {
	if (!/\d{4}/.test(narrow(words))) return { value: null, warning: 'project-code-check' };
	const checked = checkProjectCode(words);
	return checked.valid ? { value: checked.normalised } : { value: checked.normalised, warning: 'project-code-check' };
}

/** `2760`, `C2760` and `2760 生物药品制造` name a class; other words do not. */
function parseIndustryCode(words: string): ParsedCell {
	const code = industryClass(words);
	return code ? { value: code } : { value: null, warning: 'industry-code-check' };
}

/** 出让 and 新增 are land of one's own, 租赁 is rented, 零土地 and 技改 take none; other words say nothing. */
function parseLandUse(words: string): ParsedCell {
	const plain = narrow(words);
	const known: LandUse | undefined = /租/.test(plain)
		? 'rented'
		: /零土地|零用地|技改|技术改造|无需供地|不新增/.test(plain)
			? 'zeroLand'
			: /出让|新增|供地|挂牌|招拍挂|划拨|标准地/.test(plain)
				? 'granted'
				: undefined;
	return known ? { value: known } : { value: null, warning: 'land-use-check' };
}
