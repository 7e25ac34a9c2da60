import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { disablePerson } from '~/commands/disable-person.server';
import { enablePerson } from '~/commands/enable-person.server';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { personLine } from '~/reads/people-list.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ActionForm, FormActions, useActionForm } from '~/ui/form/action-form';
import { SubmitButton } from '~/ui/form/submit-button';
import { ActionLink } from '~/ui/page/action-link';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { acting, newId } from '~/web/acting.server';
import { admit, notFound } from '~/web/admit.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';

export const handle: RouteHandle = { policy: 'people.manage', title: ({ t }) => t('people.person.disableTitle') };

const schema = z.object({ wish: z.enum(['enable', 'disable']) });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	admit(request, context, 'people.manage');
	const person = await personLine(context.app.db, params.id ?? '');
	if (!person) throw notFound();
	return { person, formKey: newId() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const admin = admit(request, context, 'people.manage');
	const form = await request.formData();
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const change = submission.value.wish === 'enable' ? enablePerson : disablePerson;
	const outcome = await change(acting(context, admin, form), params.id ?? '');
	if (outcome.ok) return redirect(paths.person(outcome.value.personId));
	if (outcome.refusal.code === 'not-found') throw notFound();
	return formRefused(request, submission, outcome.refusal);
}

export default function PersonAccessPage() {
	const { person, formKey } = useLoaderData<typeof loader>();
	const [form] = useActionForm({ id: 'access', answer: useActionData<typeof action>() });
	const { t, format } = useWords();
	const wish = person.disabledAt ? 'enable' : 'disable';
	const steps = [
		{ label: t('people.title'), to: paths.people() },
		{ label: person.name, to: paths.person(person.id) },
		{ label: t(`people.person.${wish}`) },
	];
	return (
		<>
			<PageHead above={<Crumbs steps={steps} />} title={`${t(`people.person.${wish}`)} · ${person.name}`} />
			<Card>
				<ActionForm form={form} formKey={formKey}>
					<p>{t(`people.person.${wish}Lead`, { at: person.disabledAt && format.instant(person.disabledAt) })}</p>
					<FormActions>
						<SubmitButton kind={wish === 'disable' ? 'danger' : 'primary'} name="wish" value={wish}>
							{t(`people.person.${wish}`)}
						</SubmitButton>
						<ActionLink kind="quiet" to={paths.person(person.id)}>
							{t('common.cancel')}
						</ActionLink>
					</FormActions>
				</ActionForm>
			</Card>
		</>
	);
}
