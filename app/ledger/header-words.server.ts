/** One header cell, or the path of cells above one column, reduced to what can be compared. */
export interface HeaderText {
	/** As written, the levels joined with `/`: 计划时间/开工. */
	path: string;
	/** Lower case, no spaces, half width, brackets kept: 总投资(万元). */
	flat: string;
	/** `flat` without brackets, numbering, stars and end marks: 总投资. */
	core: string;
	/** Core of the lowest level: 开工. */
	leaf: string;
	/** Cores of the levels above, nearest first. */
	parents: string[];
	/** What stands in brackets on the lowest level: 开工时间（计划） says there whose day it is. */
	notes: string[];
	/** Unit words found in this header, nearest first: 万元. */
	units: string[];
	/** A year named in the header: 2026年计划投资 → 2026. */
	year: number | null;
}

const UNIT =
	/^(?:单位[:为]?)?(?:金额)?(?:人民币)?(亿元|万元|百万元|千元|元|亿|万美元|美元|欧元|万元\/亩|元\/亩|亿元\/亩|亩|平方米|平米|㎡|m2|公顷|ha|hectares?|吨标准?煤|万吨标准?煤|tce|万?千瓦时|万?度|[kmg]wh|万kwh|万平方米|万平米|万㎡|千?百分比|%|公里|米|rmb|yuan|usd|\$|年月日?|年\/月\/日)$/;
const TAIL_UNIT = /(?<=[投资额计划总完成值累产税收])[:,]?(亿元|万元|元)$/;

/** Half width, lower case, without any white space or zero-width mark. NFKC turns （）：／ into their half-width twins. */
export function flattenHeader(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '');
}

/** `levels` from the topmost header row down; repeated and blank levels are left out. */
export function readHeader(levels: string[]): HeaderText {
	const words = levels.map((level) => level.replace(/\s+/g, ' ').trim()).filter((level) => level !== '');
	const distinct = words.filter((word, index) => index === 0 || word !== words[index - 1]);
	const flats = distinct.map(flattenHeader);
	// A level of units alone (万元 under 总投资) is no name of its own.
	const named = flats.filter((flat, index) => index === 0 || !UNIT.test(flat));
	const cores = named.map(coreOf);
	const leaf = cores.at(-1) ?? '';
	const flat = flats.join('');
	return {
		path: distinct.join('/'),
		flat,
		core: cores.join(''),
		leaf,
		parents: cores.slice(0, -1).reverse(),
		notes: bracketsIn(named.at(-1) ?? ''),
		units: [...flats].reverse().flatMap(unitsOf),
		year: yearIn(flat),
	};
}

/** Words in brackets that name a unit, or a unit at the very end: 总投资（万元） → 万元, 总投资万元 → 万元. */
export function unitsOf(flat: string): string[] {
	const inBrackets = bracketsIn(flat).flatMap((inside) => inside.split(/[,、;]/));
	const found = [...inBrackets, flat].map((word) => UNIT.exec(word)?.[1]).filter((word) => word !== undefined);
	const tail = TAIL_UNIT.exec(flat)?.[1];
	return tail ? [...found, tail] : found;
}

function bracketsIn(flat: string): string[] {
	return [...flat.matchAll(/[([【]([^()[\]【】]*)[)\]】]/g)].map(([, inside]) => inside ?? '');
}

function coreOf(flat: string): string {
	return flat
		.replace(/[([【][^()[\]【】]*[)\]】]/g, '')
		.replace(/^(?:\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、|[①-⑳])(?=\D)/, '')
		.replace(/[*★☆#"'“”]/g, '')
		.replace(/[:;,。.、/\\_-]+$/, '')
		.replace(TAIL_UNIT, '');
}

function yearIn(flat: string): number | null {
	const year = /(?<!\d)(20[0-4]\d)(?:年|度|$|(?!\d))/.exec(flat)?.[1];
	return year ? Number(year) : null;
}
