import type { Day } from '../day';
import { LAND_USES } from '../entry/standard';
import { accepted, type Outcome, type Refusal, refused } from '../outcome';
import type { Fen, ProjectFacts } from '../project/facts';
import { changesTo, updatedOn } from './changes-to';
import type { Patch } from './patch';
import { AMOUNT_FIELDS, NUMBER_FIELDS, type PlainFacts, plainFactsOf } from './plain-fields';

export interface Edit {
	fields: PlainFacts;
	/** The annual investment plan of one year; null clears it. */
	annualPlan?: { year: number; fen: Fen | null };
	/** Needed only when an annual plan on record moves: the investment light is judged against it. */
	reason: string;
}

/**
 * Edits what a form may set directly. Wrong check digits of codes are warnings elsewhere, never refusals (DOMAIN §6).
 * Refused: `name-missing`, `amount-negative`, `land-use-unknown`, `annual-plan-needs-reason` {year}, `nothing-changed`.
 */
export function decideEdit(facts: ProjectFacts, input: Edit, today: Day): Outcome<Patch> {
	const fields = plainFactsOf(input.fields);
	const wrong = checkPlainFacts(fields);
	if (wrong) return { ok: false, refusal: wrong };
	const wanted: Record<string, unknown> = { ...fields };
	if (input.annualPlan) {
		const { year, fen } = input.annualPlan;
		const before = facts.annualPlanFen?.[year] ?? null;
		if (fen !== null && fen < 0) return refused('amount-negative', 'annualPlanFen');
		if (before !== null && before !== fen && !input.reason.trim()) {
			return refused('annual-plan-needs-reason', 'reason', { year });
		}
		wanted[`annualPlanFen.${year}`] = fen;
	}
	const changes = changesTo(facts, wanted);
	if (changes.length === 0) return refused('nothing-changed');
	return accepted({ changes: [...changes, ...changesTo(facts, updatedOn(facts, today))] });
}

/** What no project may say of itself: no name, or less than nothing. Null when all is well. */
export function checkPlainFacts(fields: PlainFacts): Refusal | null {
	if (fields.name === null) return { code: 'name-missing', field: 'name' };
	for (const field of [...AMOUNT_FIELDS, ...NUMBER_FIELDS]) {
		const value = fields[field];
		if (value != null && value < 0) return { code: 'amount-negative', field };
	}
	if (fields.landUse != null && !LAND_USES.includes(fields.landUse)) {
		return { code: 'land-use-unknown', field: 'landUse' };
	}
	return null;
}
