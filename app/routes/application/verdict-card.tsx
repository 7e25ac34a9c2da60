import type { Assessed } from '~/domain/entry/assess';
import type { EntryVerdict } from '~/domain/entry/judge';
import { agreedText } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import type { ApplicationPage } from '~/reads/entry/application-page.server';
import { FigureList } from '~/ui/entry/figure-list';
import { IndicatorTable } from '~/ui/entry/indicator-table';
import { LeverList } from '~/ui/entry/lever-list';
import { VerdictMark } from '~/ui/entry/verdict-mark';
import { Card } from '~/ui/page/card';
import { Disclosure } from '~/ui/page/disclosure';
import css from './application.module.css';

type Shown = Assessed & { kept: ApplicationPage['assessments'][number] | null };

/** A draft is judged by its figures as they are; what was handed in shows the verdict that was kept, exactly. */
function shownOf({ application, assessed, assessments }: ApplicationPage): Shown {
	const [kept] = assessments;
	const open = application.state === 'draft' || application.state === 'returned';
	if (open || !kept) return { ...assessed, kept: null };
	return { ...kept.result, verdict: kept.verdict, kept };
}

export function VerdictCard({ page }: { page: ApplicationPage }) {
	const words = useWords();
	const { t } = words;
	const { kept, verdict, indicators } = shownOf(page);
	const agreed = kept ? kept.inputs.agreed : page.agreed;
	const limits = agreedText(words, agreed);
	return (
		<Card title={t('entry.judged.title')} aside={t('entry.judged.limitMark')} flush tone={tone(verdict)}>
			<div className={css.verdict}>
				<VerdictMark verdict={verdict} />
				<span>
					{kept && <>{t('entry.standard', { name: kept.standardName, version: kept.standardVersion })} · </>}
					{kept ? t('entry.page.keptOn', { day: kept.on }) : t('entry.page.present')}
				</span>
			</div>
			{limits && <p className={css.agreed}>{t('entry.page.agreedInputs', { limits })}</p>}
			<IndicatorTable indicators={indicators} />
			{kept && (
				<div className={css.inputs}>
					<Disclosure summary={t('entry.page.inputs')}>
						<FigureList figures={kept.inputs.figures} />
					</Disclosure>
				</div>
			)}
		</Card>
	);
}

function tone(verdict: EntryVerdict): 'red' | 'lake' | 'yellow' {
	if (verdict === 'fail') return 'red';
	return verdict === 'pass' ? 'lake' : 'yellow';
}

/** What would make a failing one pass; nothing for the others. */
export function LeverCard({ page, title }: { page: ApplicationPage; title: string }) {
	const shown = shownOf(page);
	if (shown.verdict !== 'fail') return null;
	return (
		<Card title={title}>
			<LeverList assessed={shown} />
		</Card>
	);
}

/** Verdicts before the one that is shown, with the figures they rest on. */
export function EarlierVerdicts({ page }: { page: ApplicationPage }) {
	const { t } = useWords();
	const shown = shownOf(page).kept;
	const earlier = page.assessments.filter((one) => one !== shown);
	if (earlier.length === 0) return null;
	return (
		<Card>
			<Disclosure summary={t('entry.page.earlier', { count: earlier.length })}>
				{earlier.map((one) => (
					<div key={one.eventSeq} className={css.earlier}>
						<VerdictMark verdict={one.verdict} />{' '}
						{t('entry.standard', { name: one.standardName, version: one.standardVersion })}
						<small>{t('entry.page.keptOn', { day: one.on })}</small>
						<FigureList figures={one.inputs.figures} />
					</div>
				))}
			</Disclosure>
		</Card>
	);
}
