import { describe, expect, it } from 'vitest';
import { decideRequest, type PendingRequest } from '~/domain/updates/decide-request';
import { decideWithdraw, decideWithdrawApproval } from '~/domain/updates/decide-withdraw';
import type { Wish } from '~/domain/updates/wishes';
import { happened, projectFacts } from '../../support/project-facts';

const TODAY = '2026-11-21';
const finished = projectFacts({ milestones: happened({ atOutput: '2026-01-01' }) });
const withdrawn = projectFacts({ withdrawnOn: '2026-01-01' });

describe('decideWithdraw', () => {
	const ask = (given: { withdrawnOn?: string; reason?: string }, facts = projectFacts()) =>
		decideWithdraw(facts, { withdrawnOn: TODAY, reason: '企业放弃', ...given }, TODAY);

	it('keeps the day asked for', () => {
		expect(ask({})).toEqual({ ok: true, value: { kind: 'withdraw', withdrawnOn: TODAY } });
	});

	it.each([
		[{ withdrawnOn: 'soon' }, projectFacts(), 'not-a-day'],
		[{ withdrawnOn: '2026-11-22' }, projectFacts(), 'withdrawn-in-future'],
		[{ reason: '' }, projectFacts(), 'reason-missing'],
		[{}, withdrawn, 'project-withdrawn'],
		[{}, finished, 'project-finished'],
	])('refuses %o', (given, facts, code) => {
		expect(ask(given, facts)).toMatchObject({ refusal: { code } });
	});

	it.each([
		[withdrawn, 'project-withdrawn'],
		[finished, 'project-finished'],
	])('is not approved when it is too late', (facts, code) => {
		expect(decideWithdrawApproval(facts, { kind: 'withdraw', withdrawnOn: TODAY })).toMatchObject({
			refusal: { code },
		});
	});
});

describe('decideRequest', () => {
	const paused = projectFacts({
		milestones: { started: { plannedOn: '2026-10-01' } },
		pauses: [{ fromOn: '2026-11-01', untilOn: '2026-12-01' }],
	});
	const wishes: [Wish, string[]][] = [
		[
			{ kind: 'planChange', milestone: 'started', plannedOn: '2026-12-01', previousOn: '2026-10-01' },
			['milestones.started.plannedOn', 'milestones.started.originalOn'],
		],
		[{ kind: 'pause', fromOn: '2026-12-02', untilOn: '2026-12-31' }, ['pauses']],
		[{ kind: 'resume', resumeOn: TODAY }, ['pauses']],
		[{ kind: 'withdraw', withdrawnOn: TODAY }, ['withdrawnOn']],
	];
	const request = (given: Partial<PendingRequest> = {}): PendingRequest => ({
		wish: { kind: 'withdraw', withdrawnOn: TODAY },
		status: 'pending',
		filedById: 'officer',
		...given,
	});

	it.each(wishes)('approving moves what was asked for: $kind', (wish, fields) => {
		const outcome = decideRequest(paused, request({ wish }), { approve: true, words: '' }, 'manager', TODAY);
		expect(outcome.ok && outcome.value.changes.map((change) => change.field)).toEqual(fields);
	});

	it('refusing moves nothing and needs words', () => {
		const refuse = (words: string) => decideRequest(paused, request(), { approve: false, words }, 'manager', TODAY);
		expect(refuse('材料不全')).toEqual({ ok: true, value: { changes: [] } });
		expect(refuse(' ')).toMatchObject({ refusal: { code: 'decision-words-missing', field: 'words' } });
	});

	it.each([
		[{ status: 'approved' }, 'manager', 'already-decided'],
		[{ filedById: 'manager' }, 'manager', 'own-request'],
	])('refuses %o by %s', (given, decider, code) => {
		for (const approve of [true, false]) {
			const outcome = decideRequest(paused, request(given), { approve, words: '同意' }, decider, TODAY);
			expect(outcome).toMatchObject({ refusal: { code } });
		}
	});
});
