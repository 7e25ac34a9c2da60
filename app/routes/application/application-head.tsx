import { standardText } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ApplicationPage } from '~/reads/entry/application-page.server';
import { ApplicationStateChip } from '~/ui/entry/verdict-mark';
import { ActionLink } from '~/ui/page/action-link';
import { Chip } from '~/ui/page/chip';
import { Crumbs } from '~/ui/page/crumbs';
import { DayLink } from '~/ui/page/day-link';
import { PageHead } from '~/ui/page/page-head';
import css from './application.module.css';

/** What asks to be let in, whose it is, where it stands. */
export function ApplicationHead({ page }: { page: ApplicationPage }) {
	const words = useWords();
	const { t, term } = words;
	const { application, standard, gate, project, may } = page;
	const { candidate, unit, state, id } = application;
	const name = candidate.name ?? t('entry.list.unnamed');
	return (
		<PageHead
			above={<Crumbs steps={[{ label: t('entry.list.title'), to: paths.applications() }, { label: name }]} />}
			title={name}
			sub={
				<span className={css.chips}>
					<span>{[term('unit', unit), candidate.firmName].filter(Boolean).join(' · ')}</span>
					<ApplicationStateChip state={state} />
					{application.decision?.kind === 'except' && <Chip tone="warn">{t('entry.page.exceptionMark')}</Chip>}
					{gate !== 'notConcerned' && <Chip tone="warn">{term('gateState', gate)}</Chip>}
					<DayLink href={paths.standard(standard.id)}>{standardText(words, standard)}</DayLink>
					{standard.toConfirm && <Chip tone="warn">{t('entry.toConfirm')}</Chip>}
				</span>
			}
			actions={
				<>
					{may.edit && <ActionLink to={paths.editApplication(id)}>{t('entry.page.edit')}</ActionLink>}
					{project && <ActionLink to={paths.project(project.projectId)}>{t('entry.page.toProject')}</ActionLink>}
				</>
			}
		/>
	);
}
