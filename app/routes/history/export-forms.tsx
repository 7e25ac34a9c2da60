import type { HistoryValues } from '~/domain/history/query';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { SubmitButton } from '~/ui/form/submit-button';
import { ActionLink } from '~/ui/page/action-link';
import { usePastQuery } from '~/ui/shell/past';
import css from './history.module.css';

/** Taking history out is itself an event, so these are forms and not links. Of the past only the history itself. */
export function ExportForms({ query }: { query: HistoryValues }) {
	const { t } = useWords();
	const past = usePastQuery();
	const { before: _before, ...rest } = query;
	const asked = { ...rest, ...past };
	const isPresent = past.asOf === undefined;
	return (
		<div className={css.forms}>
			{isPresent && <ActionLink to={paths.auditKit()}>{t('kit.open')}</ActionLink>}
			<form method="post" action={paths.historyExport('csv', asked)}>
				<SubmitButton kind="plain">{t('common.exportCsv')}</SubmitButton>
			</form>
			<form method="post" action={paths.historyExport('json', asked)}>
				<SubmitButton kind="plain">{t('history.exportJson')}</SubmitButton>
			</form>
			{isPresent && (
				<form method="post" action={paths.checkpoint()}>
					<SubmitButton kind="plain">{t('history.downloadCheckpoint')}</SubmitButton>
				</form>
			)}
		</div>
	);
}
