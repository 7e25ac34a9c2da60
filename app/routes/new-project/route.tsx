import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createProject } from '~/commands/create-project.server';
import { backDatingLimit } from '~/domain/rules/back-dating-limit';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { officerChoices } from '~/reads/officers.server';
import { rulesInForce } from '~/reads/rules-in-force.server';
import { unitsOf } from '~/reads/units-of.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { acting, newId } from '~/web/acting.server';
import { admit } from '~/web/admit.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { NewProjectForm } from './new-project-form';
import { creationFrom, schema } from './read-form.server';

export const handle: RouteHandle = { policy: 'project.create', title: ({ t }) => t('forms.create.title') };

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'project.create');
	const units = await unitsOf(context.app.db.reader, person);
	const officerName = person.role === 'officer' ? person.name : '';
	const officers = await officerChoices(context.app.db, person, units);
	const reasonAfterDays = backDatingLimit(await rulesInForce(context.app.db.reader, context.today));
	return { units, officers, officerName, formKey: newId(), today: context.today, reasonAfterDays };
}

export async function action({ request, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'project.create');
	const form = await request.formData();
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const outcome = await createProject(acting(context, person, form), creationFrom(submission.value, context.today));
	if (!outcome.ok) return formRefused(request, submission, outcome.refusal);
	return redirect(paths.project(outcome.value.projectId));
}

export default function NewProjectPage() {
	const page = useLoaderData<typeof loader>();
	const { t } = useWords();
	const title = t('forms.create.title');
	return (
		<>
			<PageHead
				above={<Crumbs steps={[{ label: t('project.crumb'), to: paths.projects() }, { label: title }]} />}
				title={title}
				sub={t('forms.create.intro')}
			/>
			<Card>
				<NewProjectForm page={page} answer={useActionData<typeof action>()} />
			</Card>
		</>
	);
}
