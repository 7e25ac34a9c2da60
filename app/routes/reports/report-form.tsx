import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { MoneyField } from '~/ui/form/money-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextArea } from '~/ui/form/text-area';
import { TextField } from '~/ui/form/text-field';
import { ActionLink } from '~/ui/page/action-link';
import { Card } from '~/ui/page/card';
import css from './report-form.module.css';

interface PageFacts {
	projectId: string;
	version: number;
	formKey: string;
	suggested: string;
	problems: string;
}

/** The monthly report itself. */
export function ReportForm({ page, answer }: { page: PageFacts; answer: FormAnswer | undefined }) {
	const { t } = useWords();
	const values = {
		month: page.suggested,
		completedFen: '',
		totalFen: '',
		progress: '',
		problems: page.problems,
		decreaseReason: '',
	};
	const [form, fields] = useActionForm<typeof values>({ id: 'report', answer, values });
	return (
		<ActionForm form={form} formKey={page.formKey} version={page.version} conflict={answer?.conflict}>
			<TextField field={fields.month} label={t('forms.report.month')} hint={t('forms.monthHint')} short maxLength={7} />
			<MoneyField field={fields.completedFen} label={t('forms.report.completed')} optional />
			<MoneyField field={fields.totalFen} label={t('forms.report.total')} optional />
			<TextArea
				field={fields.progress}
				label={t('forms.report.progress')}
				hint={t('forms.report.progressHint')}
				rows={3}
				optional
			/>
			<TextArea
				field={fields.problems}
				label={t('forms.report.problems')}
				hint={t('forms.report.problemsHint')}
				rows={3}
				optional
			/>
			<TextField
				field={fields.decreaseReason}
				label={t('forms.report.decreaseReason')}
				hint={t('forms.report.decreaseHint')}
				optional
			/>
			<FormActions>
				<SubmitButton>{t('forms.report.submit')}</SubmitButton>
				<ActionLink to={paths.project(page.projectId)}>{t('common.cancel')}</ActionLink>
			</FormActions>
		</ActionForm>
	);
}

/** One tap: somebody looked, nothing moved. */
export function NoChangeForm({ page }: { page: PageFacts }) {
	const { t } = useWords();
	return (
		<Card title={t('forms.report.noChange')}>
			<form method="post" action={paths.reports(page.projectId)} className={css.same}>
				<input type="hidden" name="idempotencyKey" value={`${page.formKey}-same`} />
				<input type="hidden" name="intent" value="noChange" />
				<p>{t('forms.report.noChangeHint')}</p>
				<SubmitButton kind="plain">{t('forms.report.noChange')}</SubmitButton>
			</form>
		</Card>
	);
}
