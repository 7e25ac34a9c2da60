import type { Refusal } from '../outcome';
import { isPlainText } from '../plain-text';
import { fixedAboveTotal, plainFaults } from '../updates/decide-edit';
import { AMOUNT_FIELDS, NUMBER_FIELDS, type PlainFacts } from '../updates/plain-fields';

/** No project of any city is larger: beyond lies a slipped unit or comma. */
const MOST: Record<(typeof NUMBER_FIELDS)[number], number> = {
	areaMu: 100_000,
	floorAreaM2: 100_000_000,
	floorAreaRatio: 20,
	fixedInvestmentPerMu: 1_000_000,
	taxPerMu: 100_000,
	outputPerMu: 1_000_000,
	energyTce: 100_000_000,
	electricityKwh: 1_000_000_000_000,
	emissionsTonnes: 1_000_000_000,
};
const LONGEST_PAPERS = 2_000;

/**
 * What no application may hold, drafts included; what is merely missing is fine until it is submitted. Refused: `name-missing`,
 * `amount-negative`, `land-use-unknown`, `fixed-above-total` {totalFen}, `not-a-number`, `figure-absurd` {most}, `text-too-long`, `text-has-control-character`.
 * Null when all is well.
 */
export function checkCandidate(candidate: PlainFacts, papers: string): Refusal | null {
	const [wrong] = plainFaults({ ...candidate, name: candidate.name ?? null } as PlainFacts);
	const first = wrong ?? fixedAboveTotal(candidate);
	if (first) return first;
	for (const field of AMOUNT_FIELDS) {
		const fen = candidate[field];
		if (fen != null && !Number.isSafeInteger(fen)) return { code: 'amount-too-large', field };
	}
	for (const field of NUMBER_FIELDS) {
		const value = candidate[field];
		if (value == null) continue;
		if (!Number.isFinite(value)) return { code: 'not-a-number', field };
		if (value > MOST[field]) return { code: 'figure-absurd', field, params: { most: MOST[field] } };
	}
	if ([...papers].length > LONGEST_PAPERS) return { code: 'text-too-long', field: 'papers' };
	return isPlainText(papers) ? null : { code: 'text-has-control-character', field: 'papers' };
}
