import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { publishStandard } from '~/commands/entry/publish-standard.server';
import { draftText } from '~/domain/entry/decide-standard';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { standardRehearsal } from '~/reads/entry/standard-rehearsal.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { SignForm } from '~/ui/entry/sign-form';
import { learnsFromConflict } from '~/ui/form/after-conflict';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { acting, newId } from '~/web/acting.server';
import { admit, notFound } from '~/web/admit.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { signedReason } from '~/web/signed-reason.server';
import { RehearsalCards } from './rehearsal-cards';

export const handle: RouteHandle = { policy: 'standard.manage', title: ({ t }) => t('standards.page.publish') };

/** More than anybody reads on a page; the rest is counted. */
const MOST_SHOWN = 200;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	admit(request, context, 'standard.manage');
	const { today, app } = context;
	const rehearsal = await standardRehearsal(app.db, params.id ?? '', today);
	if (rehearsal?.standard.state !== 'draft') throw notFound();
	const { standard, present, units, changes } = rehearsal;
	return {
		...{ standard, present, units, changed: changes.length, changes: changes.slice(0, MOST_SHOWN) },
		...{ seen: draftText(standard), formKey: newId() },
	};
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'standard.manage');
	const form = await request.formData();
	const submission = parseWithZod(form, { schema: signedReason });
	if (submission.status !== 'success') return formInvalid(submission);
	const standardId = params.id ?? '';
	const outcome = await publishStandard(acting(context, person, form), { standardId, ...submission.value });
	if (!outcome.ok) return formRefused(request, submission, withoutPlace(outcome.refusal));
	return redirect(paths.standard(standardId));
}

export const shouldRevalidate = learnsFromConflict;

/** What the draft itself says is changed on another page. */
function withoutPlace<R extends { field?: string }>(refusal: R): R {
	return refusal.field === 'reason' ? refusal : { ...refusal, field: undefined };
}

export default function PublishStandardPage() {
	const page = useLoaderData<typeof loader>();
	const { t } = useWords();
	const { id, name, version } = page.standard;
	const steps = [
		{ label: t('standards.title'), to: paths.standards() },
		{ label: name, to: paths.standard(id) },
	];
	return (
		<>
			<PageHead
				above={<Crumbs steps={[...steps, { label: t('standards.page.publish') }]} />}
				title={t('standards.publish.title', { name, version })}
				sub={t('standards.publish.intro')}
			/>
			<RehearsalCards page={page} />
			<Card title={t('standards.publish.reason')} tone="lake">
				<p>{t('standards.publish.final')}</p>
				<SignForm
					formKey={page.formKey}
					answer={useActionData<typeof action>()}
					label={t('standards.publish.reason')}
					hint={t('standards.publish.reasonHint')}
					submit={t('standards.publish.submit')}
					cancel={paths.standard(id)}
					seen={page.seen}
				/>
			</Card>
		</>
	);
}
