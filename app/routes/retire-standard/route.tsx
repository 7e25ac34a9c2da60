import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { retireStandard } from '~/commands/entry/retire-standard.server';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { standardPage } from '~/reads/entry/standards.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { SignForm } from '~/ui/entry/sign-form';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { acting, newId } from '~/web/acting.server';
import { admit, notFound } from '~/web/admit.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { signedReason } from '~/web/signed-reason.server';

export const handle: RouteHandle = { policy: 'standard.manage', title: ({ t }) => t('standards.page.retire') };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'standard.manage');
	const page = await standardPage(context.app.db.reader, person, params.id ?? '', context.today);
	if (!page?.may.retire) throw notFound();
	const { id, name, version } = page.standard;
	return { id, name, version, formKey: newId() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'standard.manage');
	const form = await request.formData();
	const submission = parseWithZod(form, { schema: signedReason });
	if (submission.status !== 'success') return formInvalid(submission);
	const standardId = params.id ?? '';
	const { reason } = submission.value;
	const outcome = await retireStandard(acting(context, person, form), { standardId, reason });
	if (!outcome.ok) return formRefused(request, submission, outcome.refusal);
	return redirect(paths.standard(standardId));
}

export default function RetireStandardPage() {
	const { id, name, version, formKey } = useLoaderData<typeof loader>();
	const { t } = useWords();
	const title = t('standards.retire.title', { name, version });
	const steps = [
		{ label: t('standards.title'), to: paths.standards() },
		{ label: name, to: paths.standard(id) },
	];
	return (
		<>
			<PageHead
				above={<Crumbs steps={[...steps, { label: t('standards.page.retire') }]} />}
				title={title}
				sub={t('standards.retire.intro')}
			/>
			<Card>
				<SignForm
					formKey={formKey}
					answer={useActionData<typeof action>()}
					label={t('standards.retire.reason')}
					submit={t('standards.retire.submit')}
					cancel={paths.standard(id)}
					kind="danger"
				/>
			</Card>
		</>
	);
}
