import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { WORK_GROUPS, workList } from '~/reads/work-list.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ActionLink } from '~/ui/page/action-link';
import { Card } from '~/ui/page/card';
import { EmptyState } from '~/ui/page/empty-state';
import { PageHead } from '~/ui/page/page-head';
import { Tabs } from '~/ui/page/tabs';
import { newId } from '~/web/acting.server';
import { admit } from '~/web/admit.server';
import { EntryTaskCard, taskKey } from './entry-task-card';
import { Wider } from './wider';
import css from './work.module.css';
import { WorkCard } from './work-card';

export const handle: RouteHandle = { policy: 'work.see', title: ({ t }) => t('work.title') };

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'work.see');
	const query = new URL(request.url).searchParams;
	const group = WORK_GROUPS.find((one) => one === query.get('tab')) ?? null;
	const whole = query.get('whole') === '1' || person.role !== 'officer';
	const list = await workList(context.app.db, person, { group, whole, today: context.today });
	const units = person.scope.kind === 'units' ? person.scope.units : [];
	return {
		...list,
		tabs: WORK_GROUPS,
		units,
		// Who sees only their own projects has no wider list to look at.
		officer: person.role === 'officer' && !person.ownProjectsOnly,
		formKey: newId(),
		today: context.today,
	};
}

export default function WorkPage() {
	const page = useLoaderData<typeof loader>();
	const { t, term } = useWords();
	const { counts, group, items, tasks, whole, today } = page;
	const todo = counts.late + counts.silent + counts.returned + page.pressing;
	const unit =
		page.units.length > 0 ? page.units.map((one) => term('unit', one)).join(t('common.joiner')) : t('terms.wholeCity');
	const scope = whole
		? t('work.scopeUnit', { unit, count: page.projects })
		: `${unit} · ${t('work.scopeMine', { count: page.projects })}`;
	const here = (tab: string) => paths.work({ tab, whole: whole && page.officer });
	const tabs = page.tabs.map((one) => ({
		key: one,
		label: t(`work.tabs.${one}`),
		count: String(counts[one]),
		to: here(one),
		current: one === group,
	}));
	return (
		<>
			<PageHead
				title={todo > 0 ? t('work.headline', { count: todo }) : t('work.headlineNone')}
				sub={
					<>
						{scope}
						{page.officer && <Wider to={paths.work({ tab: group, whole: !whole })} whole={whole} />}
					</>
				}
			/>
			<Card flush>
				<Tabs label={t('work.tabsLabel')} tabs={tabs} />
			</Card>
			{items.length + tasks.length === 0 && (
				<Card>
					<EmptyState
						title={t(`work.empty.${group}`)}
						action={<ActionLink to={paths.projects()}>{t('work.allProjects')}</ActionLink>}
					>
						{t('work.emptyNext')}
					</EmptyState>
				</Card>
			)}
			<ul className={css.cards}>
				{tasks.map((task) => (
					<EntryTaskCard key={taskKey(task)} task={task} today={today} />
				))}
				{items.map((item) => (
					<WorkCard
						key={item.projectId}
						item={item}
						group={group}
						formKey={`${page.formKey}-${item.projectId}`}
						today={today}
						returnTo={here(group)}
					/>
				))}
			</ul>
			{counts[group] > items.length + tasks.length && <p>{t('work.shown', { count: items.length + tasks.length })}</p>}
		</>
	);
}
