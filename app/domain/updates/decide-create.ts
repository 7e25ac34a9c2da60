import type { Day } from '../day';
import { accepted, type Outcome, type Refusal, refused } from '../outcome';
import { type Fen, NO_FACTS, type ProjectFacts } from '../project/facts';
import { MILESTONES, type Milestone } from '../stages/milestones';
import { type BackDating, unexplained } from './back-dating';
import { checkPlainFacts } from './decide-edit';
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
 * Creates a project; with a day of signing it takes effect on that day. Refused: `unit-missing`, `name-missing`, `amount-negative`,
 * `not-a-day`, `day-out-of-range`, `actual-in-future`, `plan-before-earlier` {milestone, day} (the field of a planned day is `plannedOn.<milestone>`),
 * and `back-dated-without-reason` {days, limit} for a signing long ago.
 */
export function decideCreate(input: Creation, today: Day, backDating?: BackDating): Outcome<Patch> {
	const fields = plainFactsOf(input.fields);
	if (!input.unit) return refused('unit-missing', 'unit');
	const wrong = checkPlainFacts({ ...fields, name: fields.name ?? null } as PlainFacts) ?? checkSigned(input, today);
	if (wrong) return { ok: false, refusal: wrong };
	const { annualPlan } = input;
	if (annualPlan?.fen != null && annualPlan.fen < 0) return refused('amount-negative', 'annualPlanFen');
	const facts: ProjectFacts = {
		...NO_FACTS,
		...(fields as PlainFacts & { name: string }),
		unit: input.unit,
		milestones: input.signedOn ? { signed: { actualOn: input.signedOn } } : {},
		...(annualPlan?.fen == null ? {} : { annualPlanFen: { [annualPlan.year]: annualPlan.fen } }),
		lastUpdateOn: today,
	};
	const unfit = addPlan(facts, input.plannedOn);
	const refusal = unfit ?? unexplained(backDating, input.reason);
	if (refusal) return { ok: false, refusal };
	return accepted({ changes: diffFacts(NO_FACTS, facts), effectiveOn: input.signedOn });
}

function checkSigned({ signedOn }: Creation, today: Day): Refusal | null {
	if (signedOn === null) return null;
	const wrong = dayFault(signedOn);
	if (wrong) return { code: wrong, field: 'signedOn' };
	return signedOn > today ? { code: 'actual-in-future', field: 'signedOn', params: { today } } : null;
}

/** Puts the planned days into new facts, one by one in their order. The first that does not fit ends it. */
function addPlan(facts: ProjectFacts, planned: Creation['plannedOn']): Refusal | null {
	for (const milestone of MILESTONES) {
		const plannedOn = planned[milestone];
		if (plannedOn == null) continue;
		const field = `plannedOn.${milestone}`;
		const wrong = dayFault(plannedOn);
		if (wrong) return { code: wrong, field };
		const order = planOrder(facts, milestone, plannedOn);
		if (order) return { ...order, field };
		facts.milestones[milestone] = { ...facts.milestones[milestone], plannedOn, originalOn: plannedOn };
	}
	return null;
}
