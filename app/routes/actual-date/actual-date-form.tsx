import { useSearchParams } from '@remix-run/react';
import type { MilestoneFacts } from '~/domain/project/facts';
import type { Milestone } from '~/domain/stages/milestones';
import { EVIDENCE_OF, type EvidenceKind } from '~/domain/updates/evidence';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { DayField } from '~/ui/form/day-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextArea } from '~/ui/form/text-area';
import { TextField } from '~/ui/form/text-field';
import { ActionLink } from '~/ui/page/action-link';

interface Values extends Record<string, unknown> {
	actualOn: string;
	evidence: Record<EvidenceKind, string>;
	reason: string;
	returnTo: string;
}

interface ActualDateFormProps {
	page: {
		projectId: string;
		milestone: Milestone;
		own: MilestoneFacts;
		version: number;
		formKey: string;
		today: string;
		/** More working days than these between the day and today need a reason. */
		reasonAfterDays: number;
	};
	answer: FormAnswer | undefined;
}

/** Records a milestone, or corrects the one on record. */
export function ActualDateForm({ page, answer }: ActualDateFormProps) {
	const { t, term } = useWords();
	const [query] = useSearchParams();
	const { milestone, own, today } = page;
	const recorded = Boolean(own.actualOn);
	const values = { actualOn: own.actualOn ?? today, returnTo: query.get('returnTo') ?? '' };
	const [form, fields] = useActionForm<Values>({ id: 'day', answer, values });
	const evidence = fields.evidence.getFieldset();
	const { kinds, needed } = EVIDENCE_OF[milestone];
	const name = term('milestone', milestone);
	const words = recorded ? 'correct' : 'actual';
	const hint = recorded ? t('forms.correct.evidenceHint') : needed > 1 ? t('forms.actual.twoOf') : undefined;
	return (
		<ActionForm form={form} formKey={page.formKey} version={page.version} conflict={answer?.conflict}>
			<input type="hidden" name="intent" value={recorded ? 'correct' : 'record'} />
			<input type="hidden" name="returnTo" value={fields.returnTo.initialValue ?? ''} />
			{!recorded && <p>{t(needed > 0 ? 'forms.actual.intro' : 'forms.actual.introPlain', { milestone: name })}</p>}
			<DayField
				field={fields.actualOn}
				label={t(`forms.${words}.day`, { milestone: name })}
				hint={t(`forms.${words}.dayHint`, { milestone: name })}
				latest={today}
				example={today}
				optional={recorded}
			/>
			{kinds.map((kind, at) => (
				<TextField
					key={kind}
					field={evidence[kind]}
					label={t(`forms.evidenceKind.${kind}`)}
					hint={kind === 'statisticsMonth' ? t('forms.monthHint') : at === 0 ? hint : undefined}
					optional={recorded || needed < kinds.length}
					maxLength={120}
				/>
			))}
			<TextArea
				field={fields.reason}
				label={t(`forms.${words}.reason`)}
				hint={t(`forms.${words}.reasonHint`, { limit: page.reasonAfterDays })}
				rows={recorded ? 3 : 2}
				optional={recorded ? false : 'sometimes'}
			/>
			<FormActions>
				<SubmitButton>{t(`forms.${words}.submit`, { milestone: name })}</SubmitButton>
				<ActionLink to={paths.project(page.projectId)}>{t('common.cancel')}</ActionLink>
			</FormActions>
		</ActionForm>
	);
}
