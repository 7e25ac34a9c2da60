import { agreedText, standardText } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ProjectEntry } from '~/reads/entry/project-entry.server';
import { FigureList } from '~/ui/entry/figure-list';
import { IndicatorTable } from '~/ui/entry/indicator-table';
import { VerdictMark } from '~/ui/entry/verdict-mark';
import { Card } from '~/ui/page/card';
import { DayLink } from '~/ui/page/day-link';
import { Disclosure } from '~/ui/page/disclosure';
import css from './project-entry.module.css';

/** Every kept verdict with the version applied and its inputs, exactly as it was. */
export function VerdictHistory({ entry: { assessments } }: { entry: ProjectEntry }) {
	const words = useWords();
	const { t } = words;
	return (
		<Card title={t('promises.history.title')}>
			{assessments.length === 0 && <p className={css.none}>{t('promises.history.none')}</p>}
			{assessments.map((one) => {
				const standard = { name: one.standardName, version: one.standardVersion };
				const limits = agreedText(words, one.inputs.agreed);
				return (
					<Disclosure
						key={one.eventSeq}
						summary={
							<span>
								{one.on} · {standardText(words, standard)} <VerdictMark verdict={one.verdict} />
							</span>
						}
					>
						<p className={css.none}>
							{t('entry.page.keptOn', { day: one.on })} ·{' '}
							<DayLink href={paths.event(one.eventSeq)}>{t('events.number', { seq: one.eventSeq })}</DayLink>
						</p>
						{limits && <p>{t('entry.page.agreedInputs', { limits })}</p>}
						<IndicatorTable indicators={one.result.indicators} />
						<FigureList figures={one.inputs.figures} />
					</Disclosure>
				);
			})}
		</Card>
	);
}
