import fc from 'fast-check';
import { addDays, type Day } from '~/domain/day';
import type { MilestoneFacts, ProjectFacts } from '~/domain/project/facts';
import { MILESTONES, type Milestone } from '~/domain/stages/milestones';

/** A project with nothing but its name, its unit and an update on 2026-10-31. */
export function projectFacts(given: Partial<ProjectFacts> = {}): ProjectFacts {
	return { name: '示例项目', unit: 'deqing', milestones: {}, lastUpdateOn: '2026-10-31', ...given };
}

/** Milestones that happened, in the shape of facts: `happened({ signed: '2026-01-01' })`. */
export function happened(days: Partial<Record<Milestone, Day>>): ProjectFacts['milestones'] {
	return Object.fromEntries(Object.entries(days).map(([milestone, actualOn]) => [milestone, { actualOn }]));
}

export const YI = 10_000_000_000;

export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2024-06-01', days));

const anyMaybeDay = fc.option(anyDay, { freq: 2 });

const anyMilestone: fc.Arbitrary<MilestoneFacts> = fc.record(
	{ plannedOn: anyMaybeDay, originalOn: anyMaybeDay, actualOn: fc.option(anyDay, { freq: 1 }) },
	{ requiredKeys: [] },
);

/** Milestones up to some point of the life of a project mostly happened; the rest mostly has a plan. */
const anyMilestones = fc
	.tuple(fc.integer({ min: 0, max: 9 }), fc.array(anyMilestone, { minLength: 9, maxLength: 9 }))
	.map(([reached, list]) =>
		Object.fromEntries(
			MILESTONES.map((milestone, index) => {
				const { actualOn, ...plan } = list[index] as MilestoneFacts;
				return [milestone, index < reached && actualOn ? { ...plan, actualOn } : plan];
			}),
		),
	);

const anyFen = fc.oneof(
	fc.integer({ min: 0, max: 20 * YI }),
	fc.constantFrom(0, 1, YI, 9 * YI, 12 * YI),
	fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
);
const anyYears = fc.dictionary(fc.constantFrom('2024', '2025', '2026', '2027'), anyFen, { noNullPrototype: true });

const anyPause = fc
	.tuple(anyDay, fc.integer({ min: 0, max: 90 }))
	.map(([fromOn, days]) => ({ fromOn, untilOn: addDays(fromOn, days) }));

export const anyProjectFacts: fc.Arbitrary<ProjectFacts> = fc.record(
	{
		name: fc.constant('示例项目'),
		unit: fc.constantFrom('deqing', 'anji'),
		milestones: anyMilestones,
		lastUpdateOn: anyDay,
		investmentFen: fc.option(anyFen),
		annualPlanFen: anyYears,
		completedFen: anyYears,
		pauses: fc.array(anyPause, { maxLength: 3 }),
		withdrawnOn: fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anyDay }),
	},
	{ requiredKeys: ['name', 'unit', 'milestones', 'lastUpdateOn'] },
);
