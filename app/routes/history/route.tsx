import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { may } from '~/domain/people/may';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { historyPage } from '~/reads/history.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ActionLink } from '~/ui/page/action-link';
import { Card } from '~/ui/page/card';
import { EmptyState } from '~/ui/page/empty-state';
import { PageHead } from '~/ui/page/page-head';
import { AddressBoundary } from '~/ui/project-list/bad-address';
import { admit } from '~/web/admit.server';
import { pastOf } from '~/web/past.server';
import { ChainLine } from './chain-line';
import { EventTable } from './event-table';
import { ExportForms } from './export-forms';
import { HistoryFilters } from './history-filters';
import { OlderLink } from './older-link';

export const handle: RouteHandle = { policy: 'history.see', title: ({ t }) => t('history.title'), showsDay: 'past' };

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'history.see');
	const search = new URL(request.url).searchParams;
	const past = pastOf(context);
	const shown = await historyPage(context.app.db, person, search, past);
	if (!shown.ok) throw data(shown.refusal, { status: 400 });
	return { ...shown.value, mayExport: may(person, 'history.export') };
}

export default function HistoryPage() {
	const { lines, query, units, chain, olderBefore, mayExport } = useLoaderData<typeof loader>();
	const { t } = useWords();
	const reversed = Boolean(query.from && query.to && query.from > query.to);
	return (
		<>
			<PageHead
				title={t('history.title')}
				sub={<ChainLine chain={chain} />}
				actions={
					<>
						<ActionLink to={paths.lag()}>{t('lag.title')}</ActionLink>
						{mayExport && <ExportForms query={query} />}
					</>
				}
			/>
			<Card flush>
				<HistoryFilters query={query} units={units} />
				{lines.length > 0 ? (
					<EventTable lines={lines} withUnit={units.length > 1} />
				) : reversed ? (
					<EmptyState title={t('history.reversedTitle')}>{t('history.reversed')}</EmptyState>
				) : (
					<EmptyState title={t('history.emptyTitle')}>{t('history.empty')}</EmptyState>
				)}
				<OlderLink query={query} olderBefore={olderBefore} />
			</Card>
		</>
	);
}

export function ErrorBoundary() {
	const { t } = useWords();
	return <AddressBoundary to={paths.history()} label={t('history.badAddress')} />;
}
