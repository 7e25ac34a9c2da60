import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { followUpFacts, gateFacts } from '~/i18n/standard-words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { standardPage } from '~/reads/entry/standards.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { StandardMarks } from '~/ui/entry/standard-mark';
import { ActionLink } from '~/ui/page/action-link';
import { Card } from '~/ui/page/card';
import { Columns } from '~/ui/page/columns';
import { Crumbs } from '~/ui/page/crumbs';
import { FactList } from '~/ui/page/fact-list';
import { PageHead } from '~/ui/page/page-head';
import { AddressBoundary } from '~/ui/project-list/bad-address';
import { admit, notFound } from '~/web/admit.server';
import { pastOf } from '~/web/past.server';
import { LimitTable } from './limit-table';
import { VersionFacts } from './version-facts';
import { VersionList } from './version-list';

export const handle: RouteHandle<{ standard: { name: string } }> = {
	policy: 'standard.see',
	title: ({ t }, { standard }) => `${standard.name} · ${t('standards.title')}`,
	showsDay: 'past',
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'standard.see');
	const past = pastOf(context);
	const page = await standardPage(context.app.db.reader, person, params.id ?? '', context.today, past);
	if (!page) throw notFound();
	return page;
}

export function ErrorBoundary() {
	const { t } = useWords();
	return <AddressBoundary to={paths.standards()} label={t('shell.past.back')} />;
}

export default function StandardRoute() {
	const { standard, versions, may } = useLoaderData<typeof loader>();
	const words = useWords();
	const { t } = words;
	const { id, name, version } = standard;
	return (
		<>
			<PageHead
				above={<Crumbs steps={[{ label: t('standards.title'), to: paths.standards() }, { label: name }]} />}
				title={t('entry.standard', { name, version })}
				sub={<StandardMarks standard={standard} />}
				actions={
					<>
						{may.publish && (
							<ActionLink kind="primary" to={paths.publishStandard(id)}>
								{t('standards.page.publish')}
							</ActionLink>
						)}
						{may.edit && <ActionLink to={paths.editStandard(id)}>{t('standards.page.edit')}</ActionLink>}
						{may.draftNext && <ActionLink to={paths.newStandard({ from: id })}>{t('standards.page.next')}</ActionLink>}
						{may.retire && (
							<ActionLink kind="danger" to={paths.retireStandard(id)}>
								{t('standards.page.retire')}
							</ActionLink>
						)}
					</>
				}
			/>
			<Columns split="main-aside">
				<Card title={t('standards.page.indicators')} flush>
					<LimitTable indicators={standard.indicators} />
				</Card>
				<VersionList standard={standard} versions={versions} />
			</Columns>
			<Columns>
				<VersionFacts standard={standard} />
				<Card title={t('standards.page.gate')}>
					<FactList facts={gateFacts(words, standard.gate)} />
				</Card>
				<Card title={t('standards.page.followUp')}>
					<FactList facts={followUpFacts(words, standard.followUp)} />
				</Card>
			</Columns>
		</>
	);
}
