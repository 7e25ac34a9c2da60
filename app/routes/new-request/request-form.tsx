import type { OpenPlan } from '~/domain/updates/open-plans';
import { REASON_CODES } from '~/domain/updates/reason-codes';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { DayField } from '~/ui/form/day-field';
import { SelectField } from '~/ui/form/select-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextArea } from '~/ui/form/text-area';
import { ActionLink } from '~/ui/page/action-link';
import { Banner } from '~/ui/page/banner';
import { OvertakenNotice } from '~/ui/requests/overtaken-notice';
import { PastPlanNotice } from '~/ui/requests/past-plan-notice';
import type { EarlierRequest } from './earlier-request.server';

interface RequestFormProps {
	page: {
		projectId: string;
		version: number;
		formKey: string;
		today: string;
		kind: 'planChange' | 'pause' | 'resume' | 'withdraw';
		milestone: string;
		open: readonly OpenPlan[];
		/** The request that was sent back and is asked again. */
		earlier: EarlierRequest | null;
	};
	answer: FormAnswer | undefined;
}

/** Asks for a new plan, a pause, its end, or withdrawal: who asks never decides. */
export function RequestForm({ page, answer }: RequestFormProps) {
	const { t } = useWords();
	const { kind, today } = page;
	const values = {
		milestone: page.milestone,
		plannedOn: '',
		fromOn: today,
		untilOn: '',
		withdrawnOn: today,
		reasonCode: '',
		reason: '',
		...page.earlier?.values,
	};
	const [form, fields] = useActionForm<typeof values>({ id: 'ask', answer, values });
	const milestones = page.open.map(({ milestone, plannedOn }) => ({
		value: milestone,
		label: t('forms.request.planChange.option', {
			milestone: t(`terms.milestone.${milestone}`),
			day: plannedOn ?? t('project.requests.noPlan'),
		}),
	}));
	const reasons = REASON_CODES.map((code) => ({ value: code, label: t(`terms.reason.${code}`) }));
	return (
		<ActionForm form={form} formKey={page.formKey} version={page.version} conflict={answer?.conflict}>
			<input type="hidden" name="kind" value={kind} />
			{page.earlier && (
				<Banner tone="warn" title={t('forms.request.earlier', { person: page.earlier.decidedBy })}>
					{page.earlier.decision}
				</Banner>
			)}
			{kind === 'planChange' && (
				<>
					<SelectField field={fields.milestone} label={t('forms.request.planChange.milestone')} choices={milestones} />
					<DayField
						field={fields.plannedOn}
						label={t('forms.request.planChange.day')}
						hint={t('forms.request.planChange.dayHint')}
					/>
					<PastPlanNotice plannedOn={fields.plannedOn.value} today={today} />
					<OvertakenNotice open={page.open} milestone={fields.milestone.value} plannedOn={fields.plannedOn.value} />
					<SelectField field={fields.reasonCode} label={t('forms.request.reasonCode')} choices={reasons} />
				</>
			)}
			{kind === 'pause' && (
				<>
					<DayField field={fields.fromOn} label={t('forms.request.pause.from')} earliest={today} example={today} />
					<DayField field={fields.untilOn} label={t('forms.request.pause.until')} earliest={today} />
				</>
			)}
			{kind === 'withdraw' && (
				<DayField field={fields.withdrawnOn} label={t('forms.request.withdraw.day')} latest={today} example={today} />
			)}
			<TextArea field={fields.reason} label={t('forms.request.reason')} hint={t('forms.request.reasonHint')} />
			<FormActions>
				<SubmitButton kind={kind === 'withdraw' ? 'danger' : 'primary'}>
					{t(`forms.request.${kind}.submit`)}
				</SubmitButton>
				<ActionLink to={paths.project(page.projectId)}>{t('common.cancel')}</ActionLink>
			</FormActions>
		</ActionForm>
	);
}
