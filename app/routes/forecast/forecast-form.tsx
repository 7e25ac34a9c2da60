import { useSearchParams } from '@remix-run/react';
import type { Milestone } from '~/domain/stages/milestones';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { DayField } from '~/ui/form/day-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextArea } from '~/ui/form/text-area';
import { ActionLink } from '~/ui/page/action-link';

interface ForecastFormProps {
	page: {
		projectId: string;
		milestone: Milestone;
		version: number;
		formKey: string;
		today: string;
		forecastOn: string | null;
	};
	answer: FormAnswer | undefined;
}

/** The officer's honest forecast of one milestone. */
export function ForecastForm({ page, answer }: ForecastFormProps) {
	const { t, term } = useWords();
	const [query] = useSearchParams();
	const values = { forecastOn: page.forecastOn ?? '', words: '', returnTo: query.get('returnTo') ?? '' };
	const [form, fields] = useActionForm<typeof values>({ id: 'forecast', answer, values });
	return (
		<ActionForm form={form} formKey={page.formKey} version={page.version} conflict={answer?.conflict}>
			<input type="hidden" name="returnTo" value={fields.returnTo.initialValue ?? ''} />
			<DayField
				field={fields.forecastOn}
				label={t('forms.forecast.day', { milestone: term('milestone', page.milestone) })}
				hint={t('forms.forecast.dayHint')}
				earliest={page.today}
				example={page.today}
			/>
			<TextArea field={fields.words} label={t('forms.forecast.words')} rows={2} optional />
			<FormActions>
				<SubmitButton>{t('forms.forecast.submit')}</SubmitButton>
				<ActionLink to={paths.project(page.projectId)}>{t('common.cancel')}</ActionLink>
			</FormActions>
		</ActionForm>
	);
}
