import { describe, expect, it } from 'vitest';
import { nameAsked, wholeName } from '~/domain/history/person-name';

describe('nameAsked', () => {
	it.each([
		['沈', '沈', false],
		['"沈佳怡"', '沈佳怡', true],
		['“沈佳怡”', '沈佳怡', true],
		['"', '"', false],
		['""', '""', false],
		['"沈', '"沈', false],
		['沈"佳"怡', '沈"佳"怡', false],
	])('reads %s', (text, name, whole) => {
		expect(nameAsked(text)).toEqual({ name, whole });
	});

	it.each(['沈佳怡', '“沈”', 'O"Neil'])('finds %s by what asks for it alone', (name) => {
		expect(nameAsked(wholeName(name))).toEqual({ name, whole: true });
	});
});
