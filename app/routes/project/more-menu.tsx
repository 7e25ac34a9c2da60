import { MILESTONES } from '~/domain/stages/milestones';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ProjectPage } from '~/reads/project-page.server';
import css from './project-head.module.css';

/** What is wanted less often. Opens without JavaScript. */
export function MoreMenu({ page }: { page: ProjectPage }) {
	const { t } = useWords();
	const { projectId, next, paused } = page;
	const last = MILESTONES.filter((milestone) => page.facts.milestones[milestone]?.actualOn).at(-1);
	const entries: [string, string, boolean?][] = [];
	if (next)
		entries.push([
			t('project.actions.forecast', { milestone: t(`terms.milestone.${next}`) }),
			paths.forecast(projectId, next),
		]);
	if (last)
		entries.push([
			t('project.actions.correct', { milestone: t(`terms.milestone.${last}`) }),
			paths.actualDate(projectId, last),
		]);
	entries.push([t('project.actions.edit'), paths.editProject(projectId)]);
	const pause = paused ? 'resume' : 'pause';
	entries.push([t(`project.actions.${pause}`), paths.projectRequests(projectId, { kind: pause })]);
	entries.push([t('project.actions.withdraw'), paths.projectRequests(projectId, { kind: 'withdraw' }), true]);
	return (
		<details className={css.more} data-popover="">
			<summary aria-label={t('common.more')}>{'···'}</summary>
			<ul>
				{entries.map(([label, to, danger]) => (
					<li key={to}>
						<a href={to} className={danger ? css.danger : undefined}>
							{label}
						</a>
					</li>
				))}
			</ul>
		</details>
	);
}
