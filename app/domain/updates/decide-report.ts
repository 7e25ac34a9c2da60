import { type Day, isMonth, lastDayOf, type Month, monthOf } from '../day';
import { accepted, type Outcome, refused } from '../outcome';
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
 * kept in history, but only the latest month's words and amounts are the present facts. Refused: `project-withdrawn`, `not-a-month`, `month-in-future`, `amount-negative`,
 * `completed-above-total`, `amount-decreases` {beforeFen} without a reason, `report-empty`.
 */
export function decideReport(
	facts: ProjectFacts,
	input: Report,
	latestMonth: Month | null,
	today: Day,
): Outcome<Patch> {
	const wrong = checkReport(facts, input, today);
	if (!wrong.ok) return wrong;
	const { month, completedFen, totalFen, progress, problems } = input;
	if (latestMonth !== null && month < latestMonth) return accepted(patch(facts, month, {}, today));
	const year = month.slice(0, 4);
	const before: [string, Fen | null | undefined, Fen | null][] = [
		['completedFen', facts.completedFen?.[year], completedFen],
		['totalFen', facts.completedTotalFen, totalFen],
	];
	for (const [field, was, is] of before) {
		if (was != null && is !== null && is < was && !input.decreaseReason.trim()) {
			return refused('amount-decreases', field, { beforeFen: was });
		}
	}
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
	const wrong = checkMonth(facts, month, today);
	return wrong.ok ? accepted(patch(facts, month, {}, today)) : wrong;
}

function checkReport(facts: ProjectFacts, input: Report, today: Day): Outcome<null> {
	const month = checkMonth(facts, input.month, today);
	if (!month.ok) return month;
	const { completedFen, totalFen } = input;
	if (completedFen !== null && completedFen < 0) return refused('amount-negative', 'completedFen');
	if (totalFen !== null && totalFen < 0) return refused('amount-negative', 'totalFen');
	if (completedFen !== null && totalFen !== null && completedFen > totalFen) {
		return refused('completed-above-total', 'completedFen');
	}
	const empty = completedFen === null && totalFen === null && !`${input.progress}${input.problems}`.trim();
	return empty ? refused('report-empty', 'progress') : accepted(null);
}

function checkMonth(facts: ProjectFacts, month: Month, today: Day): Outcome<null> {
	if (facts.withdrawnOn) return refused('project-withdrawn');
	if (!isMonth(month)) return refused('not-a-month', 'month');
	return month > monthOf(today) ? refused('month-in-future', 'month') : accepted(null);
}

/** A report speaks for the end of its month, or for today while the month is running. */
function patch(facts: ProjectFacts, month: Month, stated: Record<string, unknown>, today: Day): Patch {
	const end = lastDayOf(month);
	const effectiveOn = end < today ? end : today;
	return { changes: changesTo(facts, { ...stated, ...updatedOn(facts, today) }), effectiveOn };
}
