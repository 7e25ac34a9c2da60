import { describe, expect, it } from 'vitest';
import { decideUndo } from '~/domain/imports/decide-undo';
import type { BatchTrace, LaterEvent } from '~/domain/imports/undo-trace';
import type { ProjectFacts } from '~/domain/project/facts';
import { applyChanges } from '~/domain/updates/apply-changes';

const FACTS: ProjectFacts = {
	name: '示例项目',
	unit: 'deqing',
	investmentFen: 300,
	progress: '基础施工',
	lastUpdateOn: '2026-10-31',
	milestones: { signed: { actualOn: '2026-01-05' }, started: { plannedOn: '2026-06-01', originalOn: '2026-06-01' } },
};
const CHANGES = [
	{ field: 'investmentFen', from: 200, to: 300 },
	{ field: 'progress', from: null, to: '基础施工' },
	{ field: 'milestones.started.plannedOn', from: null, to: '2026-06-01' },
	{ field: 'milestones.started.originalOn', from: null, to: '2026-06-01' },
	{ field: 'lastUpdateOn', from: '2026-09-30', to: '2026-10-31' },
];
const trace = (given: Partial<BatchTrace> = {}): BatchTrace => ({
	...{ facts: FACTS, created: false, changes: CHANGES, requests: [], measured: false, later: [], waiting: [] },
	...given,
});
const later = (given: Partial<LaterEvent> = {}): LaterEvent => ({
	...{ seq: 90, at: '2026-11-06T02:00:00.000Z', heardOn: '2026-11-06', personName: '示例专员' },
	...{ kind: 'project.edited' as const, changes: [], requestId: null, states: [] },
	...given,
});
const told = (given: Partial<BatchTrace>) =>
	decideUndo(trace(given)).blockers.map(({ code, field, event }) => [code, field, event?.seq ?? null]);

describe('an undo of what was changed', () => {
	it('gives back exactly what was known before', () => {
		const step = decideUndo(trace());
		expect(step).toMatchObject({ blockers: [], voids: false, cancels: [] });
		expect(applyChanges(FACTS, step.changes)).toEqual({
			...{ name: '示例项目', unit: 'deqing', investmentFen: 200, lastUpdateOn: '2026-09-30' },
			milestones: { signed: { actualOn: '2026-01-05' } },
		});
	});

	it('is in the way of nothing that touched other fields, and keeps their day', () => {
		const other = later({ changes: [{ field: 'remarks', from: null, to: '示例' }], heardOn: '2026-10-15' });
		const step = decideUndo(trace({ later: [other] }));
		expect(step.blockers).toEqual([]);
		expect(step.changes.at(-1)).toEqual({ field: 'lastUpdateOn', from: '2026-10-31', to: '2026-10-15' });
	});

	it.each([
		['heard of later: the clock stays', '2026-11-06', undefined],
		['heard of on the very day: the clock stays', '2026-10-31', undefined],
		['heard of the day before', '2026-10-30', '2026-10-30'],
		['heard of before what was known before', '2026-08-01', '2026-09-30'],
		['something happened of which nobody reported', null, '2026-09-30'],
	])('%s', (_, heardOn, to) => {
		const { changes } = decideUndo(trace({ later: [later({ heardOn })] }));
		expect(changes.find(({ field }) => field === 'lastUpdateOn')?.to).toBe(to);
	});

	it('gives the clock of a project nobody had reported of its beginning', () => {
		const changes = [{ field: 'lastUpdateOn', from: null, to: '2026-10-31' }];
		expect(decideUndo(trace({ changes })).changes).toEqual([{ field: 'lastUpdateOn', from: '2026-10-31', to: '' }]);
	});
});

