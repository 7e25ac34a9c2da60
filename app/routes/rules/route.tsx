import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { may } from '~/domain/people/may';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { ruleVersions } from '~/reads/rules/rule-versions.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ActionLink } from '~/ui/page/action-link';
import { Banner } from '~/ui/page/banner';
import { Card } from '~/ui/page/card';
import { PageHead } from '~/ui/page/page-head';
import { AddressBoundary } from '~/ui/project-list/bad-address';
import { RuleTable } from '~/ui/rules/rule-table';
import { admit } from '~/web/admit.server';
import { pastOf } from '~/web/past.server';
import { RuleNews } from './rule-news';
import { VersionTable } from './version-table';

export const handle: RouteHandle = { policy: 'rules.see', title: ({ t }) => t('rules.title'), showsDay: 'past' };

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'rules.see');
	const { app, today } = context;
	const past = pastOf(context);
	const manages = past === null && may(person, 'rules.manage');
	return { ...(await ruleVersions(app.db.reader, today, past)), manages };
}

export function ErrorBoundary() {
	const { t } = useWords();
	return <AddressBoundary to={paths.rules()} label={t('shell.past.back')} />;
}

export default function RulesPage() {
	const { inForce, versions, draft, manages } = useLoaderData<typeof loader>();
	const { t } = useWords();
	const unconfirmed = inForce.id === DEFAULT_RULE_SET.id;
	return (
		<>
			<PageHead
				title={t('rules.news', inForce)}
				sub={t('rules.sub')}
				actions={
					<>
						{draft && (
							<ActionLink kind={manages ? 'primary' : undefined} to={paths.ruleRehearsal()}>
								{t('rules.rehearse')}
							</ActionLink>
						)}
						{manages && (
							<ActionLink kind={draft ? undefined : 'primary'} to={paths.ruleDraft()}>
								{t(draft ? 'rules.editDraft' : 'rules.draftNext')}
							</ActionLink>
						)}
					</>
				}
			/>
			<RuleNews versions={versions} draft={draft} />
			{unconfirmed && (
				<Banner tone="warn" title={t('settings.rules.unconfirmed')}>
					{t('settings.rules.unconfirmedLead')}
				</Banner>
			)}
			<Card title={t('rules.versions')} flush>
				<VersionTable versions={versions} />
			</Card>
			<Card title={t('rules.present')} aside={t('rules.numbered', inForce)} flush>
				<RuleTable rules={inForce} unconfirmed={unconfirmed} />
			</Card>
		</>
	);
}
