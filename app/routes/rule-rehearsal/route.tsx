import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { activateRules } from '~/commands/rules/activate-rules.server';
import { may } from '~/domain/people/may';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { ruleRehearsal } from '~/reads/rules/rule-rehearsal.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { acting, newId } from '~/web/acting.server';
import { admit, notFound } from '~/web/admit.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { signedReason } from '~/web/signed-reason.server';
import { ActivateForm } from './activate-form';
import { AffectedList } from './affected-list';
import { ChangedLimits } from './changed-limits';
import css from './rehearsal.module.css';
import { UnitMoves } from './unit-moves';

export const handle: RouteHandle = { policy: 'rules.see', title: ({ t }) => t('rules.rehearse') };

/** More than anybody reads on a page; the rest is counted. */
const MOST_SHOWN = 200;
const schema = signedReason.extend({ version: z.coerce.number().int(), edition: z.coerce.number().int() });

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'rules.see');
	const { app, today } = context;
	const rehearsal = await ruleRehearsal(app.db, person, today, new URL(request.url).searchParams);
	if (!rehearsal) throw notFound();
	const { listed, ...page } = rehearsal;
	const rights = { activates: may(person, 'rules.manage'), opens: may(person, 'project.see') };
	return { ...page, ...rights, count: listed.length, listed: listed.slice(0, MOST_SHOWN), formKey: newId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'rules.manage');
	const form = await request.formData();
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const outcome = await activateRules(acting(context, person, form), submission.value);
	if (outcome.ok) return redirect(paths.rules());
	const { refusal } = outcome;
	// Somebody else was quicker: the version says who, and why.
	if (refusal.code === 'rule-draft-activated') return redirect(paths.ruleVersion(String(refusal.params?.id)));
	// What the draft itself says is changed on another page.
	return formRefused(request, submission, refusal.field === 'reason' ? refusal : { ...refusal, field: undefined });
}

export default function RuleRehearsalPage() {
	const page = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useWords();
	const title = t('rules.rehearsal.title', page.draft.rules);
	return (
		<>
			<PageHead
				above={<Crumbs steps={[{ label: t('rules.title'), to: paths.rules() }, { label: t('rules.rehearse') }]} />}
				title={title}
				sub={t('rules.rehearsal.sub', { on: page.on, against: page.against.version })}
			/>
			<ChangedLimits rules={page.draft.rules} before={page.against} />
			<UnitMoves page={page} />
			<AffectedList page={page} />
			{page.activates && (
				<Card title={t('rules.rehearsal.activate')} tone="lake">
					<p className={css.final}>{t('rules.rehearsal.final')}</p>
					<ActivateForm page={page} answer={answer} />
				</Card>
			)}
		</>
	);
}
