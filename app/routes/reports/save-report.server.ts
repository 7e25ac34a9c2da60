import { parseWithZod } from '@conform-to/zod/v4';
import { type AppLoadContext, redirect } from '@remix-run/node';
import { fileReport } from '~/commands/file-report.server';
import { reportNoChange } from '~/commands/report-no-change.server';
import { localPath, paths } from '~/paths';
import { projectVersion } from '~/reads/project-version.server';
import { acting } from '~/web/acting.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { formConflicted, takeTheirs } from '~/web/form-conflict.server';
import type { ProjectForm } from '~/web/project-form.server';
import { formOf, schema, statedIn, yearOfMonth } from './read-form.server';

/** Files the report, or the one tap that nothing changed, and leads on; or answers what shows the form again. */
export async function saveReport(request: Request, context: AppLoadContext, { person, state }: ProjectForm) {
	const posted = await request.formData();
	const form = formOf(yearOfMonth(posted.get('month')));
	const taken = takeTheirs(posted, state.facts, form);
	const submission = parseWithZod(posted, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { intent, version, returnTo, ...typed } = submission.value;
	const { projectId } = state;
	const onward = redirect(returnTo ? localPath(returnTo) : paths.project(projectId));
	const who = acting(context, person, posted);
	if (intent === 'noChange') {
		const outcome = await reportNoChange(who, { projectId });
		return outcome.ok ? onward : formRefused(request, submission, outcome.refusal);
	}
	const base = version ? await projectVersion(context.app.db.reader, projectId, version) : null;
	const problems = base && typed.problems === (base.problems ?? '') ? null : typed.problems;
	const report = { ...typed, problems };
	const mine = statedIn(report);
	if (taken && Object.keys(mine).length === 0) return onward;
	const outcome = await fileReport(who, { projectId, expectedVersion: version, ...report });
	if (outcome.ok) return onward;
	const { refusal } = outcome;
	return formConflicted({ request, context, submission, refusal, projectId, version, form, mine });
}
