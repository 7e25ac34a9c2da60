import { useWords } from '~/i18n/words-provider';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { DayField } from '~/ui/form/day-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextArea } from '~/ui/form/text-area';
import { TextField } from '~/ui/form/text-field';
import css from './application.module.css';

type Values = {
	words: string;
	documentNo: string;
	untilOn: string;
	conditions: { text: string; dueOn: string }[];
};

interface ExceptionFormProps {
	page: { formKey: string; today: string; standing: string };
	answer: FormAnswer | undefined;
}

/** No exception has more; who needs more writes two in one line. */
const ROWS = [0, 1, 2, 3];
const EMPTY = ROWS.map(() => ({ text: '', dueOn: '' }));

/** An exception: reason, document, last day, and conditions with their days. */
export function ExceptionForm({ page, answer }: ExceptionFormProps) {
	const { t } = useWords();
	const [form, fields] = useActionForm<Values>({ id: 'except', answer, values: { conditions: EMPTY } });
	const rows = fields.conditions.getFieldList();
	return (
		<ActionForm form={form} formKey={page.formKey}>
			<input type="hidden" name="seen" value={page.standing} />
			<p className={css.intro}>{t('entry.decide.exceptHint')}</p>
			<TextArea field={fields.words} label={t('entry.decide.reason')} rows={3} />
			<TextField
				field={fields.documentNo}
				label={t('entry.decide.documentNo')}
				hint={t('entry.decide.documentHint')}
				maxLength={200}
			/>
			<DayField field={fields.untilOn} label={t('entry.decide.untilOn')} earliest={page.today} example="2027-12-31" />
			{rows.map((row, at) => {
				const { text, dueOn } = row.getFieldset();
				const number = at + 1;
				return (
					<div key={row.key} className={css.condition}>
						<TextField field={text} label={t('entry.decide.condition', { number })} maxLength={200} optional={at > 0} />
						<DayField
							field={dueOn}
							label={t('entry.decide.conditionDue', { number })}
							earliest={page.today}
							example="2027-06-30"
							optional={at > 0}
						/>
					</div>
				);
			})}
			<FormActions>
				<SubmitButton name="intent" value="except">
					{t('entry.decide.except')}
				</SubmitButton>
			</FormActions>
		</ActionForm>
	);
}
