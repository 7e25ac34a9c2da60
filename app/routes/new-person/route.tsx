import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createPerson } from '~/commands/create-person.server';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { unitIds } from '~/reads/units.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { acting, newId } from '~/web/acting.server';
import { admit } from '~/web/admit.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { newPersonSchema, personFieldsOf } from '~/web/person-form.server';
import { newToken } from '~/web/session-cookie.server';
import { CreatedPerson } from './created-person';
import { NewPersonForm } from './new-person-form';

export const handle: RouteHandle = { policy: 'people.manage', title: ({ t }) => t('people.create.title') };

/** A link shown once must not come back from a cache. */
export const headers = () => ({ 'Cache-Control': 'no-store' });

export async function loader({ request, context }: LoaderFunctionArgs) {
	admit(request, context, 'people.manage');
	return { formKey: newId(), units: await unitIds(context.app.db) };
}

export async function action({ request, context }: ActionFunctionArgs) {
	const admin = admit(request, context, 'people.manage');
	const form = await request.formData();
	const submission = parseWithZod(form, { schema: newPersonSchema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { login, name } = submission.value;
	const { token, hash } = newToken();
	const outcome = await createPerson(acting(context, admin, form), {
		...personFieldsOf(submission.value),
		login,
		linkHash: hash,
	});
	if (!outcome.ok) return formRefused(request, submission, outcome.refusal);
	const link = outcome.value.linkHash === hash ? context.app.env.origin + paths.oneTime(token) : null;
	return { created: { id: outcome.value.personId, login, name, link } };
}

export default function NewPersonPage() {
	const { formKey, units } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useWords();
	if (answer && 'created' in answer) return <CreatedPerson {...answer.created} />;
	const crumbs = (
		<Crumbs steps={[{ label: t('people.title'), to: paths.people() }, { label: t('people.create.title') }]} />
	);
	return (
		<>
			<PageHead above={crumbs} title={t('people.create.title')} sub={t('people.create.lead')} />
			<NewPersonForm answer={answer} formKey={formKey} units={units} />
		</>
	);
}
