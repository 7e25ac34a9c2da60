import { describe, expect, it } from 'vitest';
import { arePhases } from '~/domain/project/phases';
import { alreadyAsked } from '~/domain/updates/already-asked';
import { changedFields } from '~/domain/updates/changed-fields';
import { movedSince } from '~/domain/updates/moved-since';
import type { Wish } from '~/domain/updates/wishes';
import { projectFacts } from '../../support/project-facts';

describe('movedSince', () => {
	const base = projectFacts({ township: '武康', milestones: { started: { plannedOn: '2026-06-01' } } });
	const now = {
		...base,
		township: '阜溪',
		milestones: { started: { plannedOn: '2026-06-01', actualOn: '2026-06-02' } },
	};

	it.each([
		[['township', 'name'], [{ field: 'township', from: '武康', to: '阜溪' }]],
		[['milestones.started.actualOn'], [{ field: 'milestones.started.actualOn', from: null, to: '2026-06-02' }]],
		[['milestones.started.plannedOn', 'firmName'], []],
		[[], []],
	])('of %o', (fields, changes) => {
		expect(movedSince(base, now, fields)).toEqual(changes);
	});
});

describe('alreadyAsked', () => {
	const plan = (milestone: 'started' | 'completed'): Wish => ({
		...{ kind: 'planChange', milestone, plannedOn: '2027-01-01', previousOn: null },
	});
	const resume: Wish = { kind: 'resume', resumeOn: '2026-11-21' };

	it.each([
		[[plan('started')], plan('started'), true],
		[[plan('started')], plan('completed'), false],
		[[plan('started')], resume, false],
		[[resume], plan('started'), false],
		[[plan('started'), resume], resume, true],
		[[], resume, false],
	])('%o waits, %o is asked: %s', (waiting, wish, asked) => {
		expect(alreadyAsked(waiting, wish)).toBe(asked);
	});
});

describe('arePhases', () => {
	it.each([
		['P1', 'P1', true],
		['P1', 'P2', false],
		['P1', undefined, false],
		[null, null, false],
		['', '', false],
	])('%s and %s: %s', (one, other, phases) => {
		expect(arePhases({ phaseOf: one }, { phaseOf: other })).toBe(phases);
	});
});

describe('changedFields', () => {
	const base = projectFacts({ township: '武康', investmentFen: 5 });

	it.each([
		[{ name: '示例项目', township: ' 武康 ', investmentFen: 5, firmName: '' }, {}],
		[
			{ township: '', areaMu: 0 },
			{ township: null, areaMu: 0 },
		],
		[{ township: '阜溪', unit: 'anji' }, { township: '阜溪' }],
	])('of %o are %o', (typed, changed) => {
		expect(changedFields(base, typed)).toEqual(changed);
	});
});
