import { assess } from '~/domain/entry/assess';
import { energyReview, isSuspected } from '~/domain/entry/gate';
import { standardsFor } from '~/domain/entry/standard-on';
import { typedFigures } from '~/domain/entry/typed-figures';
import { useWords } from '~/i18n/words-provider';
import { Card } from '../page/card';
import type { ApplicationFormData } from './application-form';
import css from './application-form.module.css';
import { JudgedList } from './judged-list';
import { LeverList } from './lever-list';
import { useTyped } from './use-typed';
import { VerdictMark } from './verdict-mark';

interface LivePanelProps {
	formId: string;
	page: ApplicationFormData;
	/** What the form showed when the server rendered it. */
	typed: Record<string, string>;
}

/** What the standard says of the figures as they stand, by the function the server decides with. */
export function LivePanel({ formId, page, typed: rendered }: LivePanelProps) {
	const { t } = useWords();
	const typed = useTyped(formId, rendered);
	const figures = { ...typedFigures(typed), ...page.perMu };
	const unit = (page.projectId === null ? typed.unit : page.values.unit) ?? '';
	const subject = { unit, industryCode: typed.industryCode ?? null, landUse: figures.landUse };
	const fitting = standardsFor(page.standards, subject, page.today);
	const standard = typed.standardId ? fitting.find(({ id }) => id === typed.standardId) : fitting[0];
	if (!standard) {
		const why = t(typed.standardId ? 'entry.form.notForIt' : 'entry.form.noStandard');
		return (
			<aside className={css.panel}>
				<Card title={t('entry.form.panel')} tone="yellow">
					<p className={css.by}>{why}</p>
				</Card>
			</aside>
		);
	}
	const assessed = assess(figures, standard.indicators, page.agreed);
	// Nothing typed is not the same as little energy.
	const told = figures.energyTce != null || figures.electricityKwh != null;
	const review = told ? energyReview(figures, standard.gate) : 'unknown';
	const count = (result: string) => assessed.indicators.filter((one) => one.result === result).length;
	return (
		<aside className={css.panel}>
			<Card title={t('entry.form.panel')} tone="lake">
				<p className={css.verdict} role="status">
					<VerdictMark verdict={assessed.verdict} />
					<span>
						{t('entry.judged.counts', { pass: count('pass'), fail: count('fail'), missing: count('missing') })}
					</span>
				</p>
				<p className={css.by}>{t('entry.form.panelSub', { name: standard.name, version: standard.version })}</p>
				<JudgedList indicators={assessed.indicators} />
				{assessed.verdict === 'fail' && (
					<section className={css.part}>
						<h2>{t('entry.levers.title')}</h2>
						<LeverList assessed={assessed} />
					</section>
				)}
				<div className={css.part}>
					{isSuspected(typed, standard.gate) && <p className={css.warning}>{t('entry.form.suspected')}</p>}
					<p className={css.by}>{t(`entry.form.review.${review}`)}</p>
				</div>
			</Card>
		</aside>
	);
}
