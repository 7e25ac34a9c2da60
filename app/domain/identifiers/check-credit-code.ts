import { looksLikeRoundedNumber, normaliseCode } from './normalise-text';

export interface CreditCodeCheck {
	normalised: string;
	valid: boolean;
	/** Absent when valid. A wrong code is a warning (待核), not a refusal (DOMAIN §6). */
	problem?: 'empty' | 'rounded-number' | 'wrong-length' | 'wrong-character' | 'wrong-check-digit';
}

/** GB 32100-2015: digits and capitals without I O Z S V. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * 统一社会信用代码 of 18 characters: alphabet and check digit (DOMAIN §6). The organisation code inside has a digit of its
 * own by GB 11714, which is not judged: codes in ledgers often do not keep to it.
 */
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
	return code[17] === checkChar(code) ? undefined : 'wrong-check-digit';
}

function checkChar(code: string): string | undefined {
	const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(code[index] as string), 0);
	return ALPHABET[(31 - (sum % 31)) % 31];
}
