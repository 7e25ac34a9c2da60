import { describe, expect, it } from 'vitest';
import { exactJson } from '~/domain/audit/exact-json';

describe('exactJson', () => {
	it.each(['{"b":[1,null,"“示例”"],"a":{}}', '[]', '"\\n"', '-0.5', '1e+21', '{"10":1,"b":2}'])('reads %s', (text) => {
		expect(exactJson(text)).toEqual(JSON.parse(text));
	});

	it.each([
		['a member named twice', '{"a":2,"a":1}'],
		['twice, once escaped', '{"a":2,"\\u0061":1}'],
		['space', '{ "a":1}'],
		['space around', ' {"a":1}'],
		['an escaped letter', '{"a":"\\u0062"}'],
		['another number', '{"a":1.0}'],
		['no end', '{"a":'],
		['nothing', ''],
	])('takes for none what has %s', (_, text) => {
		expect(exactJson(text)).toEqual({ misspelled: text });
	});
});
