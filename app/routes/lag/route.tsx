import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { wholeName } from '~/domain/history/person-name';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { lagPage } from '~/reads/time/lag-page.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { FilterBar } from '~/ui/list/filter-bar';
import { FilterDay } from '~/ui/list/filter-fields';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
import { EmptyState } from '~/ui/page/empty-state';
import { PageHead } from '~/ui/page/page-head';
import { AddressBoundary } from '~/ui/project-list/bad-address';
import { admit } from '~/web/admit.server';
import { pastOf } from '~/web/past.server';
import { LagTable } from './lag-table';
import { LateProjects } from './late-projects';

export const handle: RouteHandle = { policy: 'history.see', title: ({ t }) => t('lag.title'), showsDay: 'past' };

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'history.see');
	const shown = await lagPage(
		context.app.db,
		person,
		new URL(request.url).searchParams,
		context.today,
		pastOf(context),
	);
	if (!shown.ok) throw data(shown.refusal, { status: 400 });
	return shown.value;
}

export default function LagRoute() {
	const page = useLoaderData<typeof loader>();
	const { t, term } = useWords();
	const { from, to, limit, all, units, people, projects } = page;
	const within = { from, to, kind: 'milestones', lag: limit };
	return (
		<>
			<PageHead
				above={<Crumbs steps={[{ label: t('history.title'), to: paths.history() }, { label: t('lag.title') }]} />}
				title={all.entries === 0 ? t('lag.newsNone') : t('lag.news', { ...all, limit })}
				sub={t('lag.explain', { limit })}
			/>
			<Card flush>
				<FilterBar action={paths.lag()} clear={null}>
					<FilterDay name="from" label={t('lag.from')} value={from} />
					<FilterDay name="to" label={t('lag.to')} value={to} />
				</FilterBar>
				{all.entries === 0 && <EmptyState title={t('lag.newsNone')}>{t('lag.empty')}</EmptyState>}
			</Card>
			{all.entries > 0 && (
				<>
					<Card title={t('lag.units')} flush>
						<LagTable
							caption={t('lag.units')}
							heads={[t('lag.unit')]}
							rows={units.map((line) => ({
								key: line.unit,
								names: [term('unit', line.unit)],
								line,
								query: { unit: line.unit },
							}))}
							total={units.length > 1 ? all : null}
							within={within}
						/>
					</Card>
					<Card title={t('lag.people')} aside={t('lag.peopleNote')} flush>
						<LagTable
							caption={t('lag.people')}
							heads={[t('lag.person'), t('lag.unit')]}
							rows={people.map((line) => ({
								...{ key: `${line.unit} ${line.personName}`, names: [line.personName, term('unit', line.unit)], line },
								query: { unit: line.unit, person: wholeName(line.personName) },
							}))}
							total={null}
							within={within}
						/>
					</Card>
					<LateProjects projects={projects} within={within} />
				</>
			)}
		</>
	);
}

export function ErrorBoundary() {
	const { t } = useWords();
	return <AddressBoundary to={paths.lag()} label={t('lag.again')} />;
}
