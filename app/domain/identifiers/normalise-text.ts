import { accepted, type Outcome, refused } from '../outcome';

const LONE_SURROGATE = /\p{Surrogate}/u;
/** Embeddings, overrides and isolates that let text read otherwise than it is stored. */
const BIDI_CONTROL = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * One spelling of a typed text: NFKC (full-width letters and digits become plain ones), no blanks at the ends. Rare characters
 * (𠮷, 䶮) and the name dot (·) stay as they are. Refusals: `text-has-control-character` (all controls but tab and line ends),
 * `text-has-lone-surrogate`, `text-has-bidi-control`.
 */
export function normaliseText(raw: string): Outcome<string> {
	if (hasControl(raw)) return refused('text-has-control-character');
	if (LONE_SURROGATE.test(raw)) return refused('text-has-lone-surrogate');
	if (BIDI_CONTROL.test(raw)) return refused('text-has-bidi-control');
	return accepted(raw.normalize('NFKC').trim());
}

function hasControl(text: string): boolean {
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		if (unit === 0x7f || (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d)) return true;
	}
	return false;
}

/** A code as it was meant: NFKC, without any blank or zero-width character, upper case, every dash a plain one. */
export function normaliseCode(raw: string): string {
	return raw
		.normalize('NFKC')
		.replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '')
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.toUpperCase();
}

/** What a spreadsheet makes of a long code kept as a number: `9.13305E+17`. Its digits are lost. */
export function looksLikeRoundedNumber(code: string): boolean {
	return /^\d(\.\d+)?E\+\d+$/.test(code);
}
