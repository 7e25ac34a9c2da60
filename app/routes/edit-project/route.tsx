import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { officerChoices } from '~/reads/officers.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { roundOf } from '~/ui/form/after-conflict';
import { ProjectFormPage } from '~/ui/form/project-form-page';
import { acting } from '~/web/acting.server';
import { formValuesOf } from '~/web/project-fields.server';
import { projectForm } from '~/web/project-form.server';
import { EditForm } from './edit-form';
import { saveEdit } from './save-edit.server';

export const handle: RouteHandle<{ name: string }> = {
	policy: 'project.update',
	title: ({ t }, { name }) => `${t('forms.edit.title')} · ${name}`,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const { person, state, base } = await projectForm(request, context, params.id, 'project.update');
	const year = context.today.slice(0, 4);
	const officers = await officerChoices(context.app.db, person, [base.unit]);
	return { ...base, year, officers, values: formValuesOf(state.facts, year) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const { person, state } = await projectForm(request, context, params.id, 'project.update');
	const form = await request.formData();
	const refusedAnswer = await saveEdit(request, context, acting(context, person, form), state, form);
	return refusedAnswer ?? redirect(paths.project(state.projectId));
}

export default function EditProjectPage() {
	const page = useLoaderData<typeof loader>();
	const { t } = useWords();
	const answer = useActionData<typeof action>();
	return (
		<ProjectFormPage project={page} title={t('forms.edit.title')} intro={t('forms.edit.intro')}>
			<EditForm key={roundOf(answer)} page={page} answer={answer} />
		</ProjectFormPage>
	);
}
