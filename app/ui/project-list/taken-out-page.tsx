import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { TakenOut } from '~/reads/taken-out.server';
import { ActionLink } from '../page/action-link';
import { Banner } from '../page/banner';
import { PageHead } from '../page/page-head';

/** In place of a project whose import was undone: what became of it, and where it still stands. */
export function TakenOutPage({ project }: { project: TakenOut }) {
	const { t, format } = useWords();
	const { projectId, name, takenOutAt, lastAt } = project;
	const actions = (
		<>
			<ActionLink to={paths.project(projectId, { asOf: lastAt })} kind="primary">
				{t('project.takenOut.openThen')}
			</ActionLink>
			<ActionLink to={paths.projectHistory(projectId, { asOf: lastAt })}>{t('project.takenOut.history')}</ActionLink>
		</>
	);
	return (
		<>
			<PageHead title={t('project.takenOut.title', { name })} actions={actions} />
			<Banner tone="info">
				<p>{t('project.takenOut.explain', { at: format.instant(takenOutAt) })}</p>
			</Banner>
		</>
	);
}
