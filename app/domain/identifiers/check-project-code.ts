import { looksLikeRoundedNumber, normaliseCode } from './normalise-text';

export interface ProjectCodeCheck {
	/** With its dashes, e.g. `2209-330521-04-02-233604`. */
	normalised: string;
	/** True also for 旧码, which have nothing to check. */
	valid: boolean;
	/** 旧码: a code with a four-digit year, given before November 2020, without a check digit. */
	legacy: boolean;
	/** Absent when valid. A wrong code is a warning (待核), not a refusal (DOMAIN §6). */
	problem?: 'empty' | 'rounded-number' | 'wrong-form' | 'wrong-check-digit';
}

/** Year and month, place, kind, branch, number; some old codes carry a further `-000`. */
const FORM = /^(\d{4})-?(\d{6})-?(\d{2})-?(\d{2})-?(\d{6})(-?\d{3})?$/;
/** YYMM of the month from which codes are given in the new form. */
const FIRST_NEW_MONTH = 2011;

/** 项目代码 GB/T 40058-2021, `YYMM-DDDDDD-NN-NN-NNNNNN`: the last digit is a MOD 11,10 check over the 19 before it. */
export function checkProjectCode(raw: string): ProjectCodeCheck {
	const code = normaliseCode(raw);
	if (code === '') return wrong(code, 'empty');
	if (looksLikeRoundedNumber(code)) return wrong(code, 'rounded-number');
	const parts = FORM.exec(code);
	if (!parts) return wrong(code, 'wrong-form');
	const [, head = '', place, kind, branch, number, tail] = parts;
	const normalised = [head, place, kind, branch, number].join('-');
	if (isLegacyYear(Number(head))) {
		return { normalised: tail ? `${normalised}-${tail.replace('-', '')}` : normalised, valid: true, legacy: true };
	}
	if (tail || !isNewMonth(Number(head))) return wrong(code, 'wrong-form');
	if (!hasMod1110Check(normalised.replaceAll('-', ''))) return wrong(normalised, 'wrong-check-digit');
	return { normalised, valid: true, legacy: false };
}

function wrong(normalised: string, problem: ProjectCodeCheck['problem']): ProjectCodeCheck {
	return { normalised, valid: false, legacy: false, problem };
}

/** 2011 and 2012 read as November and December 2020: the system behind the old codes was not yet born in those years. */
function isLegacyYear(head: number): boolean {
	return head >= 2013 && head <= 2020;
}

function isNewMonth(head: number): boolean {
	const month = head % 100;
	return head >= FIRST_NEW_MONTH && month >= 1 && month <= 12;
}

/** ISO 7064 MOD 11,10 over all digits, the last being the check digit. */
function hasMod1110Check(digits: string): boolean {
	let product = 10;
	for (const digit of digits.slice(0, -1)) product = (((product + Number(digit)) % 10 || 10) * 2) % 11;
	return (product + Number(digits.at(-1))) % 10 === 1;
}
