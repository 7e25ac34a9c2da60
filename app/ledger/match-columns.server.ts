import { createHash } from 'node:crypto';
import type { Field } from './field.server';
import { dayField, FIELDS, fieldOf } from './fields.server';
import { type HeaderText, unitsOf } from './header-words.server';
import type { DateOrder, Mapping, MappingEntry } from './mapping.server';
import { type MilestoneHeader, readMilestoneHeader } from './milestone-header.server';

/** A column of the ledger and what it was taken for. */
export interface LedgerColumn {
	/** Zero-based. */
	index: number;
	/** Header as written, levels joined with `/`. */
	header: string;
	/** Field key, a yearly one with its year (`annualPlan.2026`); null when the column is not used. */
	field: string | null;
	/** The year that a yearly field means here when nobody names one; null where the header does. */
	usualYear: number | null;
	/** 0..1; 1 for an exact word or a person's own mapping. */
	confidence: number;
	unit: string | null;
	/** No unit stands anywhere in the file: the usual one was taken. */
	unitAssumed: boolean;
	dateOrder: DateOrder | null;
	hidden: boolean;
	/** Whether a person said so. */
	mapped: boolean;
	/** A blank cell says that nothing is known any more. */
	blankClears: boolean;
	/** Of an extract of another system: odd values are kept as reported, an amount below zero among them. */
	asReported: boolean;
}

interface Candidate {
	index: number;
	key: string;
	confidence: number;
}

const SURE_ENOUGH = 0.5;
const LIKE = 0.75;
/** Words that stand for something else in other lists. */
const WEAK_WORDS = new Set([
	'名称',
	'面积',
	'地区',
	'单位名称',
	'说明',
	'其他',
	'地址',
	'号',
	'编号',
	'主体',
	'区域',
	'产品及规模',
]);
/** Milestones that a ledger normally records after the fact when it does not say otherwise. */
const BARE_IS_ACTUAL: Partial<Record<string, number>> = { signed: 0.9, filed: 0.9, landGranted: 0.75, permitted: 0.75 };

const WORDS = new Map(FIELDS.flatMap((field) => field.words.map((word) => [word, field] as const)));
const LIKES = FIELDS.filter((field) => field.like);

/**
 * The same set of headers in any order gives the same key: a mapping is remembered under it. Units in brackets do not count, nor
 * columns that are added to refused rows.
 */
export function headerKey(headers: HeaderText[]): string {
	const flats = headers
		.map((header) => withoutUnits(header.flat))
		.filter((flat) => flat !== '' && WORDS.get(flat)?.key !== 'ignore');
	return createHash('sha256').update(JSON.stringify(flats.sort())).digest('hex');
}

/**
 * Takes each column for at most one field and each field for at most one column: a person's mapping first, then visible columns,
 * then hidden ones, the surest first. Columns without a field stay in the list with `field: null`.
 */
export function matchColumns(
	headers: HeaderText[],
	hidden: Set<number>,
	mapping: Mapping,
	yearOfData: number,
): LedgerColumn[] {
	const columns = headers.map((header, index) => blankColumn(header, index, hidden.has(index), yearOfData));
	const taken = new Set<string>();
	// Whoever maps another system's number brings an extract of that system: its blanks are said, too.
	const wholeStatement = [...mapping.values()].some((entry) => entry.field === 'externalId');
	for (const column of columns) {
		const entry = mappedEntry(headers[column.index] as HeaderText, column.index, mapping);
		if (!entry) continue;
		column.mapped = true;
		column.confidence = 1;
		column.dateOrder = entry.dateOrder ?? null;
		column.unit = entry.unit ?? null;
		column.blankClears = entry.blankClears ?? wholeStatement;
		column.asReported = wholeStatement;
		const key = withYear(entry.field, entry.year ?? (headers[column.index] as HeaderText).year ?? yearOfData);
		if (taken.has(key)) continue;
		column.field = entry.field === 'ignore' ? null : key;
		taken.add(key);
	}
	const free = columns.filter((column) => !column.mapped);
	for (const wanted of [false, true]) {
		const group = free.filter((column) => column.hidden === wanted);
		assign(columns, candidatesOf(group, headers, yearOfData, columns), taken);
	}
	return columns;
}

function blankColumn(header: HeaderText, index: number, hidden: boolean, yearOfData: number): LedgerColumn {
	return {
		index,
		header: header.path,
		field: null,
		usualYear: header.year === null ? yearOfData : null,
		confidence: 0,
		unit: null,
		unitAssumed: false,
		dateOrder: null,
		hidden,
		mapped: false,
		blankClears: false,
		asReported: false,
	};
}

function mappedEntry(header: HeaderText, index: number, mapping: Mapping): MappingEntry | undefined {
	const leafFlat = header.parents.length > 0 ? header.leaf : header.flat;
	const said =
		mapping.get(`#${index + 1}`) ?? mapping.get(header.flat) ?? mapping.get(flatPath(header)) ?? mapping.get(leafFlat);
	const alike = said ? undefined : mapping.get(withoutUnits(flatPath(header)));
	// The header says the unit itself, and it may have become another one.
	return alike ? { ...alike, unit: undefined } : said;
}

