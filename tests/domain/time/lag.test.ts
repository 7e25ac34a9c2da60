import { describe, expect, it } from 'vitest';
import { lagFigures } from '~/domain/time/lag';
import { recordedDays } from '~/domain/time/recorded-days';
import { projectFacts } from '../../support/project-facts';

const counts = (...lags: number[]) => lags.map((lagDays) => ({ lagDays, count: 1 }));

describe('lagFigures', () => {
	it.each([
		['none at all', [], { entries: 0, median: null, p90: null, backDated: 0 }],
		['one', counts(4), { entries: 1, median: 4, p90: 4, backDated: 0 }],
		['an even number: the lower middle', counts(8, 2), { entries: 2, median: 2, p90: 8, backDated: 0 }],
		['the limit itself is in time', counts(10, 11), { entries: 2, median: 10, p90: 11, backDated: 1 }],
		['in any order', counts(30, 0, 0, 1, 2), { entries: 5, median: 1, p90: 30, backDated: 1 }],
	])('%s', (_, given, expected) => {
		expect(lagFigures(given, 10)).toEqual(expected);
	});

	it('counts what came alike together', () => {
		const given = [
			{ lagDays: 0, count: 89 },
			{ lagDays: 12, count: 1 },
			{ lagDays: 40, count: 10 },
		];
		expect(lagFigures(given, 10)).toEqual({ entries: 100, median: 0, p90: 12, backDated: 11 });
	});
});

describe('recordedDays', () => {
	const field = 'milestones.started.actualOn';
	const event = (seq: number, recordedOn: string, to: string | null, channel = 'form') => ({
		...{ seq, recordedOn, channel, changes: [{ field, from: null, to }], effectiveOn: to, lagDays: 7 },
	});
	const facts = projectFacts({
		milestones: { started: { actualOn: '2026-05-01' }, signed: { actualOn: '2026-01-01' } },
	});

	it('tells when the day on record became known, corrections included', () => {
		const events = [event(3, '2026-05-20', '2026-05-02'), event(9, '2026-07-01', '2026-05-01', 'import')];
		expect(recordedDays(facts, events)).toEqual({
			started: { recordedOn: '2026-07-01', channel: 'import', seq: 9, lagDays: 7 },
		});
	});

	it('leaves the lag open where the event speaks of another day', () => {
		const told = { ...event(3, '2026-05-20', '2026-05-01'), effectiveOn: '2026-04-01' };
		expect(recordedDays(facts, [told]).started?.lagDays).toBeNull();
	});

	it('says nothing of what has no day', () => {
		expect(recordedDays(projectFacts(), [event(3, '2026-05-20', null)])).toEqual({});
	});
});
