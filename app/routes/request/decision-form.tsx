import { useWords } from '~/i18n/words-provider';
import type { RequestPage } from '~/reads/request-page.server';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextArea } from '~/ui/form/text-area';
import { Banner } from '~/ui/page/banner';
import css from './decision-form.module.css';

interface DecisionFormProps {
	page: RequestPage & { formKey: string };
	answer: FormAnswer | undefined;
}

/** Approve or return, for whoever may; take back, for whoever asked. */
export function DecisionForm({ page, answer }: DecisionFormProps) {
	const { t } = useWords();
	const [form, fields] = useActionForm<{ words: string }>({ id: 'decision', answer });
	const { decide, cancel } = page.may;
	if (!decide && !cancel) return null;
	return (
		<div className={css.decision}>
			{cancel && <Banner>{t('forms.decide.own')}</Banner>}
			<ActionForm
				form={form}
				formKey={page.formKey}
				version={page.version}
				conflict={answer?.conflict}
				settled={{ mine: t('forms.decide.asked'), explain: t('forms.decide.movedNext') }}
			>
				{decide && (
					<TextArea
						field={fields.words}
						label={t('forms.decide.words')}
						hint={t('forms.decide.wordsHint')}
						rows={3}
						optional
					/>
				)}
				<FormActions>
					{decide && (
						<>
							<SubmitButton name="intent" value="approve">
								{t('forms.decide.approve')}
							</SubmitButton>
							<SubmitButton name="intent" value="refuse" kind="danger">
								{t('forms.decide.refuse')}
							</SubmitButton>
						</>
					)}
					{cancel && (
						<SubmitButton name="intent" value="cancel" kind="plain">
							{t('forms.decide.cancel')}
						</SubmitButton>
					)}
				</FormActions>
			</ActionForm>
		</div>
	);
}
