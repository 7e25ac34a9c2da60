import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { makeResetLink } from '~/commands/make-reset-link.server';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { personLine } from '~/reads/people-list.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ActionForm, FormActions, useActionForm } from '~/ui/form/action-form';
import { SubmitButton } from '~/ui/form/submit-button';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { LinkCard } from '~/ui/people/link-card';
import { acting, newId } from '~/web/acting.server';
import { admit, notFound } from '~/web/admit.server';
import { formRefused } from '~/web/form-answer.server';
import { newToken } from '~/web/session-cookie.server';

export const handle: RouteHandle = { policy: 'people.manage', title: ({ t }) => t('people.person.resetTitle') };

/** A link shown once must not come back from a cache. */
export const headers = () => ({ 'Cache-Control': 'no-store' });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	admit(request, context, 'people.manage');
	const person = await personLine(context.app.db, params.id ?? '');
	if (!person) throw notFound();
	return { person: { id: person.id, name: person.name }, formKey: newId() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const admin = admit(request, context, 'people.manage');
	const form = await request.formData();
	const { token, hash } = newToken();
	const personId = params.id ?? '';
	const outcome = await makeResetLink(acting(context, admin, form), { personId, linkHash: hash });
	if (outcome.ok)
		return { link: outcome.value.linkHash === hash ? context.app.env.origin + paths.oneTime(token) : null };
	if (outcome.refusal.code === 'not-found') throw notFound();
	return formRefused(request, parseWithZod(form, { schema: z.object({}) }), outcome.refusal);
}

export default function PersonLinkPage() {
	const { person, formKey } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const [form] = useActionForm({ id: 'link', answer: answer && 'link' in answer ? null : answer });
	const { t } = useWords();
	const title = t('people.person.resetTitle');
	const steps = [
		{ label: t('people.title'), to: paths.people() },
		{ label: person.name, to: paths.person(person.id) },
		{ label: title },
	];
	return (
		<>
			<PageHead above={<Crumbs steps={steps} />} title={`${title} · ${person.name}`} />
			{answer && 'link' in answer ? (
				<LinkCard link={answer.link} />
			) : (
				<Card>
					<ActionForm form={form} formKey={formKey}>
						<p>{t('people.person.resetLead')}</p>
						<FormActions>
							<SubmitButton>{t('people.person.reset')}</SubmitButton>
						</FormActions>
					</ActionForm>
				</Card>
			)}
		</>
	);
}
