import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '~/domain/audit/canonical-json';

it.each([
	[{ b: 1, a: { d: [1, null], c: 'x' } }, '{"a":{"c":"x","d":[1,null]},"b":1}'],
	[{ a: undefined, b: null }, '{"b":null}'],
	[[undefined, '𠮷·䶮'], '[null,"𠮷·䶮"]'],
	['"', '"\\""'],
])('writes %o as %s', (value, text) => {
	expect(canonicalJson(value)).toBe(text);
});

it('does not depend on the order members were set in', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
			const turned = Object.fromEntries(Object.entries(value).reverse());
			expect(canonicalJson(turned)).toBe(canonicalJson(value));
			expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
		}),
	);
});

it('has no text for what is not there', () => {
	expect(canonicalJson(undefined)).toBeUndefined();
});
