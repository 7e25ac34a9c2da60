import { addDays, addMonths, type Day, daysBetween, FIRST_DAY } from '../day';
import type { ProjectFacts } from '../project/facts';
import { compare, type Exact, exact, minus, over, rounded, times } from './exact';
import { INDICATORS, type IndicatorKey } from './indicators';
import { latestMeasured, type Measurement } from './measurement';
import type { FollowUp, RemedyStep } from './standard';

/** One promise, or one year of a yearly one. */
export interface PromiseLine<M extends Measurement = Measurement> {
	key: IndicatorKey;
	promised: number;
	/** What it waits for: completion, or a year of production (from 1). */
	due: { at: 'completion' } | { at: 'production'; year: number };
	/** The day it falls due; null until completion or production is recorded. */
	dueOn: Day | null;
	/** The last day of grace. */
	graceUntil: Day | null;
	measured: M | null;
	/** Measured of promised in percent, six decimals; null while nothing is measured. */
	percent: number | null;
	/** What is missing, in percent of the promise; 0 when kept. */
	gapPercent: number | null;
	/** waiting: not due · open: due, nothing measured · kept · nearly (基本达到) · short. */
	state: 'waiting' | 'open' | 'kept' | 'nearly' | 'short';
	/** What happens to an open or unkept promise beyond its grace. */
	step: RemedyStep | null;
}

/** Kept or broken once and for all when the works are done; the others every year of production. */
const AT_COMPLETION: ReadonlySet<IndicatorKey> = new Set(['floorAreaRatio', 'fixedInvestmentPerMu']);
/** Less is better. */
const FROM_ABOVE: ReadonlySet<IndicatorKey> = new Set(['energyPerAddedValue', 'emissions']);
const HUNDRED: Exact = { n: 100n, d: 1n };
/** No promise is followed longer: 达产 has long been decided. */
const MOST_YEARS = 10;

type Followed = Pick<ProjectFacts, 'promises' | 'milestones'>;

/**
 * 承诺台账 on a day (DOMAIN §5): floor area ratio and investment fall due at completion, tax, output, energy and emissions at the end of every
 * year of production until 达产. A measurement whose twelve months end within a year counts for it; without one the promise stays open.
 */
export function promiseLedger<M extends Measurement>(
	{ promises, milestones }: Followed,
	measurements: readonly M[],
	followUp: FollowUp,
	on: Day,
): PromiseLine<M>[] {
	return INDICATORS.flatMap((key) => {
		const promised = promises?.[key];
		if (promised === undefined) return [];
		if (AT_COMPLETION.has(key)) {
			const dueOn = milestones.completed?.actualOn ?? null;
			const measured = dueOn === null ? null : latestMeasured(measurements, key, FIRST_DAY, on);
			return [lineOf(key, promised, { at: 'completion' }, dueOn, measured, followUp, on)];
		}
		const startedOn = milestones.inProduction?.actualOn ?? null;
		return yearsOf(startedOn, milestones.atOutput?.actualOn ?? null, on).map((year) => {
			const dueOn = startedOn && addMonths(startedOn, year * 12);
			const after = startedOn && addDays(addMonths(startedOn, (year - 1) * 12), 1);
			const measured = after && dueOn ? latestMeasured(measurements, key, after, earlier(dueOn, on)) : null;
			return lineOf(key, promised, { at: 'production', year }, dueOn, measured, followUp, on);
		});
	});
}

/** The years of production begun by a day, one at least; none begins after 达产. */
function yearsOf(startedOn: Day | null, outputOn: Day | null, on: Day): number[] {
	const last = outputOn === null ? on : earlier(outputOn, on);
	const years = [1];
	while (startedOn && years.length < MOST_YEARS && addMonths(startedOn, years.length * 12) < last) {
		years.push(years.length + 1);
	}
	return years;
}

function lineOf<M extends Measurement>(
	key: IndicatorKey,
	promised: number,
	due: PromiseLine['due'],
	dueOn: Day | null,
	measured: M | null,
	followUp: FollowUp,
	on: Day,
): PromiseLine<M> {
	const percent = measured && percentOf(key, measured.value, promised);
	const state = stateOf(percent, dueOn !== null && dueOn <= on, followUp);
	const graceUntil = dueOn && addDays(dueOn, followUp.graceDays);
	const step = graceUntil === null || state === 'kept' ? null : stepOn(daysBetween(graceUntil, on), followUp);
	const gap = percent && minus(HUNDRED, percent);
	return {
		...{ key, promised, due, dueOn, graceUntil, measured, state, step },
		percent: percent && rounded(percent, 'down'),
		gapPercent: gap && (gap.n > 0n ? rounded(gap, 'up') : 0),
	};
}

/** How much of the promise is kept, in percent. Of what should stay low, promised ÷ measured. */
export function percentOf(key: IndicatorKey, measured: number, promised: number): Exact {
	const [part, whole] = FROM_ABOVE.has(key) ? [promised, measured] : [measured, promised];
	return whole === 0 ? HUNDRED : times(over(exact(part), exact(whole)), HUNDRED);
}

function stateOf(percent: Exact | null, isDue: boolean, followUp: FollowUp): PromiseLine['state'] {
	if (!percent) return isDue ? 'open' : 'waiting';
	if (compare(percent, exact(followUp.reachedPercent)) >= 0) return 'kept';
	return compare(percent, exact(followUp.nearlyPercent)) >= 0 ? 'nearly' : 'short';
}

function stepOn(daysOver: number, { remedies }: FollowUp): RemedyStep | null {
	return remedies.filter(({ fromDays }) => daysOver >= fromDays).at(-1)?.step ?? null;
}

function earlier(one: Day, other: Day): Day {
	return one < other ? one : other;
}
