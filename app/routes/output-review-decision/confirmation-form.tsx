import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { FormAnswer } from '~/ui/form/action-form';
import { DecideForm } from '~/ui/form/decide-form';
import { SubmitButton } from '~/ui/form/submit-button';
import { ActionLink } from '~/ui/page/action-link';
import { Banner } from '~/ui/page/banner';

interface ConfirmationFormProps {
	page: { projectId: string; formKey: string; review: { status: string; mayDecide: boolean } };
	answer: FormAnswer | undefined;
}

/** The second person's word; who filed the review, or comes late, reads why there is no button. */
export function ConfirmationForm({ page, answer }: ConfirmationFormProps) {
	const { t } = useWords();
	if (!page.review.mayDecide) {
		return <Banner>{t(page.review.status === 'pending' ? 'promises.output.own' : 'promises.output.settled')}</Banner>;
	}
	return (
		<DecideForm
			id="confirm"
			formKey={page.formKey}
			answer={answer}
			label={t('promises.output.decideWords')}
			hint={t('promises.output.decideHint')}
		>
			<SubmitButton name="intent" value="confirm">
				{t('promises.output.confirm')}
			</SubmitButton>
			<SubmitButton kind="danger" name="intent" value="return">
				{t('promises.output.sendBack')}
			</SubmitButton>
			<ActionLink to={paths.projectEntry(page.projectId)}>{t('common.cancel')}</ActionLink>
		</DecideForm>
	);
}
