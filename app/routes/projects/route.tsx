import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LIST_TABS, type Tab } from '~/domain/board/tabs';
import { may } from '~/domain/people/may';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { projectList } from '~/reads/project-list.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ActionLink } from '~/ui/page/action-link';
import { PageHead } from '~/ui/page/page-head';
import { AddressBoundary } from '~/ui/project-list/bad-address';
import { ProjectList } from '~/ui/project-list/project-list';
import { admit } from '~/web/admit.server';
import { pastOf } from '~/web/past.server';

export const handle: RouteHandle = {
	policy: 'project.see',
	title: ({ t }) => t('board.projects.title'),
	showsDay: true,
};

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'project.see');
	const past = pastOf(context);
	const shown = await projectList(context.app.db, person, new URL(request.url).searchParams, context.today, past);
	if (!shown.ok) throw data(shown.refusal, { status: 400 });
	return { ...shown.value, mayCreate: past === null && may(person, 'project.create') };
}

export default function ProjectsPage() {
	const { list, query, units, dataAt, mayCreate } = useLoaderData<typeof loader>();
	const { t, format } = useWords();
	const { page: _page, ...exported } = query;
	return (
		<>
			<PageHead
				title={t('board.projects.headline', { count: list.total })}
				sub={dataAt && t('board.dataAt', { at: format.instant(dataAt) })}
				actions={
					<>
						{mayCreate && (
							<ActionLink to={paths.newProject()} kind="primary">
								{t('board.projects.create')}
							</ActionLink>
						)}
						<ActionLink to={paths.projectsExport('xlsx', exported)} download>
							{t('common.exportXlsx')}
						</ActionLink>
						<ActionLink to={paths.projectsExport('csv', exported)} download>
							{t('common.exportCsv')}
						</ActionLink>
					</>
				}
			/>
			<ProjectList
				action={paths.projects()}
				list={list}
				query={query}
				tabs={LIST_TABS}
				tab={(query.tab ?? LIST_TABS[0]) as Tab}
				units={units}
				emptyWords={t('board.empty.other')}
				withInvestment
			/>
		</>
	);
}

export function ErrorBoundary() {
	const { t } = useWords();
	return <AddressBoundary to={paths.projects()} label={t('board.badAddress.projects')} />;
}
