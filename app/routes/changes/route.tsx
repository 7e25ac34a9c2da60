import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addDays, isDay } from '~/domain/day';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { CHANGE_LISTS, CHANGES_ON_PAGE, changesPage } from '~/reads/changes-page.server';
import { unitsOf } from '~/reads/units-of.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { Pager } from '~/ui/list/pager';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
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
	return { page: shown.value, today, lists: CHANGE_LISTS, pageSize: CHANGES_ON_PAGE };
}

export default function ChangesPage() {
	const { page, today, lists, pageSize } = useLoaderData<typeof loader>();
	const { t, format } = useWords();
	const { from, to, counts, list, unit, projects, total } = page;
	// Today has no end yet: what stands there is known up to the instant of asking.
	const said = (point: 'from' | 'to') =>
		isDay(page[point]) && page[point] < today
			? t('changes.dayEnd', { day: page[point] })
			: format.instant(page.instants[point]);
	const address = (key: string) => paths.changes({ from, to, unit, list: key });
	return (
		<>
			<PageHead
				above={<Crumbs steps={[{ label: t('shell.nav.board'), to: paths.board() }, { label: t('changes.title') }]} />}
				title={t('changes.headline', { count: counts.changed })}
				sub={
					<>
						<b>{t('changes.days', { from: said('from'), to: said('to') })}</b> · {t('changes.explain')}
					</>
				}
			/>
			<Card flush>
				<Tabs
					label={t('changes.lists')}
					tabs={lists.map((key) => ({
						key,
						label: t(`changes.list.${key}`),
						count: format.count(counts[key]),
						to: address(key),
						current: key === list,
					}))}
				/>
				<ChangeForm page={page} today={today} />
				{projects.length === 0 ? (
					<EmptyState title={t('changes.empty')}>{t('changes.emptyNext')}</EmptyState>
				) : (
					<ChangeTable projects={projects} from={from} to={to} />
				)}
			</Card>
			<Pager
				page={page.page}
				pageSize={pageSize}
				total={total}
				to={(one) => paths.changes({ from, to, unit, list, page: one === 1 ? null : one })}
			/>
		</>
	);
}

export function ErrorBoundary() {
	const { t } = useWords();
	return <AddressBoundary to={paths.changes()} label={t('changes.again')} />;
}
