import { fieldValue } from '~/i18n/field-words';
import { useWords } from '~/i18n/words-provider';
import type { ApplicationPage } from '~/reads/entry/application-page.server';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { RadioField } from '~/ui/form/radio-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextArea } from '~/ui/form/text-area';
import { TextField } from '~/ui/form/text-field';
import { Card } from '~/ui/page/card';
import { FactList } from '~/ui/page/fact-list';
import css from './application.module.css';

interface GateCardProps {
	page: ApplicationPage & { formKey: string };
	answer: FormAnswer | undefined;
}

/** The high-energy gate: the numbers it asks for, the ruling, and the form to rule. */
export function GateCard({ page, answer }: GateCardProps) {
	const words = useWords();
	const { t, term, format } = words;
	const { application, gate, review, may } = page;
	const { candidate, ruling } = application;
	const rules = may.decide && (gate === 'rulingNeeded' || gate === 'allowed' || gate === 'turnedAway');
	const number = (text: string | null | undefined) => text || t('entry.gate.missing');
	return (
		<Card title={t('entry.gate.title')} tone={gate === 'notConcerned' || gate === 'allowed' ? undefined : 'yellow'}>
			<FactList
				facts={[
					[t('entry.gate.state'), term('gateState', gate)],
					[t('fields.industryCode'), fieldValue(words, 'industryCode', candidate.industryCode)],
					[t('entry.gate.review'), t(`entry.gate.reviews.${review}`)],
					[t('entry.gate.energyReviewNo'), number(candidate.energyReviewNo)],
					[t('entry.gate.environmentReviewNo'), number(candidate.environmentReviewNo)],
					[t('entry.gate.ruling'), ruling?.words],
					[t('entry.gate.documentNo'), ruling?.documentNo],
					[t('entry.list.by'), ruling && `${ruling.byName} · ${format.instant(ruling.at)}`],
				]}
			/>
			{rules && !ruling && <RulingForm page={page} answer={answer} />}
		</Card>
	);
}

function RulingForm({ page, answer }: GateCardProps) {
	const { t } = useWords();
	const [form, fields] = useActionForm<Record<'isHighEnergy' | 'allowed' | 'words' | 'documentNo', string>>({
		id: 'rule',
		answer,
	});
	return (
		<section className={css.ruling}>
			<h3>{t('entry.gate.rulingTitle')}</h3>
			<p className={css.intro}>{t('entry.gate.rulingIntro')}</p>
			<ActionForm form={form} formKey={page.formKey}>
				<input type="hidden" name="seen" value={page.standing} />
				<RadioField
					field={fields.isHighEnergy}
					label={t('entry.gate.isHighEnergy')}
					choices={[
						{ value: 'yes', label: t('entry.gate.high') },
						{ value: 'no', label: t('entry.gate.notHigh') },
					]}
				/>
				<RadioField
					field={fields.allowed}
					label={t('entry.gate.allowed')}
					choices={[
						{ value: 'yes', label: t('entry.gate.allow') },
						{ value: 'no', label: t('entry.gate.turnAway') },
					]}
				/>
				<TextArea field={fields.words} label={t('entry.gate.words')} rows={3} />
				<TextField field={fields.documentNo} label={t('entry.gate.documentNo')} maxLength={200} optional />
				<FormActions>
					<SubmitButton name="intent" value="rule">
						{t('entry.gate.submit')}
					</SubmitButton>
				</FormActions>
			</ActionForm>
		</section>
	);
}
