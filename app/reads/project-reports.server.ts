import type { AnyTx } from '~/data/database.server';
import type { StoredState } from '~/data/project-states.server';
import { reportsOf, type StoredReport } from '~/data/reports.server';
import { addDays, type Day, firstDayOf, type Month, monthOf } from '~/domain/day';
import { knownThen } from './time/entry-known.server';
import type { Known } from './time/known-at.server';

export interface ProjectReports {
	reports: StoredReport[];
	/** The last report with content: what the next one is compared with. */
	last: StoredReport | null;
	/** The month a new report is most likely about: the last complete one, unless it is reported already. */
	suggested: Month;
	/** Problems on record: kept in the form, because leaving them out means they are solved. */
	problems: string;
	thisMonth: Month;
}

export async function projectReports(
	tx: AnyTx,
	{ projectId, facts }: StoredState,
	today: Day,
	known: Known | null = null,
): Promise<ProjectReports> {
	const reports = knownThen(await reportsOf(tx, projectId), known);
	const thisMonth = monthOf(today);
	const before = monthOf(addDays(firstDayOf(thisMonth), -1));
	const reported = reports.some((report) => report.month === before && !report.noChange);
	return {
		reports,
		last: reports.find((report) => !report.noChange) ?? null,
		suggested: reported ? thisMonth : before,
		problems: facts.problems ?? '',
		thisMonth,
	};
}
