import { parseWithZod } from '@conform-to/zod/v4';
import { type AppLoadContext, redirect } from '@remix-run/node';
import { correctActualDate } from '~/commands/correct-actual-date.server';
import { recordActualDate } from '~/commands/record-actual-date.server';
import type { MilestoneFacts } from '~/domain/project/facts';
import type { Milestone } from '~/domain/stages/milestones';
import { localPath, paths } from '~/paths';
import { projectVersion } from '~/reads/project-version.server';
import { acting } from '~/web/acting.server';
import { formInvalid } from '~/web/form-answer.server';
import { formConflicted, takeTheirs } from '~/web/form-conflict.server';
import type { ProjectForm } from '~/web/project-form.server';
import { evidenceFrom, evidenceWords, formOf, refusalAtField, schema } from './read-form.server';

/** Records the day, or corrects the one on record, and leads on; or answers what shows the form again. */
export async function recordDay(
	request: Request,
	context: AppLoadContext,
	{ person, state }: ProjectForm,
	milestone: Milestone,
) {
	const posted = await request.formData();
	const form = formOf(milestone);
	const taken = takeTheirs(posted, state.facts, form);
	const submission = parseWithZod(posted, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { intent, actualOn, reason, version, returnTo } = submission.value;
	const evidence = evidenceFrom(submission.value.evidence);
	const { projectId } = state;
	const onward = redirect(returnTo ? localPath(returnTo) : paths.project(projectId));
	const present = state.facts.milestones[milestone]?.actualOn ?? '';
	if (taken && actualOn === present && evidence.length === 0) return onward;
	const who = acting(context, person, posted);
	const common = { projectId, milestone, evidence, expectedVersion: version };
	const outcome = await (intent === 'correct'
		? correctActualDate(who, { ...common, actualOn: actualOn || null, reason })
		: recordActualDate(who, { ...common, actualOn, reason }));
	if (outcome.ok) return onward;
	const base = version ? await projectVersion(context.app.db.reader, projectId, version) : null;
	const mine = changedIn(base?.milestones[milestone] ?? {}, milestone, actualOn, evidenceWords(milestone, evidence));
	const refusal = refusalAtField(outcome.refusal, milestone);
	return formConflicted({ request, context, submission, refusal, projectId, version, form, mine });
}

/** What the reader of the form changed against what it showed at first. */
function changedIn(base: MilestoneFacts, milestone: Milestone, actualOn: string, evidence: string | null) {
	const path = `milestones.${milestone}`;
	return {
		...(actualOn === (base.actualOn ?? '') ? {} : { [`${path}.actualOn`]: actualOn || null }),
		...(evidence === null ? {} : { [`${path}.evidence`]: evidence }),
	};
}
