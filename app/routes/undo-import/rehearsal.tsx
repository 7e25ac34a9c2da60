import type { UndoPlan } from '~/commands/imports/plan-undo.server';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { SignForm } from '~/ui/entry/sign-form';
import type { FormAnswer } from '~/ui/form/action-form';
import { FormActions } from '~/ui/form/action-form';
import { ActionLink } from '~/ui/page/action-link';
import { Banner } from '~/ui/page/banner';
import { FactList } from '~/ui/page/fact-list';
import { BlockerTable } from './blocker-table';
import css from './rehearsal.module.css';

interface RehearsalProps {
	id: string;
	formKey: string;
	plan: UndoPlan;
	answer: FormAnswer | undefined;
}

/** What taking the import back would do; then either what is in the way, or the reason to sign. */
export function Rehearsal({ id, formKey, plan, answer }: RehearsalProps) {
	const { t, format } = useWords();
	const { counts, blocked, blockers } = plan;
	const names = ['restored', 'voided', 'requests', 'measurements'] as const;
	const facts = names.map((name) => [t(`imports.undo.${name}`), format.count(counts[name])] as const);
	const nothing = names.every((name) => counts[name] === 0);
	return (
		<>
			{blocked > 0 && (
				<Banner tone="bad" title={t('imports.undo.blocked', { count: blocked })}>
					{t('imports.undo.blockedHow')}
				</Banner>
			)}
			{blocked === 0 && (
				<div className={css.counts}>
					<FactList facts={facts} />
				</div>
			)}
			{blocked > 0 ? (
				<>
					<div className={css.blockers}>
						<BlockerTable blockers={blockers} />
					</div>
					<FormActions>
						<ActionLink to={paths.import(id)}>{t('imports.cells.backToImport')}</ActionLink>
					</FormActions>
				</>
			) : (
				<>
					{nothing && <p>{t('imports.undo.nothing')}</p>}
					<SignForm
						formKey={formKey}
						answer={answer}
						label={t('imports.undo.reason')}
						hint={t('imports.undo.reasonHint')}
						submit={t('imports.undo.submit')}
						cancel={paths.import(id)}
						kind="danger"
					/>
				</>
			)}
		</>
	);
}
