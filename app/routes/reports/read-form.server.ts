import { z } from 'zod';
import type { NewReport } from '~/commands/file-report.server';
import type { FormOfFacts } from '~/web/form-conflict.server';
import { amount, line, paragraph, version } from '~/web/form-fields.server';

/** A monthly report, or the one tap that says nothing changed. */
export const schema = z.object({
	intent: z.enum(['report', 'noChange']).default('report'),
	month: line(20),
	completedFen: amount(),
	totalFen: amount(),
	progress: paragraph(),
	problems: paragraph(),
	decreaseReason: paragraph(),
	version: version(),
	returnTo: line(2000),
});

/** The year a typed month belongs to. */
export function yearOfMonth(month: FormDataEntryValue | null): string {
	return String(month ?? '').slice(0, 4);
}

/** The form is about the sums of its month's year and the words of the latest report; only the problems are shown at first. */
export function formOf(year: string): FormOfFacts {
	return {
		inputs: {
			[`completedFen.${year}`]: ['completedFen'],
			completedTotalFen: ['totalFen'],
			progress: ['progress'],
			problems: ['problems'],
		},
		shows: (facts) => ({ problems: facts.problems ?? '' }),
	};
}

/** What the report says about the project, by path of the fact. */
export function statedIn({ month, completedFen, totalFen, progress, problems }: NewReport): Record<string, unknown> {
	return {
		...(completedFen === null ? {} : { [`completedFen.${yearOfMonth(month)}`]: completedFen }),
		...(totalFen === null ? {} : { completedTotalFen: totalFen }),
		...(progress ? { progress } : {}),
		...(problems === null ? {} : { problems: problems || null }),
	};
}
