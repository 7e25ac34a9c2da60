import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { rulesInForce } from '~/reads/rules-in-force.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { Banner } from '~/ui/page/banner';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { RuleTable } from '~/ui/rules/rule-table';
import { admit } from '~/web/admit.server';

export const handle: RouteHandle = { policy: 'rules.manage', title: ({ t }) => t('settings.rules.title') };

export async function loader({ request, context }: LoaderFunctionArgs) {
	admit(request, context, 'rules.manage');
	return { rules: await rulesInForce(context.app.db.reader, context.today) };
}

export default function RuleSettingsPage() {
	const { rules } = useLoaderData<typeof loader>();
	const { t } = useWords();
	const { id, name, version, effectiveFrom } = rules;
	const unconfirmed = id === DEFAULT_RULE_SET.id;
	const steps = [{ label: t('settings.title'), to: paths.settings() }, { label: t('settings.rules.title') }];
	return (
		<>
			<PageHead
				above={<Crumbs steps={steps} />}
				title={t('settings.rules.heading')}
				sub={t('settings.rules.version', { name, version, from: effectiveFrom })}
			/>
			{unconfirmed && (
				<Banner tone="warn" title={t('settings.rules.unconfirmed')}>
					{t('settings.rules.unconfirmedLead')}
				</Banner>
			)}
			<Card flush>
				<RuleTable rules={rules} unconfirmed={unconfirmed} />
			</Card>
		</>
	);
}
