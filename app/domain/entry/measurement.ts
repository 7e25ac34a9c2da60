import { type Day, isDay } from '../day';
import { accepted, type Outcome, refused } from '../outcome';
import { isPlainLine } from '../plain-text';
import { type IndicatorKey, isIndicator } from './indicators';

/** What became of a promise, measured once. */
export interface Measurement {
	key: IndicatorKey;
	/** In the indicator's unit; tax and output for the twelve months that end with `periodUntil`. */
	value: number;
	periodUntil: Day;
	/** Where the figure comes from: a tax bureau's list, an acceptance report. */
	source: string;
}

const LONGEST_SOURCE = 200;
const MOST = 1_000_000_000;

/**
 * Records what was measured. Refused: `project-withdrawn`, `indicator-unknown`, `measurement-unfit` (below nothing, no number,
 * absurd), `not-a-day`, `measured-in-future` {today}, `source-missing`, `text-too-long`.
 */
export function decideMeasurement(
	facts: { withdrawnOn?: Day | null },
	input: Measurement,
	today: Day,
): Outcome<Measurement> {
	const source = input.source.trim();
	if (facts.withdrawnOn) return refused('project-withdrawn');
	if (!isIndicator(input.key)) return refused('indicator-unknown', 'key');
	if (!Number.isFinite(input.value) || input.value < 0 || input.value > MOST)
		return refused('measurement-unfit', 'value');
	if (!isDay(input.periodUntil)) return refused('not-a-day', 'periodUntil');
	if (input.periodUntil > today) return refused('measured-in-future', 'periodUntil', { today });
	if (source === '') return refused('source-missing', 'source');
	if ([...source].length > LONGEST_SOURCE || !isPlainLine(source)) return refused('text-too-long', 'source');
	return accepted({ key: input.key, value: input.value, periodUntil: input.periodUntil, source });
}

/** The measurement that counts for a day: the one of the latest period until then; of equals the one recorded last (they come in that order). */
export function latestMeasured<M extends Measurement>(
	measurements: readonly M[],
	key: IndicatorKey,
	from: Day,
	until: Day,
): M | null {
	let latest: M | null = null;
	for (const one of measurements) {
		if (one.key !== key || one.periodUntil < from || one.periodUntil > until) continue;
		if (!latest || one.periodUntil >= latest.periodUntil) latest = one;
	}
	return latest;
}
