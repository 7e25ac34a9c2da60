import { describe, expect, it } from 'vitest';
import { DEFAULT_GATE } from '~/domain/entry/default-standards';
import { isSuspected } from '~/domain/entry/gate';
import { industryClass, industryDivision } from '~/domain/entry/industry';

describe('the class of an industry', () => {
	it.each([
		['2614', '2614'],
		['C2614', '2614'],
		['c26', '26'],
		['C 261', '261'],
		['Ｃ２６１４', '2614'],
		['２６', '26'],
		['2614 有机化学原料制造', '2614'],
		['2', null],
		['26140', null],
		['化工2614', null],
		['X26', null],
		['', null],
		[null, null],
		[undefined, null],
	])('of %j is %j', (text, found) => {
		expect(industryClass(text)).toBe(found);
		expect(industryDivision(text)).toBe(found?.slice(0, 2) ?? null);
	});

	it('lets nobody past the gate by wide digits or blanks', () => {
		for (const industryCode of ['Ｃ２６１４', 'C 2614', ' ２６', '31\u00a030']) {
			expect(isSuspected({ industryCode }, DEFAULT_GATE), industryCode).toBe(true);
		}
	});
});
