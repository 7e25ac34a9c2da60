import { parseWithZod } from '@conform-to/zod/v4';
import { type AppLoadContext, data, redirect } from '@remix-run/node';
import { z } from 'zod';
import { saveApplication } from '~/commands/entry/save-application.server';
import type { Actor } from '~/domain/people/actor';
import { paths } from '~/paths';
import { acting } from './acting.server';
import { formInvalid, formRefused } from './form-answer.server';
import { line, paragraph, version } from './form-fields.server';
import { plainFactsFrom, plainFieldShapes } from './project-fields.server';

const schema = z.object({
	...plainFieldShapes,
	intent: z.enum(['save', 'try']).optional(),
	unit: line(40),
	standardId: line(80),
	papers: paragraph(),
	version: version(),
});

/** What an application form is about. */
export interface ApplicationAt {
	applicationId: string | null;
	projectId: string | null;
	unit: string;
}

/** Saves an application and leads to its page; or answers what shows the form again, with every typed word. */
export async function saveApplicationForm(request: Request, context: AppLoadContext, person: Actor, at: ApplicationAt) {
	const form = await request.formData();
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { intent, unit, standardId, papers, version: opened, ...typed } = submission.value;
	if (intent === 'try') return data({ result: submission.reply() });
	const outcome = await saveApplication(acting(context, person, form), {
		applicationId: at.applicationId,
		projectId: at.projectId,
		expectedVersion: opened ?? null,
		unit: at.projectId === null ? unit : at.unit,
		standardId,
		papers,
		candidate: plainFactsFrom(typed),
	});
	if (!outcome.ok) return formRefused(request, submission, outcome.refusal);
	return redirect(paths.application(outcome.value.applicationId));
}
