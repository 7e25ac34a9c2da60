import type { IndicatorKey } from '../entry/indicators';
import { decideMeasurement, latestMeasured, type Measurement } from '../entry/measurement';
import type { ProjectFacts } from '../project/facts';
import type { Statement } from './statement';

/**
 * What a row measured that is not on record with the same figure for the same period; what no measurement may be is left out.
 * The same ledger again measures nothing new.
 */
export function newMeasurements(
	facts: ProjectFacts,
	{ measured = {}, asOf }: Statement,
	known: readonly Measurement[],
	ledger: string,
	today: string,
): Measurement[] {
	return (Object.entries(measured) as [IndicatorKey, number][]).flatMap(([key, value]) => {
		const same = latestMeasured(known, key, asOf, asOf)?.value === value;
		const decided = decideMeasurement(facts, { key, value, periodUntil: asOf, source: ledger }, today);
		return same || !decided.ok ? [] : [decided.value];
	});
}
