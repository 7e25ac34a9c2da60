import { INDICATORS, type IndicatorKey } from './indicators';
import type { EntryVerdict, JudgedIndicator } from './judge';

/** One project as judged, with what it is counted under. */
export interface JudgedProject {
	unit: string;
	/** Two-digit division of GB/T 4754; null when not known. */
	industry: string | null;
	verdict: EntryVerdict;
	indicators: readonly Pick<JudgedIndicator, 'key' | 'result'>[];
}

/** A share with its numerator and denominator, and what is missed most. */
export interface PassRate {
	key: string | null;
	passed: number;
	/** Judged at all: those without enough data, and those nothing could be asked of, are not in it. */
	judged: number;
	/** Everybody. */
	all: number;
	mostMissed: { key: IndicatorKey; failed: number; judged: number } | null;
}

/** Pass rates and the most missed indicator, by unit or by industry, in the order in which they first appear. */
export function passRates(projects: readonly JudgedProject[], by: 'unit' | 'industry'): PassRate[] {
	const groups = new Map<string | null, JudgedProject[]>();
	for (const project of projects) groups.set(project[by], [...(groups.get(project[by]) ?? []), project]);
	return [...groups].map(([key, members]) => rateOf(key, members));
}

/** The same for all of them together. */
export function rateOf(key: string | null, projects: readonly JudgedProject[]): PassRate {
	const judged = projects.filter(({ verdict }) => verdict === 'pass' || verdict === 'fail');
	return {
		key,
		passed: judged.filter(({ verdict }) => verdict === 'pass').length,
		judged: judged.length,
		all: projects.length,
		mostMissed: mostMissed(projects),
	};
}

/** The indicator with the highest share of misses among those it was judged of; of equals the first in their order. */
function mostMissed(projects: readonly JudgedProject[]): PassRate['mostMissed'] {
	let most: PassRate['mostMissed'] = null;
	for (const key of INDICATORS) {
		const results = projects.flatMap(({ indicators }) => indicators.filter((one) => one.key === key));
		const failed = results.filter(({ result }) => result === 'fail').length;
		const judged = failed + results.filter(({ result }) => result === 'pass').length;
		if (failed > 0 && (!most || failed * most.judged > most.failed * judged)) most = { key, failed, judged };
	}
	return most;
}
