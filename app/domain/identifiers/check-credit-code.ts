import { looksLikeRoundedNumber, normaliseCode } from './normalise-text';

export interface CreditCodeCheck {
	normalised: string;
	valid: boolean;
	/** Absent when valid. A wrong code is a warning (待核), not a refusal (DOMAIN §6). */
	problem?:
		| 'empty'
		| 'rounded-number'
		| 'wrong-length'
		| 'wrong-character'
		| 'wrong-check-digit'
		| 'wrong-inner-check-digit';
}

/** GB 32100-2015: digits and capitals without I O Z S V. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** GB 11714, for the organisation code at positions 9 to 17; its letters count from A = 10 without gaps. */
const INNER_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** 统一社会信用代码 of 18 characters: alphabet, own check digit, and that of the organisation code inside (DOMAIN §6). */
export function checkCreditCode(raw: string): CreditCodeCheck {
	const normalised = normaliseCode(raw);
	const problem = problemOf(normalised);
	return problem ? { normalised, valid: false, problem } : { normalised, valid: true };
}

function problemOf(code: string): CreditCodeCheck['problem'] {
	if (code === '') return 'empty';
	if (looksLikeRoundedNumber(code)) return 'rounded-number';
	if (code.length !== 18) return 'wrong-length';
	if ([...code].some((char) => !ALPHABET.includes(char))) return 'wrong-character';
	if (code[17] !== checkChar(code)) return 'wrong-check-digit';
	return code[16] === innerCheckChar(code.slice(8, 16)) ? undefined : 'wrong-inner-check-digit';
}

function checkChar(code: string): string | undefined {
	const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(code[index] as string), 0);
	return ALPHABET[(31 - (sum % 31)) % 31];
}

function innerCheckChar(body: string): string {
	const sum = INNER_WEIGHTS.reduce(
		(total, weight, index) => total + weight * Number.parseInt(body[index] as string, 36),
		0,
	);
	const check = (11 - (sum % 11)) % 11;
	return check === 10 ? 'X' : `${check}`;
}
