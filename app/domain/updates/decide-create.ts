import type { Day } from '../day';
import { accepted, type Outcome, type Refusal, refusedForAll } from '../outcome';
import { type Fen, NO_FACTS, type ProjectFacts } from '../project/facts';
import { MILESTONES, type Milestone } from '../stages/milestones';
import { type BackDating, unexplained } from './back-dating';
import { fixedAboveTotal, plainFaults } from './decide-edit';
import { planOrder } from './decide-plan-change';
import { diffFacts } from './diff-facts';
import type { Patch } from './patch';
import { type PlainFacts, plainFactsOf } from './plain-fields';
import { dayFault } from './project-day';

export interface Creation {
	unit: string;
	fields: PlainFacts;
	/** The first agreed plan: it is the original plan for ever. */
	plannedOn: Partial<Record<Milestone, Day | null>>;
	/** The day of signing; every later milestone is recorded with its evidence afterwards. */
	signedOn: Day | null;
	/** Why the signing is told so late; needed beyond the limit of the rules. */
	reason?: string;
	annualPlan?: { year: number; fen: Fen | null };
}

/**
 * Creates a project; with a day of signing it takes effect on that day. Refused, all that is the matter at once: `unit-missing`,
 * `name-missing`, `amount-negative`, `fixed-above-total` {totalFen}, `not-a-day`, `day-out-of-range`, `actual-in-future`,
 * `plan-before-earlier` {milestone, day} (the field of a planned day is `plannedOn.<milestone>`), and `back-dated-without-reason`
 * {days, limit} for a signing long ago.
 */
export function decideCreate(input: Creation, today: Day, backDating?: BackDating): Outcome<Patch> {
	const fields = plainFactsOf(input.fields);
	const { unit, annualPlan, signedOn } = input;
	const signing = checkSigned(input, today);
	const facts: ProjectFacts = {
		...NO_FACTS,
		...(fields as PlainFacts & { name: string }),
		unit,
		// A signing that cannot be is no measure for the planned days.
		milestones: signedOn && !signing ? { signed: { actualOn: signedOn } } : {},
		...(annualPlan?.fen == null ? {} : { annualPlanFen: { [annualPlan.year]: annualPlan.fen } }),
		lastUpdateOn: today,
	};
	const wrong = refusedForAll([
		unit ? null : { code: 'unit-missing', field: 'unit' },
		...plainFaults({ ...fields, name: fields.name ?? null } as PlainFacts),
		fixedAboveTotal(fields),
		signing,
		annualPlan?.fen != null && annualPlan.fen < 0 ? { code: 'amount-negative', field: 'annualPlanFen' } : null,
		...addPlan(facts, input.plannedOn),
		unexplained(backDating, input.reason),
	]);
	return wrong ?? accepted({ changes: diffFacts(NO_FACTS, facts), effectiveOn: signedOn });
}

function checkSigned({ signedOn }: Creation, today: Day): Refusal | null {
	if (signedOn === null) return null;
	const wrong = dayFault(signedOn);
	if (wrong) return { code: wrong, field: 'signedOn' };
	return signedOn > today ? { code: 'actual-in-future', field: 'signedOn', params: { today } } : null;
}

/** Puts the planned days into new facts, one by one in their order; answers those that do not fit. */
function addPlan(facts: ProjectFacts, planned: Creation['plannedOn']): Refusal[] {
	const faults: Refusal[] = [];
	for (const milestone of MILESTONES) {
		const plannedOn = planned[milestone];
		if (plannedOn == null) continue;
		const field = `plannedOn.${milestone}`;
		const fault = dayFault(plannedOn);
		const wrong = fault ? { code: fault } : planOrder(facts, milestone, plannedOn);
		if (wrong) faults.push({ ...wrong, field });
		else facts.milestones[milestone] = { ...facts.milestones[milestone], plannedOn, originalOn: plannedOn };
	}
	return faults;
}
