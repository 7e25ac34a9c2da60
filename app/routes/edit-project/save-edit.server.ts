import { parseWithZod } from '@conform-to/zod/v4';
import type { AppLoadContext } from '@remix-run/node';
import { z } from 'zod';
import { editProject } from '~/commands/edit-project.server';
import type { Acting } from '~/commands/perform.server';
import type { Fen, ProjectFacts } from '~/domain/project/facts';
import { changedFields } from '~/domain/updates/changed-fields';
import type { Edit } from '~/domain/updates/decide-edit';
import { PLAIN_FIELDS } from '~/domain/updates/plain-fields';
import { projectVersion } from '~/reads/project-version.server';
import { formInvalid } from '~/web/form-answer.server';
import { type FormOfFacts, formConflicted, takeTheirs } from '~/web/form-conflict.server';
import { paragraph, version } from '~/web/form-fields.server';
import { formValuesOf, plainFactsFrom, plainFieldShapes } from '~/web/project-fields.server';

const schema = z.object({ ...plainFieldShapes, reason: paragraph(), version: version() });

function formOf(year: string): FormOfFacts {
	const inputs = Object.fromEntries(PLAIN_FIELDS.map((field) => [field, [field]]));
	return {
		inputs: { ...inputs, [`annualPlanFen.${year}`]: ['annualPlanFen'] },
		shows: (facts) => formValuesOf(facts, year),
	};
}

/** Saves what was really changed since the form was opened. Null when saved; else the answer that shows the form again. */
export async function saveEdit(
	request: Request,
	context: AppLoadContext,
	acting: Acting,
	project: { projectId: string; facts: ProjectFacts },
	posted: FormData,
) {
	const { projectId, facts } = project;
	const year = acting.today.slice(0, 4);
	const form = formOf(year);
	takeTheirs(posted, facts, form);
	const submission = parseWithZod(posted, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { reason, version: opened, ...typed } = submission.value;
	const base = opened ? await projectVersion(acting.db.reader, projectId, opened) : null;
	const edit = editOf(base, typed, year);
	if (Object.keys(edit.fields).length === 0 && !edit.annualPlan) return null;
	const outcome = await editProject(acting, { projectId, expectedVersion: opened, reason, ...edit });
	if (outcome.ok) return null;
	const mine = {
		...edit.fields,
		...(edit.annualPlan ? { [`annualPlanFen.${year}`]: edit.annualPlan.fen } : {}),
	};
	const { refusal } = outcome;
	return formConflicted({ request, context, submission, refusal, projectId, version: opened, form, mine });
}

/** The reader's own changes. */
function editOf(
	base: ProjectFacts | null,
	typed: Record<string, unknown>,
	year: string,
): Pick<Edit, 'fields' | 'annualPlan'> {
	const given = plainFactsFrom(typed);
	const fields = base ? changedFields(base, given) : given;
	const fen = (typed.annualPlanFen ?? null) as Fen | null;
	const planMoved = fen !== (base?.annualPlanFen?.[year] ?? null);
	return { fields, ...(planMoved ? { annualPlan: { year: Number(year), fen } } : {}) };
}
