import { describe, expect, it } from 'vitest';
import { looksLikeRoundedNumber, normaliseCode, normaliseText } from '~/domain/identifiers/normalise-text';

describe('normaliseText', () => {
	it.each([
		['  示例项目　', '示例项目'],
		['ＡＢＣ１２３', 'ABC123'],
		['𠮷野䶮·买买提', '𠮷野䶮·买买提'],
		['第一行\n第二行\t完\r\n', '第一行\n第二行\t完'],
		['', ''],
	])('%j becomes %j', (raw, value) => expect(normaliseText(raw)).toEqual({ ok: true, value }));

	it.each([
		['a\u0000b', 'text-has-control-character'],
		['a\u001bb', 'text-has-control-character'],
		['a\u007fb', 'text-has-control-character'],
		['\ud842', 'text-has-lone-surrogate'],
		['\udfb7x', 'text-has-lone-surrogate'],
		['a\u202eb', 'text-has-bidi-control'],
		['a\u2066b', 'text-has-bidi-control'],
	])('%j is refused: %s', (raw, code) => expect(normaliseText(raw)).toEqual({ ok: false, refusal: { code } }));
});

it.each([
	[' ９1-３３ ', '91-33'],
	['91\u00a033\u200b05\ufeff', '913305'],
	['2209－330521—04–02‐1', '2209-330521-04-02-1'],
	['91mak', '91MAK'],
])('the code %j is meant as %s', (raw, code) => expect(normaliseCode(raw)).toBe(code));

it.each([
	['9.13305E+17', true],
	['9E+17', true],
	['91330500MAK8PBRN77', false],
	['E+17', false],
])('%s is a rounded number: %s', (code, expected) => expect(looksLikeRoundedNumber(code)).toBe(expected));
