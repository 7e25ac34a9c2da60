import { useWords } from '~/i18n/words-provider';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { SubmitButton } from '~/ui/form/submit-button';
import { Card } from '~/ui/page/card';
import css from './application.module.css';

interface SubmitCardProps {
	page: { formKey: string; standing: string };
	answer: FormAnswer | undefined;
}

/** Hands the draft in, once its applicant has seen the verdict. */
export function SubmitCard({ page, answer }: SubmitCardProps) {
	const { t } = useWords();
	const [form] = useActionForm<Record<string, string>>({ id: 'submit', answer });
	return (
		<Card title={t('entry.page.submitTitle')}>
			<p className={css.intro}>{t('entry.page.submitReady')}</p>
			<ActionForm form={form} formKey={page.formKey}>
				<input type="hidden" name="seen" value={page.standing} />
				<FormActions>
					<SubmitButton name="intent" value="submit">
						{t('entry.page.submit')}
					</SubmitButton>
				</FormActions>
			</ActionForm>
		</Card>
	);
}
