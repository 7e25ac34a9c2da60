import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCreditCode } from '~/domain/identifiers/check-credit-code';

interface Vector {
	code: string;
	/** Null: acceptable either way as long as it is consistent. */
	valid: boolean | null;
	why: string;
}
const file = new URL('../../fixtures/uscc_vectors.json', import.meta.url);
const vectors: Vector[] = JSON.parse(readFileSync(file, 'utf8'));

describe('the vectors', () => {
	it.each(vectors.filter((vector) => vector.valid !== null))('$code: $valid, $why', ({ code, valid }) =>
		expect(checkCreditCode(code).valid).toBe(valid),
	);

	it.each(vectors.filter((vector) => vector.valid === null && vector.code !== ''))(
		'$code is valid once normalised: $why',
		({ code }) => expect(checkCreditCode(code)).toEqual({ normalised: '91330502MAN1T7QA4K', valid: true }),
	);
});

describe('what is wrong', () => {
	it.each([
		['', 'empty'],
		[' \u3000', 'empty'],
		['9.13305E+17', 'rounded-number'],
		['91330502MAN1T7QA4', 'wrong-length'],
		['91330502MAN1T7QA4K0', 'wrong-length'],
		['91330502MAI1T7QA4K', 'wrong-character'],
		['91330502MAN1T7QA4中', 'wrong-character'],
		['91330502MAN1T7QA40', 'wrong-check-digit'],
	])('%j: %s', (code, problem) => expect(checkCreditCode(code)).toMatchObject({ valid: false, problem }));
});

it('notices every single wrong character of a valid code', () => {
	const valid = '91330500MAYTPLXGXF';
	for (let index = 0; index < 18; index++) {
		for (const char of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
			const code = valid.slice(0, index) + char + valid.slice(index + 1);
			expect(checkCreditCode(code).valid, code).toBe(code === valid);
		}
	}
});
