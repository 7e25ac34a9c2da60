import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addDays } from '~/domain/day';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { changesPage } from '~/reads/changes-page.server';
import { unitsOf } from '~/reads/units-of.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { Card } from '~/ui/page/card';
import { EmptyState } from '~/ui/page/empty-state';
import { PageHead } from '~/ui/page/page-head';
import { Tabs } from '~/ui/page/tabs';
import { AddressBoundary } from '~/ui/project-list/bad-address';
import { admit } from '~/web/admit.server';
import { ChangeForm } from './change-form';
import { ChangeTable } from './change-table';

export const handle: RouteHandle = { policy: 'board.see', title: ({ t }) => t('changes.title') };

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'board.see');
	const { app, now, today } = context;
	const search = new URL(request.url).searchParams;
	const days = { from: search.get('from') || addDays(today, -7), to: search.get('to') || today };
	const units = await unitsOf(app.db.reader, person);
	const shown = await changesPage(app.db, person, search, { ...days, units }, { now, today });
	if (!shown.ok) throw data(shown.refusal, { status: 400 });
	return { page: shown.value, today };
}

export default function ChangesPage() {
	const { page, today } = useLoaderData<typeof loader>();
	const { t, format } = useWords();
	const { from, to, counts, list, unit, projects, total } = page;
	const address = (key: string) => paths.changes({ from, to, unit, list: key });
	return (
		<>
			<PageHead title={t('changes.headline', { from, to, count: counts.changed })} sub={t('changes.explain')} />
			<ChangeForm page={page} today={today} />
			<Tabs
				label={t('changes.lists')}
				tabs={Object.entries(counts).map(([key, count]) => ({
					key,
					label: t(`changes.list.${key as typeof list}`),
					count: format.count(count),
					to: address(key),
					current: key === list,
				}))}
			/>
			<Card flush>
				{projects.length === 0 ? (
					<EmptyState title={t('changes.empty')} />
				) : (
					<ChangeTable projects={projects} from={from} to={to} />
				)}
				{total > projects.length && <p>{t('changes.first', { shown: projects.length, total })}</p>}
			</Card>
		</>
	);
}

export function ErrorBoundary() {
	const { t } = useWords();
	return <AddressBoundary to={paths.changes()} label={t('changes.again')} />;
}
