import { z } from 'zod';
import type { NewProject } from '~/commands/create-project.server';
import type { Day } from '~/domain/day';
import type { Fen } from '~/domain/project/facts';
import { MILESTONES } from '~/domain/stages/milestones';
import { dayText, line, paragraph } from '~/web/form-fields.server';
import { plainFactsFrom, plainFieldShapes } from '~/web/project-fields.server';

export const schema = z.object({
	...plainFieldShapes,
	unit: line(40),
	signedOn: dayText(),
	reason: paragraph(),
	plannedOn: z.object(Object.fromEntries(MILESTONES.map((milestone) => [milestone, dayText()]))).optional(),
	isAnother: z.literal('on').optional(),
});

/** What was typed, in the shape the core decides on; blank days are not agreed. */
export function creationFrom(typed: z.infer<typeof schema>, today: Day): NewProject {
	const planned = Object.entries(typed.plannedOn ?? {}).filter(([, day]) => day !== '');
	return {
		unit: typed.unit,
		fields: plainFactsFrom(typed),
		plannedOn: Object.fromEntries(planned),
		signedOn: typed.signedOn || null,
		reason: typed.reason,
		annualPlan: {
			year: Number(today.slice(0, 4)),
			fen: ((typed as Record<string, unknown>).annualPlanFen ?? null) as Fen | null,
		},
		isAnother: typed.isAnother === 'on',
	};
}
