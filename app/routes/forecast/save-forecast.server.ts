import { parseWithZod } from '@conform-to/zod/v4';
import { type AppLoadContext, redirect } from '@remix-run/node';
import { z } from 'zod';
import { setForecast } from '~/commands/set-forecast.server';
import type { Milestone } from '~/domain/stages/milestones';
import { localPath, paths } from '~/paths';
import { acting } from '~/web/acting.server';
import { formInvalid } from '~/web/form-answer.server';
import { formConflicted, takeTheirs } from '~/web/form-conflict.server';
import { dayText, line, paragraph, version } from '~/web/form-fields.server';
import type { ProjectForm } from '~/web/project-form.server';

const schema = z.object({ forecastOn: dayText(), words: paragraph(), version: version(), returnTo: line(2000) });

/** Saves the forecast and leads on; or answers what shows the form again. */
export async function saveForecast(
	request: Request,
	context: AppLoadContext,
	{ person, state }: ProjectForm,
	milestone: Milestone,
) {
	const path = `milestones.${milestone}.forecastOn`;
	const form = {
		inputs: { [path]: ['forecastOn'] },
		shows: ({ milestones }: typeof state.facts) => ({ forecastOn: milestones[milestone]?.forecastOn ?? '' }),
	};
	const posted = await request.formData();
	const taken = takeTheirs(posted, state.facts, form);
	const submission = parseWithZod(posted, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { forecastOn, words, version: expectedVersion, returnTo } = submission.value;
	const { projectId } = state;
	const onward = redirect(returnTo ? localPath(returnTo) : paths.project(projectId));
	if (taken) return onward;
	const input = { projectId, milestone, forecastOn: forecastOn || null, words, expectedVersion };
	const outcome = await setForecast(acting(context, person, posted), input);
	if (outcome.ok) return onward;
	const { refusal } = outcome;
	const mine = { [path]: input.forecastOn };
	return formConflicted({ request, context, submission, refusal, projectId, version: expectedVersion, form, mine });
}
