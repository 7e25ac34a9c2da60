import { districtName } from '~/i18n/field-words';
import { industryName } from '~/i18n/industry-name';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ProjectPage } from '~/reads/project-page.server';
import { ActionLink } from '~/ui/page/action-link';
import { Chip } from '~/ui/page/chip';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { EntryChip } from './entry-card';
import { MoreMenu } from './more-menu';
import css from './project-head.module.css';

/** Where it belongs, what it is called, whose it is, and what can be done now. */
export function ProjectHead({ page }: { page: ProjectPage }) {
	const words = useWords();
	const { t, term, format } = words;
	const { facts, codes } = page;
	const place = [facts.districtCode && districtName(words, facts.districtCode), facts.township]
		.filter(Boolean)
		.join(' ');
	const code = codes.project === 'ok' ? null : t(`project.codes.${codes.project}`);
	return (
		<PageHead
			above={
				<>
					<Crumbs
						steps={[
							{ label: t('project.crumb'), to: paths.projects() },
							{ label: term('unit', facts.unit), to: paths.projects({ unit: facts.unit }) },
						]}
					/>
					<span className={css.place}>
						{[place, facts.projectCode ?? t('project.chips.noCode')].filter(Boolean).join(' · ')}
						{code && <Chip tone="warn">{code}</Chip>}
					</span>
				</>
			}
			title={facts.name}
			sub={
				<span className={css.chips}>
					{facts.firmName && <span className={css.firm}>{facts.firmName}</span>}
					{codes.credit === 'check' && <Chip tone="warn">{t('project.codes.check')}</Chip>}
					<Chip>{term('stage', page.stage)}</Chip>
					{facts.industryChain && <Chip>{facts.industryChain}</Chip>}
					{facts.industryCode && <Chip>{industryName(words, facts.industryCode)}</Chip>}
					{facts.investmentFen != null && (
						<Chip>{t('project.chips.investment', { amount: format.yi(facts.investmentFen) })}</Chip>
					)}
					<EntryChip admission={facts.admission} />
				</span>
			}
			actions={<Actions page={page} />}
		/>
	);
}

function Actions({ page }: { page: ProjectPage }) {
	const { t } = useWords();
	const { projectId, next, facts, may } = page;
	if (facts.withdrawnOn || !(may.update || may.ask)) return null;
	return (
		<>
			{next && (
				<ActionLink kind="primary" to={paths.actualDate(projectId, next)}>
					{t('project.actions.record', { milestone: t(`terms.milestone.${next}`) })}
				</ActionLink>
			)}
			<ActionLink to={paths.reports(projectId)}>{t('project.actions.report')}</ActionLink>
			{next && (
				<ActionLink to={paths.projectRequests(projectId, { kind: 'planChange', milestone: next })}>
					{t('project.actions.planChange')}
				</ActionLink>
			)}
			<MoreMenu page={page} />
		</>
	);
}
