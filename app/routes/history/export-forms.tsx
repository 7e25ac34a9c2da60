import type { HistoryValues } from '~/domain/history/query';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { SubmitButton } from '~/ui/form/submit-button';
import { ActionLink } from '~/ui/page/action-link';
import css from './history.module.css';

/** Taking history out is itself an event, so these are forms and not links. */
export function ExportForms({ query }: { query: HistoryValues }) {
	const { t } = useWords();
	const { before: _before, ...asked } = query;
	return (
		<div className={css.forms}>
			<ActionLink to={paths.auditKit()}>{t('kit.open')}</ActionLink>
			<form method="post" action={paths.historyExport('csv', asked)}>
				<SubmitButton kind="plain">{t('common.exportCsv')}</SubmitButton>
			</form>
			<form method="post" action={paths.historyExport('json', asked)}>
				<SubmitButton kind="plain">{t('history.exportJson')}</SubmitButton>
			</form>
			<form method="post" action={paths.checkpoint()}>
				<SubmitButton kind="plain">{t('history.downloadCheckpoint')}</SubmitButton>
			</form>
		</div>
	);
}
