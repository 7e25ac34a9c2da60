import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { FormActions } from '~/ui/form/action-form';
import { ActionLink } from '~/ui/page/action-link';
import { Banner } from '~/ui/page/banner';
import { FindingList } from './finding-list';
import { ImportCountsRow } from './import-counts-row';
import type { ImportPageData } from './import-page.server';

type Result = Extract<ImportPageData, { state: 'committed' }>;

/** What an import did, for as long as the history lasts. */
export function ResultStep({ id, counts, unit, asOf, at, personName, refused, warnings, undone, mayUndo }: Result) {
	const { t, format, term } = useWords();
	const where = unit ? term('unit', unit) : t('imports.byRow');
	return (
		<>
			{undone && (
				<Banner tone="warn" title={t('imports.undo.doneTitle')}>
					{t('imports.undo.done', { ...undone.counts, person: undone.personName, at: format.instant(undone.at) })}{' '}
					{t('imports.undo.because', { reason: undone.reason })}
				</Banner>
			)}
			<Banner tone={undone ? 'info' : 'good'} title={t('imports.done.title')} announce={!undone}>
				{t('imports.done.lead', { unit: where, asOf: asOf ?? '—', person: personName, at: format.instant(at ?? '') })}
			</Banner>
			<ImportCountsRow counts={counts} />
			<FindingList title={t('imports.check.refused')} tone="bad" groups={refused} />
			<FindingList title={t('imports.check.warnings')} tone="warn" groups={warnings} />
			<FormActions>
				<ActionLink kind="primary" to={paths.board()}>
					{t('imports.done.board')}
				</ActionLink>
				<ActionLink to={paths.importCells(id)}>{t('imports.cells.open')}</ActionLink>
				{refused.length > 0 && (
					<ActionLink to={paths.importRefused(id, 'xlsx')} download>
						{t('imports.file.download')}
					</ActionLink>
				)}
				{mayUndo && (
					<ActionLink kind="danger" to={paths.undoImport(id)}>
						{t('imports.undo.open')}
					</ActionLink>
				)}
				<ActionLink to={paths.imports()}>{t('imports.done.another')}</ActionLink>
			</FormActions>
		</>
	);
}
