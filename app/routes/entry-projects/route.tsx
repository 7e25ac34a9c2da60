import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { entryProjects } from '~/reads/entry/entry-projects.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { Pager } from '~/ui/list/pager';
import { ActionLink } from '~/ui/page/action-link';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
import { EmptyState } from '~/ui/page/empty-state';
import { PageHead } from '~/ui/page/page-head';
import { admit } from '~/web/admit.server';
import { pastOf } from '~/web/past.server';
import { EntryProjectTable } from './entry-project-table';
import { filterText } from './filter-text';
import { filterFrom } from './read-filter.server';

export const handle: RouteHandle = {
	policy: 'entry.see',
	title: ({ t }) => t('outcomes.list.title'),
	showsDay: 'past',
};

const PAGE_SIZE = 100;

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'entry.see');
	const query = new URL(request.url).searchParams;
	const filter = filterFrom(query);
	const past = pastOf(context);
	const all = await entryProjects(context.app.db, person, past?.day ?? context.today, filter, past);
	const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
	const page = Math.min(pages, Math.max(1, Math.floor(Number(query.get('page'))) || 1));
	const conditions = all.reduce((sum, one) => sum + one.conditions.length, 0);
	return { filter, page, total: all.length, conditions, projects: all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE) };
}

export default function EntryProjectsPage() {
	const { filter, page, total, conditions, projects } = useLoaderData<typeof loader>();
	const words = useWords();
	const { t } = words;
	const steps = [
		{ label: t('entry.list.title'), to: paths.applications() },
		{ label: t('outcomes.title'), to: paths.entryOutcomes() },
		{ label: t('outcomes.list.title') },
	];
	const said = filterText(words, filter);
	return (
		<>
			<PageHead
				above={<Crumbs steps={steps} />}
				title={
					conditions > 0
						? t('outcomes.list.newsConditions', { count: conditions, projects: total })
						: t('outcomes.list.news', { count: total })
				}
				sub={said && t('outcomes.list.filter', { list: said })}
				actions={<ActionLink to={paths.entryOutcomes()}>{t('outcomes.list.back')}</ActionLink>}
			/>
			<Card flush>
				{total === 0 ? <EmptyState title={t('outcomes.list.empty')} /> : <EntryProjectTable projects={projects} />}
			</Card>
			<Pager
				page={page}
				pageSize={PAGE_SIZE}
				total={total}
				to={(one) => paths.entryProjects({ ...filter, page: one === 1 ? null : one })}
			/>
		</>
	);
}
