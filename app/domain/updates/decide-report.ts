import { type Day, isMonth, lastDayOf, type Month, monthOf } from '../day';
import { accepted, type Outcome, type Refusal, refused, refusedForAll } from '../outcome';
import type { Fen, ProjectFacts } from '../project/facts';
import { changesTo, updatedOn } from './changes-to';
import type { Patch } from './patch';

/** 月报. Amounts are sums up to the end of the month; null means not stated. */
export interface Report {
	month: Month;
	/** Completed since 1 January of the month's year. */
	completedFen: Fen | null;
	/** Completed since the beginning of the project. */
	totalFen: Fen | null;
	progress: string;
	problems: string;
	/** Why an amount is lower than the one reported before. */
	decreaseReason: string;
}

/**
 * Files a monthly report. `latestMonth` is the latest one that a report or a ledger spoke of: a report for a month before it is
 * kept in history, but only the latest month's words and amounts are the present facts. Refused: `project-withdrawn`; all that is the
 * matter at once: `not-a-month`, `month-in-future`, `amount-negative`, `completed-above-total`, `amount-decreases` {beforeFen} without a
 * reason, `report-empty`.
 */
export function decideReport(
	facts: ProjectFacts,
	input: Report,
	latestMonth: Month | null,
	today: Day,
): Outcome<Patch> {
	if (facts.withdrawnOn) return refused('project-withdrawn');
	const { month, completedFen, totalFen, progress, problems } = input;
	const isPast = latestMonth !== null && month < latestMonth;
	const wrong = refusedForAll([
		monthFault(month, today),
		...amountFaults(input),
		...(isPast ? [] : decreases(facts, input)),
		saysNothing(input) ? { code: 'report-empty', field: 'progress' } : null,
	]);
	if (wrong) return wrong;
	if (isPast) return accepted(patch(facts, month, {}, today));
	const year = month.slice(0, 4);
	const stated = {
		...(completedFen === null ? {} : { [`completedFen.${year}`]: completedFen }),
		...(totalFen === null ? {} : { completedTotalFen: totalFen }),
		...(progress.trim() ? { progress: progress.trim() } : {}),
		problems: problems.trim() || null,
	};
	return accepted(patch(facts, month, stated, today));
}

/** “本月无变化”: nothing but the day of the update moves. Refused: `project-withdrawn`, `not-a-month`, `month-in-future`. */
export function decideNoChange(facts: ProjectFacts, month: Month, today: Day): Outcome<Patch> {
	if (facts.withdrawnOn) return refused('project-withdrawn');
	return refusedForAll([monthFault(month, today)]) ?? accepted(patch(facts, month, {}, today));
}

function monthFault(month: Month, today: Day): Refusal | null {
	if (!isMonth(month)) return { code: 'not-a-month', field: 'month' };
	return month > monthOf(today) ? { code: 'month-in-future', field: 'month' } : null;
}

function amountFaults({ completedFen, totalFen }: Report): Refusal[] {
	const amounts = { completedFen, totalFen };
	const negative = Object.entries(amounts).filter(([, fen]) => fen !== null && fen < 0);
	if (negative.length > 0) return negative.map(([field]) => ({ code: 'amount-negative', field }));
	const above = completedFen !== null && totalFen !== null && completedFen > totalFen;
	return above ? [{ code: 'completed-above-total', field: 'completedFen' }] : [];
}

/** Amounts that are lower than the ones on record, while nothing says why. */
function decreases(facts: ProjectFacts, { month, completedFen, totalFen, decreaseReason }: Report): Refusal[] {
	if (decreaseReason.trim()) return [];
	const before: [string, Fen | null | undefined, Fen | null][] = [
		['completedFen', facts.completedFen?.[month.slice(0, 4)], completedFen],
		['totalFen', facts.completedTotalFen, totalFen],
	];
	return before.flatMap(([field, was, is]) =>
		was != null && is !== null && is >= 0 && is < was
			? [{ code: 'amount-decreases', field, params: { beforeFen: was } }]
			: [],
	);
}

function saysNothing({ completedFen, totalFen, progress, problems }: Report): boolean {
	return completedFen === null && totalFen === null && !`${progress}${problems}`.trim();
}

/** A report speaks for the end of its month, or for today while the month is running. */
function patch(facts: ProjectFacts, month: Month, stated: Record<string, unknown>, today: Day): Patch {
	const end = lastDayOf(month);
	const effectiveOn = end < today ? end : today;
	return { changes: changesTo(facts, { ...stated, ...updatedOn(facts, today) }), effectiveOn };
}