describe('what is in the way', () => {
	it('the latest other change of the same field, whatever it said', () => {
		const edits = [91, 92, 93].map((seq) =>
			later({ seq, changes: seq < 93 ? [{ field: 'investmentFen', from: 1, to: 300 }] : [] }),
		);
		expect(told({ later: edits })).toEqual([['changed-later', 'investmentFen', 92]]);
	});

	it.each(['milestones.started', 'milestones.started.plannedOn'])('a change of %s', (field) => {
		const found = told({ later: [later({ changes: [{ field, from: null, to: null }] })] });
		expect(found).toContainEqual(['changed-later', 'milestones.started.plannedOn', 90]);
	});

	it.each(['milestones.started.plannedOnly', 'milestones.starte'])('not one of %s', (field) => {
		expect(told({ later: [later({ changes: [{ field, from: null, to: null }] })] })).toEqual([]);
	});

	it('a later ledger that left what it says as it was, once a project', () => {
		const ledgers = [
			later({ seq: 91, kind: 'project.imported', states: ['investmentFen', 'progress', 'name'] }),
			later({ seq: 92, kind: 'project.imported', states: ['milestones.started.plannedOn'] }),
			later({ seq: 93, kind: 'project.imported', states: ['name', 'remarks', 'lastUpdateOn'] }),
		];
		expect(told({ later: ledgers })).toEqual([['stated-later', null, 92]]);
		expect(told({ later: ledgers.slice(2) })).toEqual([]);
		const heard = CHANGES.filter(({ field }) => field === 'lastUpdateOn');
		expect(told({ later: ledgers, changes: heard })).toEqual([]);
	});

	it('a field that says something else though no event told it', () => {
		expect(told({ facts: { ...FACTS, investmentFen: 301 } })).toEqual([['changed-later', 'investmentFen', null]]);
	});

	it.each([
		['pending', []],
		['cancelled', []],
		['approved', [['request-decided', 'milestones.started.plannedOn', 90]]],
		['refused', [['request-decided', 'milestones.started.plannedOn', 90]]],
	])('a plan change it asked for: %s', (status, expected) => {
		const requests = [{ id: 'r1', milestone: 'started', status }];
		const events = [later({ kind: 'request.approved', requestId: 'r1' }), later({ seq: 95, requestId: 'r2' })];
		const given = { changes: [], requests, later: events };
		expect(told(given)).toEqual(expected);
		expect(decideUndo(trace(given)).cancels).toEqual(status === 'pending' ? ['r1'] : []);
	});

	it('a decision of which no event is known', () => {
		const requests = [{ id: 'r1', milestone: 'started', status: 'refused' }];
		expect(told({ requests })).toEqual([['request-decided', 'milestones.started.plannedOn', null]]);
	});

	it('somebody’s plan change that rests on a plan it brought', () => {
		const waits = (milestone: string) => [{ milestone, seq: 97, at: '2026-11-07T00:00:00.000Z', personName: '示例' }];
		expect(told({ waiting: waits('started') })).toEqual([['request-waiting', 'milestones.started.plannedOn', 97]]);
		expect(told({ waiting: waits('completed') })).toEqual([]);
	});

	it('a review that may rest on what it measured', () => {
		const events = [later({ kind: 'outputReview.filed' }), later({ seq: 91 })];
		expect(told({ measured: true, later: events })).toEqual([['reviewed-later', null, 90]]);
		expect(told({ measured: false, later: events })).toEqual([]);
		expect(told({ measured: true, later: [later()] })).toEqual([]);
	});

	it.each([
		['2026-03-01', []],
		['2026-03-02', [['days-out-of-order', 'milestones.landGranted.actualOn', null]]],
	])('a day put back after a later milestone: %s', (from, expected) => {
		const milestones = { landGranted: { actualOn: '2026-02-01' }, started: { actualOn: '2026-03-01' } };
		const changes = [{ field: 'milestones.landGranted.actualOn', from, to: '2026-02-01' }];
		expect(told({ facts: { ...FACTS, milestones }, changes })).toEqual(expected);
	});
});

describe('an undo of a project that came in', () => {
	const created = { created: true, requests: [{ id: 'r1', milestone: 'started', status: 'cancelled' }] };

	it('voids it', () => {
		expect(decideUndo(trace(created))).toEqual({ blockers: [], voids: true, changes: [], cancels: [] });
	});

	it('is blocked by whatever happened to it since', () => {
		expect(told({ ...created, later: [later(), later({ seq: 91, kind: 'assessment.made' })] })).toEqual([
			['touched-later', null, 90],
			['touched-later', null, 91],
		]);
	});

	it('but not by its own plan changes being taken back', () => {
		const cancelled = (requestId: string | null) => later({ kind: 'request.cancelled', requestId });
		expect(told({ ...created, later: [cancelled('r1')] })).toEqual([]);
		expect(told({ ...created, later: [cancelled('r2'), cancelled(null)] })).toHaveLength(2);
	});
});
