import type { Day } from '~/domain/day';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { WorkGroup, WorkItem } from '~/reads/work-list.server';
import { LightMark } from '~/ui/light/light-mark';
import { ActionLink } from '~/ui/page/action-link';
import { QuickRecord } from './quick-record';
import { QuickSame } from './quick-same';
import css from './work.module.css';
import { newsOf, noteOf } from './work-words';

export interface WorkCardProps {
	item: WorkItem;
	group: WorkGroup;
	formKey: string;
	today: Day;
	/** The list itself: forms come back here. */
	returnTo: string;
}

/** One project: what is wrong, and the two things that mend it. */
export function WorkCard({ item, group, formKey, today, returnTo }: WorkCardProps) {
	const words = useWords();
	const { light, stale, projectId } = item;
	return (
		<li className={css.card} data-light={light}>
			<p className={css.news}>
				<LightMark light={light} stale={stale}>
					{newsOf(words, item, group)}
				</LightMark>
			</p>
			<h2>
				<a href={paths.project(projectId)}>{item.name}</a>
			</h2>
			<p className={css.note}>
				{noteOf(words, item, group, today).map((part, at) => (
					<span key={part} className={at === 0 ? css.firm : undefined}>
						{at > 1 && ' · '}
						<span className={at > 0 && group !== 'returned' ? css.nowrap : undefined}>{part}</span>
					</span>
				))}
			</p>
			<div className={css.actions}>
				<WorkActions item={item} group={group} formKey={formKey} today={today} returnTo={returnTo} />
			</div>
		</li>
	);
}

function WorkActions({ item, group, formKey, today, returnTo }: WorkCardProps) {
	const { t } = useWords();
	const { projectId, late, due, returned } = item;
	const task = group === 'due' ? due : late && 'milestone' in late ? late : null;
	if ((group === 'late' || group === 'due') && task) {
		const milestone = t(`terms.milestone.${task.milestone}`);
		const plan = item.light === 'red';
		return (
			<>
				<QuickRecord task={task} item={item} formKey={formKey} today={today} returnTo={returnTo} />
				{plan ? (
					<ActionLink to={paths.forecast(projectId, task.milestone)}>
						{t('project.actions.forecast', { milestone })}
					</ActionLink>
				) : (
					<ActionLink to={paths.projectRequests(projectId, { kind: 'planChange', milestone: task.milestone })}>
						{t('project.actions.planChange')}
					</ActionLink>
				)}
			</>
		);
	}
	if (group === 'returned' && returned) {
		const { kind, wish } = returned;
		const again = { kind, milestone: kind === 'planChange' ? String(wish.milestone) : null, again: returned.id };
		return (
			<>
				<ActionLink kind="primary" to={paths.projectRequests(projectId, again)}>
					{t('work.again')}
				</ActionLink>
				<ActionLink to={paths.request(projectId, returned.id)}>{t('project.requests.open')}</ActionLink>
			</>
		);
	}
	if (group === 'gaps') {
		const [gap] = item.gaps;
		const missing =
			gap?.kind === 'missingActual' ? gap.milestone : gap?.kind === 'noStageEntry' ? ('signed' as const) : null;
		const plan = paths.projectRequests(projectId, { kind: 'planChange', milestone: gap?.milestone ?? null });
		return (
			<ActionLink kind="primary" to={missing ? paths.actualDate(projectId, missing) : plan}>
				{t('work.fill')}
			</ActionLink>
		);
	}
	const same = { projectId, formKey, returnTo };
	const report = paths.reports(projectId);
	// Investment behind is mended by a figure; that nothing changed only says that somebody looked.
	return group === 'late' ? (
		<>
			<ActionLink kind="primary" to={report}>
				{t('project.actions.report')}
			</ActionLink>
			<QuickSame {...same} kind="plain" />
		</>
	) : (
		<>
			<QuickSame {...same} kind="primary" />
			<ActionLink to={report}>{t('project.actions.report')}</ActionLink>
		</>
	);
}
