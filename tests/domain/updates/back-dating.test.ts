import { describe, expect, it } from 'vitest';
import { unexplained } from '~/domain/updates/back-dating';

describe('what is recorded long after it happened', () => {
	it.each([
		[undefined, ''],
		[{ days: 0, limit: 10 }, ''],
		[{ days: 10, limit: 10 }, ''],
		[{ days: 11, limit: 10 }, '证件交接较晚'],
		[{ days: 1, limit: 0 }, '说明'],
	])('%o with “%s” is in order', (backDating, reason) => {
		expect(unexplained(backDating, reason)).toBeNull();
	});

	it.each([
		[{ days: 11, limit: 10 }, undefined],
		[{ days: 11, limit: 10 }, ' \n'],
		[{ days: 1, limit: 0 }, ''],
	])('%o with “%s” needs a reason', (backDating, reason) => {
		expect(unexplained(backDating, reason, 'words')).toEqual({
			code: 'back-dated-without-reason',
			field: 'words',
			params: backDating,
		});
	});
});
