import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { AbsentProject, Undone } from '~/reads/absent-project.server';
import { ActionLink } from '../page/action-link';
import { Banner } from '../page/banner';
import { PageHead } from '../page/page-head';

/** What the server answers instead of a project that is there at another time. */
export function absentProjectIn(answer: unknown): AbsentProject | null {
	const absent = answer as AbsentProject | null | undefined;
	return absent?.why === 'takenOut' || absent?.why === 'notYet' ? absent : null;
}

/** In place of a project that is there at another time: why, and where it stands then. */
export function AbsentProjectPage({ project }: { project: AbsentProject }) {
	const { t, format } = useWords();
	const { projectId, name, why } = project;
	const then = why === 'takenOut' ? project.lastAt : project.firstAt;
	const actions = (
		<>
			<ActionLink to={paths.project(projectId, { asOf: then })} kind="primary">
				{t(`project.absent.${why}.open`)}
			</ActionLink>
			{why === 'takenOut' ? (
				<ActionLink to={paths.projectHistory(projectId, { asOf: then })}>{t('project.absent.history')}</ActionLink>
			) : (
				<ActionLink to={paths.project(projectId)} leavesPast>
					{t('project.absent.now')}
				</ActionLink>
			)}
		</>
	);
	return (
		<>
			<PageHead title={t(`project.absent.${why}.title`, { name })} actions={actions} />
			<Banner tone="info">
				{why === 'takenOut' ? (
					<TakenOut at={project.takenOutAt} undone={project.undone} />
				) : (
					<p>{t('project.absent.notYet.explain', { at: format.instant(project.firstAt) })}</p>
				)}
			</Banner>
		</>
	);
}

/** Who took back what brought the project, when and why. Imports are read in the present alone. */
function TakenOut({ at, undone: { personName, reason, batch } }: { at: string; undone: Undone }) {
	const { t, format } = useWords();
	return (
		<>
			<p>{t('project.absent.takenOut.explain', { person: personName, at: format.instant(at) })}</p>
			<p>{t('project.absent.takenOut.because', { reason })}</p>
			{batch && (
				<p>
					{t('project.absent.takenOut.batch')}
					<a href={paths.import(batch.id)}>{batch.fileName}</a>
				</p>
			)}
			<p>{t('project.absent.takenOut.stays')}</p>
		</>
	);
}
