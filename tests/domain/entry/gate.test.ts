import { describe, expect, it } from 'vitest';
import { DEFAULT_GATE } from '~/domain/entry/default-standards';
import { energyReview, type GateRuling, gateState, isSuspected, reviewMissing } from '~/domain/entry/gate';

const ruling: GateRuling = { isHighEnergy: true, allowed: true, words: '能效先进', documentNo: null };
const numbers = { energyReviewNo: '能审1号', environmentReviewNo: '环评1号' };

describe('the gate', () => {
	it.each([
		['2614', true],
		['C2614', true],
		['25', true],
		['4411', true],
		['2760', false],
		['26', true],
		['2', false],
		['', false],
		[null, false],
	])('industry %s suspected: %s', (industryCode, suspected) => {
		expect(isSuspected({ industryCode }, DEFAULT_GATE)).toBe(suspected);
	});

	it.each([
		[{ energyTce: 999.99 }, 'none'],
		[{ energyTce: 1_000 }, 'local'],
		[{ energyTce: 9_999.99 }, 'local'],
		[{ energyTce: 10_000 }, 'province'],
		[{ electricityKwh: 4_999_999 }, 'none'],
		[{ electricityKwh: 5_000_000 }, 'local'],
		[{}, 'none'],
		[{ energyTce: null, electricityKwh: null }, 'none'],
	])('%j is reviewed: %s', (subject, review) => {
		expect(energyReview(subject, DEFAULT_GATE)).toBe(review);
	});

	it('holds a suspected case until both numbers are there and a manager has ruled', () => {
		const state = (given: object, by: GateRuling | null = null) =>
			gateState({ industryCode: '2614', ...given }, DEFAULT_GATE, by);
		expect(state({ industryCode: '2760' })).toBe('notConcerned');
		expect(state({})).toBe('documentsMissing');
		expect(state({ energyReviewNo: '能审1号', environmentReviewNo: ' ' }, ruling)).toBe('documentsMissing');
		expect(state(numbers)).toBe('rulingNeeded');
		expect(state(numbers, ruling)).toBe('allowed');
		expect(state(numbers, { ...ruling, allowed: false })).toBe('turnedAway');
	});

	it('asks for the number of a review that is needed, and of no other', () => {
		expect(reviewMissing({ energyTce: 1_000 }, DEFAULT_GATE)).toBe(true);
		expect(reviewMissing({ energyTce: 1_000, energyReviewNo: '能审1号' }, DEFAULT_GATE)).toBe(false);
		expect(reviewMissing({ energyTce: 999 }, DEFAULT_GATE)).toBe(false);
	});
});
