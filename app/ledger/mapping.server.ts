import { accepted, type Outcome, refused } from '~/domain/outcome';
import { fieldOf } from './fields.server';
import { flattenHeader } from './header-words.server';

export type DateOrder = 'YMD' | 'DMY' | 'MDY';

/** What a person said about one header. `field: 'ignore'` leaves the column out. */
export interface MappingEntry {
	field: string;
	unit?: string;
	dateOrder?: DateOrder;
	year?: number;
	/** Whether a blank cell says that nothing is known any more, or says nothing. */
	blankClears?: boolean;
}

/** By flattened header, or by `#3` for the third column. */
export type Mapping = Map<string, MappingEntry>;

const UNITS: Record<string, string[]> = {
	amount: ['元', '万元', '亿元'],
	area: ['亩', '平方米', '公顷'],
	energy: ['吨标煤', '万吨标煤'],
	electricity: ['千瓦时', '万千瓦时'],
	floorArea: ['平方米', '万平方米'],
	number: ['万元/亩', '元/亩'],
};
/** The units a column of this kind may be said to have; none for kinds without. */
export function unitWordsOf(kind: string | null): string[] {
	return UNITS[kind ?? ''] ?? [];
}

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

export function isReservedWord(header: string): boolean {
	return RESERVED.has(flattenHeader(header));
}

/**
 * Reads a mapping as a person writes it: `{ "PID": "externalId", "Budget": { "field": "investment", "unit": "元" } }`.
 * Refuses `bad-mapping` {header}, `bad-header`, `unknown-field` {header, field}, `unknown-unit-word` {header, unit},
 * `unknown-date-format` {header, format}, `field-mapped-twice` {header, field}.
 */
export function parseMapping(json: unknown): Outcome<Mapping> {
	if (typeof json !== 'object' || json === null || Array.isArray(json))
		return refused('bad-mapping', undefined, { header: '' });
	const mapping: Mapping = new Map();
	const taken = new Set<string>();
	for (const [header, said] of Object.entries(json)) {
		if (isReservedWord(header)) return refused('bad-header', undefined, { header });
		const entry = parseEntry(header, said);
		if (!entry.ok) return entry;
		const { field, year } = entry.value;
		const key = year ? `${field}.${year}` : field;
		if (field !== 'ignore' && taken.has(key)) return refused('field-mapped-twice', undefined, { header, field });
		taken.add(key);
		mapping.set(flattenHeader(header), entry.value);
	}
	return accepted(mapping);
}

function parseEntry(header: string, said: unknown): Outcome<MappingEntry> {
	const raw = (typeof said === 'string' ? { field: said } : said) as Record<string, unknown> | null;
	if (typeof raw !== 'object' || raw === null || typeof raw.field !== 'string') {
		return refused('bad-mapping', undefined, { header });
	}
	const field = fieldOf(raw.field);
	if (!field) return refused('unknown-field', undefined, { header, field: raw.field.slice(0, 60) });
	const entry: MappingEntry = { field: raw.field };
	if (raw.unit !== undefined) {
		const unit = flattenHeader(String(raw.unit));
		if (!UNITS[field.kind]?.includes(unit))
			return refused('unknown-unit-word', undefined, { header, unit: unit.slice(0, 20) });
		entry.unit = unit;
	}
	if (raw.dateFormat !== undefined) {
		const order = dateOrderOf(String(raw.dateFormat));
		if (!order || field.kind !== 'day') {
			return refused('unknown-date-format', undefined, { header, format: String(raw.dateFormat).slice(0, 20) });
		}
		entry.dateOrder = order;
	}
	if (raw.blank !== undefined) {
		if (raw.blank !== 'clears' && raw.blank !== 'keeps') return refused('bad-mapping', undefined, { header });
		entry.blankClears = raw.blank === 'clears';
	}
	if (typeof raw.year === 'number' && field.yearly) entry.year = raw.year;
	return accepted(entry);
}

/** `M/D/YYYY`, `MM-DD-YYYY` → MDY; `DD/MM/YYYY` → DMY; `YYYY-MM-DD` → YMD; anything else null. */
export function dateOrderOf(format: string): DateOrder | null {
	const letters = format.toUpperCase().replace(/[^YMD]/g, '');
	const order = letters.replace(/(.)\1+/g, '$1');
	return order === 'YMD' || order === 'DMY' || order === 'MDY' ? order : null;
}

/** One entry as a person would write it; {@link parseMapping} reads it back. */
export interface WrittenEntry {
	field: string;
	unit?: string;
	dateFormat?: string;
	year?: number;
	blank?: 'clears' | 'keeps';
}

/** How the order of a date is written. */
export const FORMATS: Record<DateOrder, string> = { YMD: 'YYYY-MM-DD', DMY: 'D/M/YYYY', MDY: 'M/D/YYYY' };
