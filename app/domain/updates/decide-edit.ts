import type { Day } from '../day';
import { LAND_USES } from '../entry/standard';
import { accepted, type Outcome, type Refusal, refused, refusedForAll } from '../outcome';
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

/** The amounts {@link fixedAboveTotal} holds against each other. */
export const COMPARED_AMOUNTS = ['investmentFen', 'fixedInvestmentFen'] as const;

/**
 * Edits what a form may set directly. Wrong check digits of codes are warnings elsewhere, never refusals (DOMAIN §6).
 * Refused, all that is the matter at once: `name-missing`, `amount-negative`, `land-use-unknown`, `fixed-above-total` {totalFen} when
 * one of the two amounts moves, `annual-plan-needs-reason` {year}; and `nothing-changed`.
 */
export function decideEdit(facts: ProjectFacts, input: Edit, today: Day): Outcome<Patch> {
	const fields = plainFactsOf(input.fields);
	const wrong = refusedForAll([
		...plainFaults(fields),
		...amountsMoved(facts, fields),
		input.annualPlan ? annualPlanFault(facts, input.annualPlan, input.reason) : null,
	]);
	if (wrong) return wrong;
	const plan = input.annualPlan ? { [`annualPlanFen.${input.annualPlan.year}`]: input.annualPlan.fen } : {};
	const changes = changesTo(facts, { ...fields, ...plan });
	if (changes.length === 0) return refused('nothing-changed');
	return accepted({ changes: [...changes, ...changesTo(facts, updatedOn(facts, today))] });
}

/** What is on record may contradict itself, ledgers are taken as they are: only who moves one of the two amounts is asked. */
function amountsMoved(facts: ProjectFacts, fields: PlainFacts): Refusal[] {
	const moves = COMPARED_AMOUNTS.some((field) => field in fields && fields[field] !== (facts[field] ?? null));
	const wrong = moves ? fixedAboveTotal({ ...facts, ...fields }) : null;
	return wrong ? [wrong] : [];
}

function annualPlanFault(
	facts: ProjectFacts,
	{ year, fen }: NonNullable<Edit['annualPlan']>,
	reason: string,
): Refusal | null {
	if (fen !== null && fen < 0) return { code: 'amount-negative', field: 'annualPlanFen' };
	const before = facts.annualPlanFen?.[year] ?? null;
	const moves = before !== null && before !== fen;
	return moves && !reason.trim() ? { code: 'annual-plan-needs-reason', field: 'reason', params: { year } } : null;
}

/**
 * 固定资产投资 is part of 总投资, never more; equal is fine. `fixed-above-total` {totalFen}; null when it is so, or one is not known,
 * or the total is below nothing, which is a fault of its own.
 */
export function fixedAboveTotal({
	investmentFen,
	fixedInvestmentFen,
}: Pick<PlainFacts, 'investmentFen' | 'fixedInvestmentFen'>): Refusal | null {
	if (investmentFen == null || fixedInvestmentFen == null) return null;
	if (investmentFen < 0 || fixedInvestmentFen <= investmentFen) return null;
	return { code: 'fixed-above-total', field: 'fixedInvestmentFen', params: { totalFen: investmentFen } };
}

/** What no project may say of itself: no name, or less than nothing. Empty when all is well. */
export function plainFaults(fields: PlainFacts): Refusal[] {
	const faults: Refusal[] = fields.name === null ? [{ code: 'name-missing', field: 'name' }] : [];
	for (const field of [...AMOUNT_FIELDS, ...NUMBER_FIELDS]) {
		const value = fields[field];
		if (value != null && value < 0) faults.push({ code: 'amount-negative', field });
	}
	if (fields.landUse != null && !LAND_USES.includes(fields.landUse)) {
		faults.push({ code: 'land-use-unknown', field: 'landUse' });
	}
	return faults;
}
