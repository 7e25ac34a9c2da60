import { normaliseWords } from './cell-text.server';

/** A reporting unit as the register has it. */
export interface UnitName {
	id: string;
	nameZh: string;
	districtCode: string | null;
}

/** The one unit that a text names, by full or short name (德清县, 德清, 湖州市德清县); null for none or several. */
export function unitInText(text: string, units: UnitName[]): UnitName | null {
	const words = normaliseWords(text).normalize('NFKC').replace(/\s+/g, '');
	const named = units.filter((unit) => words.includes(unit.nameZh));
	const found = named.length > 0 ? named : units.filter((unit) => words.includes(shortName(unit)));
	return found.length === 1 ? (found[0] as UnitName) : null;
}

/** `deqing-2026-10` → deqing: counties name their files in letters too. */
export function unitOfFileName(stem: string, units: UnitName[]): UnitName | null {
	const words = stem.toLowerCase().split(/[^a-z]+/);
	return units.find((unit) => words.includes(unit.id)) ?? null;
}

/** A unit cell: an id, a full or a short name; with text around it only when that text is no other place. */
export function unitOfCell(text: string, units: UnitName[]): UnitName | null {
	const word = normaliseWords(text).toLowerCase();
	return units.find((unit) => unit.id === word) ?? unitInText(text, units);
}

/** A district cell: its six-digit code or the name of a county; null when neither. */
export function districtOfCell(text: string, units: UnitName[]): string | null {
	const code = /^(\d{6})(?:\d{3,6})?$/.exec(normaliseWords(text).normalize('NFKC'))?.[1];
	return code ?? unitInText(text, units)?.districtCode ?? null;
}

function shortName(unit: UnitName): string {
	return unit.nameZh.length > 2 ? unit.nameZh.replace(/(?:新区|区|县|市)$/, '') : unit.nameZh;
}