/** 预算(亿元) → 预算. */
function withoutUnits(flat: string): string {
	return flat.replace(/[([【][^()[\]【】]*[)\]】]/g, (bracket) => (unitsOf(bracket).length > 0 ? '' : bracket));
}

/** A person may write a two-row header as the page shows it: 计划时间/开工. */
function flatPath(header: HeaderText): string {
	return header.path.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

function withYear(key: string, year: number): string {
	return fieldOf(key)?.yearly && !/\.20\d\d$/.test(key) ? `${key}.${year}` : key;
}

function candidatesOf(group: LedgerColumn[], headers: HeaderText[], year: number, all: LedgerColumn[]): Candidate[] {
	const milestones = new Map(headers.map((header, index) => [index, readMilestoneHeader(header)]));
	const seen = all
		.map((column) => milestones.get(column.index))
		.filter((found) => found !== null && found !== undefined);
	return group.flatMap(({ index }) => {
		const header = headers[index] as HeaderText;
		const found = milestones.get(index);
		const day = found ? dayCandidate(found, seen) : null;
		if (day) return [{ index, ...day }];
		return wordCandidates(header).map((candidate) => ({
			index,
			key: withYear(candidate.key, header.year ?? year),
			confidence: candidate.confidence,
		}));
	});
}

/** 开工日期 beside 拟开工日期 is what happened; alone it is only likely so; beside 实际开工 nobody knows. */
function dayCandidate(found: MilestoneHeader, seen: MilestoneHeader[]): { key: string; confidence: number } | null {
	const { milestone, aspect, confidence } = found;
	if (aspect) return { key: `${aspect}.${milestone}`, confidence };
	const siblings = seen
		.filter((other) => other !== found && other.milestone === milestone)
		.map((other) => other.aspect);
	if (siblings.includes('actual')) return null;
	const beside = siblings.includes('planned') || siblings.includes('forecast');
	return { key: `actual.${milestone}`, confidence: beside ? 0.9 : (BARE_IS_ACTUAL[milestone] ?? confidence) };
}

function wordCandidates(header: HeaderText): { key: string; confidence: number }[] {
	const plain = header.core.replace(/[^\p{L}\p{N}/]/gu, '');
	const exact = WORDS.get(header.core) ?? WORDS.get(plain) ?? WORDS.get(header.flat);
	if (exact) return [{ key: exact.key, confidence: WEAK_WORDS.has(header.core) ? 0.6 : 1 }];
	const leaf = header.leaf.split('/').at(-1) as string;
	const leafExact = leaf === header.core ? undefined : WORDS.get(leaf);
	const found = new Map<string, number>();
	if (leafExact && !leafExact.unlike?.test(header.core)) found.set(leafExact.key, WEAK_WORDS.has(leaf) ? 0.55 : 0.95);
	for (const field of LIKES) {
		if (field.like?.test(header.core) && !field.unlike?.test(header.core)) {
			found.set(field.key, Math.max(found.get(field.key) ?? 0, LIKE));
		}
	}
	return [...found].map(([key, confidence]) => ({ key, confidence }));
}

function assign(columns: LedgerColumn[], candidates: Candidate[], taken: Set<string>): void {
	const order = [...candidates].sort((a, b) => b.confidence - a.confidence || a.index - b.index);
	for (const { index, key, confidence } of order) {
		const column = columns[index] as LedgerColumn;
		if (column.field || taken.has(key) || confidence < SURE_ENOUGH) continue;
		column.field = key;
		column.confidence = confidence;
		taken.add(key);
	}
}

/** How much a set of columns looks like a project ledger: the sum of what was recognised, general columns for little. */
export function scoreColumns(columns: LedgerColumn[]): number {
	return columns.reduce(
		(sum, column) => sum + (column.field ? column.confidence * (isGeneral(column.field) ? 0.3 : 1) : 0),
		0,
	);
}

/**
 * A name (or a mapped external number) and two more fields that only a project list has; a person's own mapping needs one more.
 */
export function isProjectLedger(columns: LedgerColumn[]): boolean {
	const used = columns.filter((column) => column.field !== null);
	const named =
		used.some((column) => column.field === 'name') ||
		used.some((column) => column.mapped && column.field === 'externalId');
	const others = used.filter((column) => column.field !== 'name' && column.field !== 'externalId');
	const telling = others.filter((column) => column.mapped || !isGeneral(column.field as string));
	return named && telling.length >= (used.some((column) => column.mapped) ? 1 : 2) && others.some(isOfProjects);
}

/** A firm and a district are in any list of companies; money, land, milestones and codes of projects are not. */
function isOfProjects(column: LedgerColumn): boolean {
	const kind: Field['kind'] | undefined = fieldOf(column.field as string)?.kind;
	return (
		column.mapped ||
		kind === 'amount' ||
		kind === 'area' ||
		kind === 'projectCode' ||
		dayField(column.field as string) !== null
	);
}

function isGeneral(key: string): boolean {
	return fieldOf(key)?.general === true;
}

/** The field as a mapping remembers it: next year the same header without a year means next year. */
export function lastingField({ field, usualYear }: Pick<LedgerColumn, 'field' | 'usualYear'>): string {
	return field?.replace(new RegExp(`\\.${usualYear}$`), '') ?? 'ignore';
}
