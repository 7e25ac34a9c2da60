import { parseWithZod } from '@conform-to/zod/v4';
import { data } from '@remix-run/node';
import { z } from 'zod';
import { editProject } from '~/commands/edit-project.server';
import type { Acting } from '~/commands/perform.server';
import type { Fen, ProjectFacts } from '~/domain/project/facts';
import { changedFields } from '~/domain/updates/changed-fields';
import type { Edit } from '~/domain/updates/decide-edit';
import { PLAIN_FIELDS, type PlainField } from '~/domain/updates/plain-fields';
import { editConflict } from '~/reads/edit-conflict.server';
import { projectVersion } from '~/reads/project-version.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { paragraph, version } from '~/web/form-fields.server';
import { plainFactsFrom, plainFieldShapes } from '~/web/project-fields.server';

const schema = z.object({
	...plainFieldShapes,
	reason: paragraph(),
	version: version(),
	base: version(),
	take: z.record(z.string(), z.enum(['mine', 'theirs'])).optional(),
});

/** Saves what was really changed since the form was opened. Null when saved; else the answer that shows the form again. */
export async function saveEdit(request: Request, acting: Acting, projectId: string, form: FormData) {
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { reason, version: seen, base: opened, take = {}, ...typed } = submission.value;
	const baseVersion = opened ?? seen ?? 1;
	const base = await projectVersion(acting.db.reader, projectId, baseVersion);
	const year = acting.today.slice(0, 4);
	const edit = editOf(base ?? null, typed, year, take);
	if (Object.keys(edit.fields).length === 0 && !edit.annualPlan) return null;
	const outcome = await editProject(acting, { projectId, expectedVersion: seen, reason, ...edit });
	if (outcome.ok) return null;
	const { refusal } = outcome;
	if (refusal.code !== 'version-conflict') return formRefused(request, submission, refusal);
	const conflict = await editConflict(acting.db.reader, projectId, baseVersion, [
		...PLAIN_FIELDS,
		`annualPlanFen.${year}`,
	]);
	const mine = [...Object.keys(edit.fields), ...(edit.annualPlan ? [`annualPlanFen.${year}`] : [])];
	return data({ result: submission.reply(), conflict: conflict && { ...conflict, mine } }, { status: 409 });
}

/** The reader's own changes, without those where they prefer what others saved. */
function editOf(
	base: ProjectFacts | null,
	typed: Record<string, unknown>,
	year: string,
	take: Record<string, 'mine' | 'theirs'>,
): Pick<Edit, 'fields' | 'annualPlan'> {
	const given = plainFactsFrom(typed);
	const fields = base ? changedFields(base, given) : given;
	for (const field of Object.keys(fields) as PlainField[]) if (take[field] === 'theirs') delete fields[field];
	const fen = (typed.annualPlanFen ?? null) as Fen | null;
	const planMoved = fen !== (base?.annualPlanFen?.[year] ?? null) && take.annualPlanFen !== 'theirs';
	return { fields, ...(planMoved ? { annualPlan: { year: Number(year), fen } } : {}) };
}
