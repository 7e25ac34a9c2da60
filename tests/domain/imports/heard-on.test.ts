import { expect, it } from 'vitest';
import { heardOn } from '~/domain/imports/heard-on';

const AT = '2026-11-06T02:00:00.000Z';
const moves = (field: string) => [{ field, from: null, to: '2026-11-06' }];

it.each([
	['a ledger, of its own day', 'project.imported', [], '2026-10-31', '2026-10-31'],
	['a ledger that left all as it was', 'import.committed', [], '2026-10-31', '2026-10-31'],
	['an edit', 'project.edited', moves('remarks'), null, '2026-11-06'],
	['a report that there is nothing new', 'report.filed', [], null, '2026-11-06'],
	['an event that moved the clock', 'application.ruled', moves('lastUpdateOn'), null, '2026-11-06'],
	['an admission', 'application.admitted', moves('admission'), null, '2026-11-06'],
	['a review that reached 达产', 'outputReview.confirmed', moves('milestones.atOutput.actualOn'), null, '2026-11-06'],
	['a review that did not', 'outputReview.confirmed', [], null, null],
	['a wish', 'request.filed', [], null, null],
	['its approval', 'request.approved', moves('milestones.started.plannedOn'), null, null],
	['a measurement', 'measurement.recorded', [], null, null],
	['a verdict', 'assessment.made', [], null, null],
] as const)('is heard of by %s', (_, kind, changes, asOf, day) => {
	expect(heardOn({ at: AT, kind, changes: [...changes], asOf })).toBe(day);
});

it('counts days as Shanghai does', () => {
	const at = '2026-11-06T16:00:00.000Z';
	expect(heardOn({ at, kind: 'forecast.set', changes: [], asOf: null })).toBe('2026-11-07');
});
