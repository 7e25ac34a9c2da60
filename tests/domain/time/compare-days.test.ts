import { describe, expect, it } from 'vitest';
import { compareDays, type KnownProject } from '~/domain/time/compare-days';
import { happened, projectFacts } from '../../support/project-facts';

const FIRST = '2026-06-30';
const plain = projectFacts({ milestones: { started: { plannedOn: '2026-05-01', originalOn: '2026-05-01' } } });
const as = (light: KnownProject['light'], facts = plain): KnownProject => ({ facts, light });
const marks = (before: KnownProject | null, after: KnownProject, again = false) =>
	compareDays(FIRST, { before, after }, again)?.marks;

describe('compareDays', () => {
	it.each([
		['green to red', as('green'), as('red'), ['newlyRed']],
		['yellow to red', as('yellow'), as('red'), ['newlyRed']],
		['red to green', as('red'), as('green'), ['cleared']],
		['red to paused', as('red'), as('paused'), ['cleared']],
		['green to yellow', as('green'), as('yellow'), []],
		['not there, then red', null, as('red'), ['newlyRed', 'entered']],
		['not there, then green', null, as('green'), ['entered']],
	])('%s', (_, before, after, expected) => {
		expect(marks(before, after)).toEqual(expected);
	});

	it('says nothing of a project that only reported again', () => {
		const heard = { ...plain, lastUpdateOn: '2026-11-01' };
		expect(compareDays(FIRST, { before: as('red'), after: as('red', heard) }, false)).toBeNull();
	});

	it('knows red again only of what is red', () => {
		expect(marks(as('green'), as('red'), true)).toEqual(['newlyRed', 'repeated']);
		expect(marks(as('red'), as('red'), true)).toEqual(['repeated']);
		expect(marks(as('green'), as('yellow'), true)).toEqual([]);
	});

	it('tells a moved plan from a first one', () => {
		const moved = projectFacts({ milestones: { started: { plannedOn: '2026-08-01', originalOn: '2026-05-01' } } });
		expect(marks(as('green'), as('green', moved))).toEqual(['rePlanned']);
		expect(marks(as('green', projectFacts()), as('green', moved))).toEqual([]);
		expect(marks(null, as('green', moved))).toEqual(['entered']);
	});

	it.each([
		['2026-06-29', ['backDated']],
		[FIRST, ['backDated']],
		['2026-07-01', []],
	])('a start on %s, known later, is %j', (day, expected) => {
		const started = projectFacts({ milestones: happened({ started: day }) });
		expect(marks(as('green', projectFacts()), as('green', started))).toEqual(expected);
		expect(marks(null, as('green', started))).toEqual(['entered']);
		// Taken back: nothing became known.
		expect(marks(as('green', started), as('green', projectFacts()))).toEqual([]);
	});

	it('knows a withdrawal', () => {
		const gone = { ...plain, withdrawnOn: '2026-07-01' };
		expect(marks(as('red'), as('withdrawn', gone))).toEqual(['cleared', 'withdrawn']);
		expect(marks(as('withdrawn', gone), as('withdrawn', { ...gone, remarks: '示例' }))).toEqual([]);
	});

	it.each(['red', 'green'] as const)('knows a %s project that was voided, and what was known of it', (light) => {
		const difference = compareDays(FIRST, { before: as(light), after: null }, true);
		expect(difference?.marks).toEqual(light === 'red' ? ['cleared', 'voided'] : ['voided']);
		expect(difference).toMatchObject({
			light: { from: light, to: null },
			lastUpdateOn: { from: '2026-10-31', to: null },
		});
		expect(difference?.changes).toContainEqual({
			field: 'milestones.started.plannedOn',
			from: '2026-05-01',
			to: null,
		});
	});

	it('lists every field that differs and tells the day of the last report apart', () => {
		const after = { ...plain, remarks: '示例', investmentFen: 5, lastUpdateOn: '2026-11-02' };
		expect(compareDays(FIRST, { before: as('yellow'), after: as('green', after) }, false)).toEqual({
			marks: [],
			light: { from: 'yellow', to: 'green' },
			changes: [
				{ field: 'investmentFen', from: null, to: 5 },
				{ field: 'remarks', from: null, to: '示例' },
			],
			lastUpdateOn: { from: '2026-10-31', to: '2026-11-02' },
		});
		expect(compareDays(FIRST, { before: null, after: as('green') }, false)).toMatchObject({
			light: { from: null, to: 'green' },
			lastUpdateOn: { from: null, to: '2026-10-31' },
		});
	});
});
