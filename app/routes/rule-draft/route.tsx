import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { ruleDraftPage } from '~/reads/rules/rule-draft-page.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import type { FormAnswer } from '~/ui/form/action-form';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { RuleForm } from '~/ui/rules/rule-form';
import { newId } from '~/web/acting.server';
import { admit } from '~/web/admit.server';
import { saveRuleForm } from '~/web/rule-form.server';
import { ruleValues } from '~/web/rule-values.server';

export const handle: RouteHandle = { policy: 'rules.manage', title: ({ t }) => t('rules.draftNext') };

export async function loader({ request, context }: LoaderFunctionArgs) {
	admit(request, context, 'rules.manage');
	const { app, today } = context;
	const { base, draft, version } = await ruleDraftPage(app.db.reader, today);
	const values = ruleValues(base, draft?.rules.effectiveFrom ?? '');
	return { base, values, version, edition: draft?.edition ?? 0, today, back: paths.rules(), formKey: newId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'rules.manage');
	const { base } = await ruleDraftPage(context.app.db.reader, context.today);
	return saveRuleForm(request, context, person, base);
}

export default function RuleDraftPage() {
	const page = useLoaderData<typeof loader>();
	const { t } = useWords();
	const answer: FormAnswer | undefined = useActionData<typeof action>();
	const title = t('rules.form.title', { version: page.version });
	return (
		<>
			<PageHead
				above={<Crumbs steps={[{ label: t('rules.title'), to: paths.rules() }, { label: title }]} />}
				title={title}
				sub={t('rules.form.intro')}
			/>
			<Card>
				<RuleForm page={page} answer={answer} />
			</Card>
		</>
	);
}
