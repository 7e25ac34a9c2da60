import { describe, expect, it } from 'vitest';
import {
	decidePause,
	decidePauseApproval,
	decideResume,
	decideResumeApproval,
	type PauseRequest,
} from '~/domain/updates/decide-pause';
import { happened, projectFacts } from '../../support/project-facts';

const TODAY = '2026-11-21';
const running = { fromOn: '2026-11-01', untilOn: '2026-12-15' };
const facts = projectFacts({ pauses: [running] });
const ask = (input: Partial<PauseRequest>, on = facts) =>
	decidePause(on, { fromOn: '2026-12-16', untilOn: '2027-03-15', reason: '续停', ...input }, 90, TODAY);

describe('decidePause', () => {
	it('renews for 90 days, both ends included, right after the running pause', () => {
		expect(ask({})).toEqual({ ok: true, value: { kind: 'pause', fromOn: '2026-12-16', untilOn: '2027-03-15' } });
	});

	it.each([
		['a 91st day', { untilOn: '2027-03-16' }, 'pause-too-long'],
		['the last day of another', { fromOn: '2026-12-15', untilOn: '2026-12-20' }, 'pause-overlaps'],
		['yesterday', { fromOn: '2026-11-20' }, 'pause-starts-before-request'],
		['an end before its start', { untilOn: '2026-12-15' }, 'pause-ends-before-start'],
		['no first day', { fromOn: '' }, 'not-a-day'],
		['no last day', { untilOn: '2027-02-29' }, 'not-a-day'],
		['a last day no project sees', { untilOn: '2200-01-01' }, 'day-out-of-range'],
		['no words', { reason: '' }, 'reason-missing'],
	] as const)('refuses: %s', (_, input, code) => {
		expect(ask(input)).toMatchObject({ ok: false, refusal: { code } });
	});

	it.each([
		[{ fromOn: '2026-11-20', untilOn: '2027-06-01', reason: '' }, ['fromOn', 'untilOn', 'reason']],
		[{ fromOn: '', untilOn: '2027-02-29' }, ['fromOn', 'untilOn']],
		[{ fromOn: '', untilOn: '2029-01-01' }, ['fromOn']],
		[{ fromOn: '2026-12-15', untilOn: '2027-12-15' }, ['fromOn', 'untilOn']],
		[{ fromOn: '2026-12-15', untilOn: '' }, ['fromOn', 'untilOn']],
	])('names all that is the matter with %o', (input, fields) => {
		const outcome = ask(input);
		const told = outcome.ok ? [] : [outcome.refusal, ...(outcome.refusal.also ?? [])];
		expect(told.map(({ field }) => field)).toEqual(fields);
	});

	it.each(['', 'soon', '2200-01-01'])('a last day that is none, “%s”, runs into no other pause', (untilOn) => {
		const later = projectFacts({ pauses: [{ fromOn: '2027-01-01', untilOn: '2027-01-31' }] });
		const outcome = ask({ untilOn }, later);
		expect(outcome).toMatchObject({ refusal: { field: 'untilOn' } });
		expect(outcome).not.toMatchObject({ refusal: { also: expect.anything() } });
	});

	it.each([
		[projectFacts({ withdrawnOn: TODAY }), 'project-withdrawn'],
		[projectFacts({ milestones: happened({ atOutput: TODAY }) }), 'project-finished'],
	])('refuses where nothing is judged any more', (on, code) => {
		expect(ask({}, on)).toMatchObject({ refusal: { code } });
	});

	it('accepts a single day, today', () => {
		expect(ask({ fromOn: TODAY, untilOn: TODAY }, projectFacts()).ok).toBe(true);
	});
});

describe('decidePauseApproval', () => {
	const wish = { kind: 'pause', fromOn: '2026-12-16', untilOn: '2027-01-15' } as const;

	it('adds the pause to those on record', () => {
		const pauses = [running, { fromOn: '2026-12-16', untilOn: '2027-01-15' }];
		expect(decidePauseApproval(facts, wish)).toEqual({
			ok: true,
			value: { changes: [{ field: 'pauses', from: [running], to: pauses }] },
		});
		expect(decidePauseApproval(projectFacts(), wish)).toMatchObject({ value: { changes: [{ from: null }] } });
	});

	it.each([
		[projectFacts({ withdrawnOn: TODAY }), 'project-withdrawn'],
		[projectFacts({ pauses: [{ fromOn: '2027-01-15', untilOn: '2027-02-01' }] }), 'pause-overlaps'],
	])('refuses what came in the way', (on, code) => {
		expect(decidePauseApproval(on, wish)).toMatchObject({ refusal: { code } });
	});
});

describe('decideResume', () => {
	it('asks to go on today', () => {
		expect(decideResume(facts, '资金到位', TODAY)).toEqual({ ok: true, value: { kind: 'resume', resumeOn: TODAY } });
	});

	it.each([
		['2026-10-31', '资金到位', 'not-paused'],
		['2026-12-16', '资金到位', 'not-paused'],
		['2026-12-15', ' ', 'reason-missing'],
	])('refuses on %s with “%s”', (today, reason, code) => {
		expect(decideResume(facts, reason, today)).toMatchObject({ refusal: { code } });
	});
});

describe('decideResumeApproval', () => {
	const past = { fromOn: '2026-01-01', untilOn: '2026-02-01' };
	const coming = { fromOn: '2026-12-16', untilOn: '2027-01-15' };

	it.each([
		[
			'cuts the running pause to yesterday',
			[past, running, coming],
			[past, { fromOn: '2026-11-01', untilOn: '2026-11-20' }],
		],
		['forgets a pause that began today', [past, { ...running, fromOn: TODAY }], [past]],
		['leaves nothing behind', [{ fromOn: TODAY, untilOn: TODAY }], null],
	])('%s', (_, pauses, to) => {
		expect(decideResumeApproval(projectFacts({ pauses }), TODAY)).toMatchObject({ value: { changes: [{ to }] } });
	});

	it.each([[[past]], [undefined]])('refuses when no pause is running: %o', (pauses) => {
		expect(decideResumeApproval(projectFacts({ pauses }), TODAY)).toMatchObject({ refusal: { code: 'not-paused' } });
	});
});
