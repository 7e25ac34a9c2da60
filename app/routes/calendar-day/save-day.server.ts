import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from '@remix-run/node';
import { z } from 'zod';
import type { Acting } from '~/commands/perform.server';
import { setCalendarDays } from '~/commands/set-calendar-days.server';
import type { Day } from '~/domain/day';
import { paths } from '~/paths';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { line } from '~/web/form-fields.server';

const rule = z.object({ kind: z.enum(['holiday', 'workday']), name: z.string() }).nullable();

const schema = z.object({
	intent: z.enum(['save', 'remove']).default('save'),
	kind: z.enum(['holiday', 'workday']),
	name: line(40),
	/** What the form showed when it was opened; what is not readable is not compared. */
	was: line(200).transform((text) => {
		try {
			return rule.safeParse(JSON.parse(text)).data;
		} catch {
			return undefined;
		}
	}),
});

/** Saves or removes the rule of a day and goes back to its year; or answers what shows the form again. */
export async function saveDay(request: Request, acting: Acting, day: Day, form: FormData) {
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { intent, kind, name, was } = submission.value;
	const next = intent === 'remove' ? null : { kind, name };
	const outcome = await setCalendarDays(acting, { fromOn: day, untilOn: day, rule: next, was });
	if (!outcome.ok) return formRefused(request, submission, outcome.refusal);
	return redirect(paths.calendar({ year: Number(day.slice(0, 4)) }));
}
