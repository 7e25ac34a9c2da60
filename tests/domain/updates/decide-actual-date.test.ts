import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '~/domain/day';
import { DEFAULT_GATE } from '~/domain/entry/default-standards';
import type { ProjectFacts } from '~/domain/project/facts';
import { MILESTONES, type Milestone } from '~/domain/stages/milestones';
import { applyChanges } from '~/domain/updates/apply-changes';
import { decideActualDate } from '~/domain/updates/decide-actual-date';
import { EVIDENCE_OF, type Evidence } from '~/domain/updates/evidence';
import { anyProjectFacts, happened, projectFacts } from '../../support/project-facts';

const TODAY = '2026-11-21';
const proof = (milestone: Milestone): Evidence[] =>
	EVIDENCE_OF[milestone].kinds.map((kind) => ({ kind, text: kind === 'statisticsMonth' ? '2026-10' : '示例-0418' }));
const decide = (facts: ProjectFacts, milestone: Milestone, actualOn: string, evidence = proof(milestone)) =>
	decideActualDate(facts, { milestone, actualOn, evidence }, TODAY, { gate: null });

const underway = projectFacts({ milestones: happened({ signed: '2025-01-14', landGranted: '2025-08-02' }) });
const ahead = projectFacts({ milestones: happened({ signed: '2025-01-14', completed: '2026-06-01' }) });

