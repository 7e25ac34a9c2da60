import { useWords } from '~/i18n/words-provider';
import type { ApplicationPage } from '~/reads/entry/application-page.server';
import type { FormAnswer } from '~/ui/form/action-form';
import { DecideForm } from '~/ui/form/decide-form';
import { SubmitButton } from '~/ui/form/submit-button';
import { Banner } from '~/ui/page/banner';
import { Card } from '~/ui/page/card';
import { Disclosure } from '~/ui/page/disclosure';
import { ExceptionForm } from './exception-form';

interface DecisionCardProps {
	page: ApplicationPage & { formKey: string; today: string };
	answer: FormAnswer | undefined;
	exceptAnswer: FormAnswer | undefined;
}

/** Admit, return or refuse; an exception where the standard is missed. What cannot be done now says why. */
export function DecisionCard({ page, answer, exceptAnswer }: DecisionCardProps) {
	const { t, term } = useWords();
	const { verdict } = page.assessed;
	const [kept] = page.assessments;
	const held = page.gate !== 'notConcerned' && page.gate !== 'allowed';
	const meets = verdict === 'pass' || verdict === 'conditional';
	return (
		<Card title={t('entry.decide.title')} tone="lake">
			{kept && kept.verdict !== verdict && (
				<Banner tone="warn">{t('entry.decide.moved', { verdict: term('verdict', verdict) })}</Banner>
			)}
			{held && <Banner tone="warn">{t('entry.gate.held')}</Banner>}
			{!meets && (
				<Banner tone="warn">{t(verdict === 'fail' ? 'entry.decide.cannotFail' : 'entry.decide.cannotMissing')}</Banner>
			)}
			<DecideForm
				id="decide"
				formKey={page.formKey}
				answer={answer}
				label={t('entry.decide.words')}
				hint={t('entry.decide.wordsHint')}
				seen={page.standing}
			>
				{meets && !held && (
					<SubmitButton name="intent" value="admit">
						{t('entry.decide.admit')}
					</SubmitButton>
				)}
				<SubmitButton kind="plain" name="intent" value="return">
					{t('entry.decide.return')}
				</SubmitButton>
				<SubmitButton kind="danger" name="intent" value="refuse">
					{t('entry.decide.refuse')}
				</SubmitButton>
			</DecideForm>
			{verdict !== 'pass' && !held && (
				<Disclosure summary={t('entry.decide.exceptTitle')} open={exceptAnswer !== undefined}>
					<ExceptionForm page={page} answer={exceptAnswer} />
				</Disclosure>
			)}
		</Card>
	);
}
