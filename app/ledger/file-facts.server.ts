import { type Day, isDay, isMonth, lastDayOf, monthOf } from '~/domain/day';
import { type UnitName, unitInText, unitOfFileName } from './unit-words.server';

export type FactSource = 'given' | 'title' | 'sheetName' | 'fileName';

/** What a file says about itself outside its table. */
export interface FileFacts {
	unit: string | null;
	unitFrom: FactSource | null;
	asOf: Day | null;
	asOfFrom: FactSource | null;
	/** 单位：万元 above the table. */
	amountUnit: string | null;
}

const AS_OF_WORDS = '(?:截至|截止)(?:日期|时间|到|至)?';
const FILED_WORDS = '(?:填报|统计|上报|报送|更新|制表)(?:日期|时间)';
const DAY = '(20\\d\\d)(?:年|[-./])(\\d{1,2})(?:月|[-./])(\\d{1,2})日?';
const MONTH = '(20\\d\\d)(?:年|[-./])(?:1(?:-|~|至|—|–))?(\\d{1,2})(?:月(?:份|底|末)?(?!\\d)|(?![\\d月日]|[-./]\\d))';

/**
 * Reads reporting unit, data-as-of day and unit of money from the words above the table, else from sheet and file name.
 * A month means its last day, but never a day after `today`: in the middle of October “2026年10月” means today.
 */
export function readFileFacts(
	{ titles, sheetName, fileName }: { titles: string[]; sheetName: string; fileName: string },
	today: Day,
	units: UnitName[],
): FileFacts {
	const lines = titles.map((title) => title.normalize('NFKC').replace(/\s+/g, ''));
	const stem = fileName.normalize('NFKC').replace(/\.[a-z]+$/i, '');
	const sources: [FactSource, string[]][] = [
		['title', lines],
		['sheetName', [sheetName.normalize('NFKC')]],
		['fileName', [stem]],
	];
	const facts: FileFacts = { unit: null, unitFrom: null, asOf: null, asOfFrom: null, amountUnit: moneyUnitIn(lines) };
	for (const [from, texts] of sources) {
		const unit = unitIn(texts, units) ?? (from === 'fileName' ? unitOfFileName(stem, units) : null);
		if (!facts.unit && unit) Object.assign(facts, { unit: unit.id, unitFrom: from });
		const asOf = asOfIn(texts, today) ?? (from === 'fileName' ? compactMonth(stem, today) : null);
		if (!facts.asOf && asOf) Object.assign(facts, { asOf, asOfFrom: from });
	}
	return facts;
}

/** 填报单位：德清县 says more than a title that may name several. */
function unitIn(texts: string[], units: UnitName[]): UnitName | null {
	for (const text of texts) {
		const said = /(?:填报单位|上报单位|报送单位|责任主体|责任单位|申报单位)[:：]?([^,，;；:：]{2,20})/.exec(text)?.[1];
		const unit = said ? unitInText(said, units) : null;
		if (unit) return unit;
	}
	for (const text of texts) {
		const unit = unitInText(text, units);
		if (unit) return unit;
	}
	return null;
}

function asOfIn(texts: string[], today: Day): Day | null {
	const tries: [string, 'day' | 'month'][] = [
		[`${AS_OF_WORDS}[:为]?${DAY}`, 'day'],
		[`${AS_OF_WORDS}[:为]?${MONTH}`, 'month'],
		[`\\(${DAY}\\)`, 'day'],
		[MONTH, 'month'],
		[`${FILED_WORDS}[:为]?${DAY}`, 'day'],
		[DAY, 'day'],
	];
	for (const [pattern, precision] of tries) {
		for (const text of texts) {
			const match = new RegExp(pattern).exec(text);
			const found = match && (precision === 'day' ? toDay(match) : endOfMonth(match[1] ?? '', match[2] ?? '', today));
			if (found) return found;
		}
	}
	return null;
}

function toDay([, year = '', month = '', day = '']: RegExpExecArray): Day | null {
	const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isDay(text) ? text : null;
}

function endOfMonth(year: string, monthText: string, today: Day): Day | null {
	const month = `${year}-${monthText.padStart(2, '0')}`;
	if (!isMonth(month)) return null;
	return month === monthOf(today) ? today : lastDayOf(month);
}

/** 台账202610.xlsx, ledger-2026_10. */
function compactMonth(stem: string, today: Day): Day | null {
	const [, year = '', month = ''] = /(?<!\d)(20\d\d)[-_ ]?(0[1-9]|1[0-2])(?!\d)/.exec(stem) ?? [];
	return year ? endOfMonth(year, month, today) : null;
}

function moneyUnitIn(lines: string[]): string | null {
	for (const line of lines) {
		const found = /(?:金额|计量|投资|货币)?单位[:：][^,，;；]{0,6}?(亿元|万元|元)/.exec(line)?.[1];
		if (found) return found;
	}
	return null;
}
