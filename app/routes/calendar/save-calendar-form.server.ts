import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { markCalendarYear } from '~/commands/mark-calendar-year.server';
import type { Acting } from '~/commands/perform.server';
import { setCalendarDays } from '~/commands/set-calendar-days.server';
import { paths } from '~/paths';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { dayText, line } from '~/web/form-fields.server';

const schema = z.discriminatedUnion('intent', [
	z.object({
		intent: z.literal('days'),
		fromOn: dayText(),
		untilOn: dayText(),
		kind: z.enum(['holiday', 'workday']),
		name: line(40),
	}),
	z.object({ intent: z.literal('mark'), year: z.coerce.number(), source: line(80) }),
	z.object({ intent: z.literal('unmark'), year: z.coerce.number() }),
]);

/** Enters days or marks the year, and comes back to the year's page; or answers what shows the form again. */
export async function saveCalendarForm(request: Request, acting: Acting, form: FormData) {
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const asked = submission.value;
	const outcome = await save(acting, asked);
	if (!outcome.ok) return formRefused(request, submission, outcome.refusal);
	const year = asked.intent === 'days' ? Number(asked.fromOn.slice(0, 4)) : asked.year;
	return redirect(paths.calendar({ year }));
}

function save(acting: Acting, asked: z.infer<typeof schema>) {
	if (asked.intent === 'days') {
		const { fromOn, untilOn, kind, name } = asked;
		return setCalendarDays(acting, { fromOn, untilOn: untilOn || fromOn, rule: { kind, name } });
	}
	return markCalendarYear(acting, { year: asked.year, source: asked.intent === 'mark' ? asked.source : null });
}
