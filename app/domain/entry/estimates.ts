import type { Figures } from './candidate';
import { ceiling, exact, times } from './exact';

/** What a ledger estimates per mu, and the sum it stands for. */
const SUMS = {
	fixedInvestmentPerMu: 'fixedInvestmentFen',
	taxPerMu: 'taxFen',
	outputPerMu: 'outputFen',
} as const;
type SumName = (typeof SUMS)[keyof typeof SUMS];
const FEN_IN_WAN = { n: 1_000_000n, d: 1n };

/**
 * Sums in fen that estimates per mu make on the land, where no sum is known: forms ask for sums, and per-mu values are computed from
 * them (issue: never typed). A part of a fen counts whole, so that no estimate at a limit falls below it: 31.5 万元/亩 on 30 亩 → 945
 * 万元. Nothing where the land is not known or none.
 */
export function sumsOfEstimates(figures: Partial<Figures>): Partial<Record<SumName, number>> {
	const { areaMu } = figures;
	if (!areaMu || areaMu < 0) return {};
	const sums: Partial<Record<SumName, number>> = {};
	for (const [estimate, sum] of Object.entries(SUMS) as [keyof typeof SUMS, SumName][]) {
		const perMu = figures[estimate];
		if (perMu == null || perMu < 0 || figures[sum] != null) continue;
		sums[sum] = Number(ceiling(times(times(exact(perMu), exact(areaMu)), FEN_IN_WAN)));
	}
	return sums;
}
