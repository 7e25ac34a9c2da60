import type { Figures } from '~/domain/entry/candidate';
import { FIGURES } from '~/domain/entry/candidate';
import { figureText } from '~/i18n/entry-words';
import { fieldValue } from '~/i18n/field-words';
import { useWords } from '~/i18n/words-provider';
import type { ApplicationPage } from '~/reads/entry/application-page.server';
import { Card } from '~/ui/page/card';
import { FactList } from '~/ui/page/fact-list';
import css from './application.module.css';

const TEXTS = ['firmName', 'firmCreditCode', 'projectCode', 'industryCode', 'officerName'] as const;

/** What was applied with: who, figures, numbers of papers. */
export function ApplicationFacts({ page }: { page: ApplicationPage }) {
	const words = useWords();
	const { t, term, format } = words;
	const { candidate, unit, papers } = page.application;
	const figures = candidate as Partial<Figures>;
	const investment = candidate.investmentFen;
	return (
		<Card title={t('entry.page.facts')}>
			<div className={css.facts}>
				<FactList
					facts={[
						[t('fields.unit'), term('unit', unit)],
						...TEXTS.map((name) => [t(`fields.${name}`), fieldValue(words, name, candidate[name])] as const),
						[t('fields.investmentFen'), investment == null ? null : `${format.wan(investment)} ${t('common.wan')}`],
						[
							t('entry.page.papers'),
							papers ? (
								<span key="papers" className={css.papers}>
									{papers}
								</span>
							) : null,
						],
					]}
				/>
				<FactList
					facts={FIGURES.map((name) => [t(`fields.${name}`), figureText(words, name, figures[name])] as const)}
				/>
			</div>
		</Card>
	);
}