describe('decideActualDate', () => {
	it('records the day with its evidence and winds up the clock of the silence rule', () => {
		expect(decide(underway, 'started', '2026-04-18')).toEqual({
			ok: true,
			value: {
				changes: [
					{ field: 'milestones.started.actualOn', from: null, to: '2026-04-18' },
					{ field: 'milestones.started.evidence', from: null, to: '施工许可证 示例-0418' },
					{ field: 'lastUpdateOn', from: '2026-10-31', to: TODAY },
				],
				effectiveOn: '2026-04-18',
			},
		});
	});

	it('needs no document where none is asked for, and then keeps none', () => {
		const outcome = decide(projectFacts({ lastUpdateOn: '2026-12-01' }), 'signed', TODAY, []);
		expect(outcome).toMatchObject({ ok: true, value: { changes: [{ field: 'milestones.signed.actualOn' }] } });
	});

	it.each([
		['not a real day', underway, 'started', '2026-02-30', 'not-a-day', undefined],
		['tomorrow', underway, 'started', '2026-11-22', 'actual-in-future', { today: TODAY }],
		[
			'the day before an earlier one',
			underway,
			'started',
			'2025-08-01',
			'actual-before-earlier',
			{ milestone: 'landGranted', day: '2025-08-02' },
		],
		[
			'the day after a later one',
			ahead,
			'started',
			'2026-06-02',
			'actual-after-later',
			{ milestone: 'completed', day: '2026-06-01' },
		],
		[
			'already recorded',
			underway,
			'signed',
			'2025-01-14',
			'already-recorded',
			{ milestone: 'signed', day: '2025-01-14' },
		],
	] as const)('refuses: %s', (_, facts, milestone, day, code, params) => {
		expect(decide(facts, milestone, day)).toEqual({
			ok: false,
			refusal: { code, field: 'actualOn', ...(params ? { params } : {}) },
		});
	});

	it('refuses a day without its evidence', () => {
		expect(decide(underway, 'started', '2026-04-18', [])).toMatchObject({
			refusal: { code: 'evidence-missing', params: { needed: 1 } },
		});
	});

	it('names everything that is the matter at once', () => {
		const input = { milestone: 'started', actualOn: '2026-11-22', evidence: [] } as const;
		const told = (reason: string) =>
			decideActualDate(underway, { ...input, reason }, TODAY, { gate: null, backDating: { days: 11, limit: 10 } });
		expect(told('')).toMatchObject({
			refusal: {
				...{ code: 'actual-in-future', field: 'actualOn' },
				also: [
					{ code: 'evidence-missing', field: 'evidence' },
					{ code: 'back-dated-without-reason', field: 'reason' },
				],
			},
		});
		expect(told('交接')).toMatchObject({ refusal: { also: [{ code: 'evidence-missing' }] } });
	});

	it('refuses anything on a withdrawn project', () => {
		const facts = { ...underway, withdrawnOn: '2026-01-01' };
		expect(decide(facts, 'started', '2026-04-18')).toEqual({ ok: false, refusal: { code: 'project-withdrawn' } });
	});

	it.each([
		['on the day of the earlier one', underway, 'started', '2025-08-02'],
		['on the day of the later one', ahead, 'started', '2026-06-01'],
		['today', underway, 'started', TODAY],
		['between a gap', ahead, 'landGranted', '2025-01-14'],
	] as const)('accepts: %s', (_, facts, milestone, day) => {
		expect(decide(facts, milestone, day).ok).toBe(true);
	});

	it('names the latest of several earlier days, and the first of several later ones', () => {
		const disorder = projectFacts({ milestones: happened({ signed: '2026-03-01', filed: '2026-02-01' }) });
		expect(decide(disorder, 'landGranted', '2026-02-15')).toMatchObject({
			refusal: { params: { milestone: 'signed' } },
		});
		const later = projectFacts({ milestones: happened({ completed: '2026-08-01', inProduction: '2026-07-01' }) });
		expect(decide(later, 'started', '2026-07-02')).toMatchObject({
			refusal: { params: { milestone: 'inProduction' } },
		});
	});

	it.each([
		['aboveScale', { atOutput: '2026-01-01' }],
		['atOutput', { aboveScale: '2026-12-31' }],
	] as const)('%s knows no order with the other end of a project', (milestone, other) => {
		const facts = projectFacts({ milestones: happened({ inProduction: '2025-01-01', ...other }) });
		expect(decide(facts, milestone, '2026-06-01').ok).toBe(true);
	});

	it('never lets an order arise that it would refuse', () => {
		fc.assert(
			fc.property(
				anyProjectFacts,
				fc.array(fc.tuple(fc.constantFrom(...MILESTONES), fc.integer({ min: 0, max: 900 })), { maxLength: 9 }),
				(start, steps) => {
					let facts: ProjectFacts = { ...start, withdrawnOn: null, milestones: {} };
					for (const [milestone, offset] of steps) {
						const outcome = decide(facts, milestone, addDays('2024-06-01', offset));
						if (outcome.ok) facts = applyChanges(facts, outcome.value.changes);
					}
					const ordered = (list: Milestone[]) => list.flatMap((one) => facts.milestones[one]?.actualOn ?? []);
					for (const end of ['aboveScale', 'atOutput'] as const) {
						const days = ordered([...MILESTONES.slice(0, 7), end]);
						expect(days).toEqual([...days].sort());
					}
				},
			),
		);
	});

	it.each([
		['completed', 'started'],
		['inProduction', 'completed'],
		['aboveScale', 'inProduction'],
		['atOutput', 'inProduction'],
	] as const)('skips no stage: %s waits for %s', (milestone, first) => {
		const facts = projectFacts({ milestones: happened({ signed: '2026-01-05', landGranted: '2026-03-01' }) });
		expect(decide(facts, milestone, '2026-11-01')).toMatchObject({
			refusal: { code: 'stage-skipped', field: 'actualOn', params: { milestone: first } },
		});
		const reached = { ...facts, milestones: { ...facts.milestones, ...happened({ [first]: '2026-10-01' }) } };
		expect(decide(reached, milestone, '2026-11-01').ok).toBe(true);
	});

	it('fills the gap of a stage that a later one has passed', () => {
		const facts = projectFacts({ milestones: happened({ signed: '2026-01-05', inProduction: '2026-10-01' }) });
		expect(decide(facts, 'completed', '2026-09-01').ok).toBe(true);
	});

	it('refuses a start without the number of a required energy review', () => {
		const at = (given: Partial<ProjectFacts>, milestone: Milestone = 'started') =>
			decideActualDate(
				{ ...underway, ...given },
				{ milestone, actualOn: '2026-04-18', evidence: proof(milestone) },
				TODAY,
				{
					gate: DEFAULT_GATE,
				},
			);
		expect(at({ energyTce: 1_000 })).toEqual({
			ok: false,
			refusal: { code: 'energy-review-missing', field: 'actualOn', params: { limit: 1_000 } },
		});
		expect(at({ energyTce: 1_000, energyReviewNo: '能审1号' }).ok).toBe(true);
		expect(at({ energyTce: 999 }).ok).toBe(true);
		expect(at({ energyTce: 1_000 }, 'permitted').ok).toBe(true);
		expect(decide({ ...underway, energyTce: 1_000 }, 'started', '2026-04-18').ok).toBe(true);
	});

	it('leaves 达产 of a project with promises to a review by two people', () => {
		const producing = projectFacts({
			milestones: happened({ inProduction: '2026-01-01' }),
			promises: { taxPerMu: 30 },
		});
		expect(decide(producing, 'atOutput', '2026-11-01')).toMatchObject({ refusal: { code: 'output-review-needed' } });
		expect(decide({ ...producing, promises: null }, 'atOutput', '2026-11-01').ok).toBe(true);
	});
});
