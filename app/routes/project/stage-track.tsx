import type { CSSProperties } from 'react';
import type { Day } from '~/domain/day';
import type { TrackRow } from '~/domain/stages/stage-track';
import { useWords } from '~/i18n/words-provider';
import type { RecordedClock } from '~/reads/time/recorded-clock.server';
import { Card } from '~/ui/page/card';
import { Disclosure } from '~/ui/page/disclosure';
import { usePastQuery } from '~/ui/shell/past';
import css from './stage-track.module.css';
import { TrackLegend } from './track-legend';
import { TrackRowMarks } from './track-row-marks';
import { trackScale } from './track-scale';
import { TrackTable } from './track-table';
import { rowState, rowWords } from './track-words';

interface StageTrackProps {
	rows: readonly TrackRow[];
	/** The second clock: when what happened became known. */
	recorded: RecordedClock;
	on: Day;
	today: Day;
}

/** Nine milestones on a time axis: original, current plan, forecast, actual, and how far each is late by the day looked at. */
export function StageTrack({ rows, recorded, on, today }: StageTrackProps) {
	const words = useWords();
	const { t } = words;
	const scale = trackScale(rows, on);
	const { asOf } = usePastQuery();
	const now = on === today && asOf === undefined;
	const dayMark = now ? t('project.track.today', { day: on.slice(5) }) : t('project.track.onDay', { day: on });
	return (
		<Card title={t('project.track.title')} aside={<TrackLegend />}>
			<div className={css.track}>
				<div className={css.axis} aria-hidden="true">
					{scale.ticks.map(({ at, year, month }) => (
						<span key={`${year}-${month}`} className={month === 1 ? css.tick : css.smallTick} style={left(at)}>
							{month === 1 ? t('project.track.year', { year }) : t('project.track.month', { month })}
						</span>
					))}
					<span className={css.today} style={left(scale.at(on))}>
						<b>{dayMark}</b>
					</span>
				</div>
				<ol className={css.rows}>
					{rows.map((row) => (
						<li key={row.milestone} className={css.row} data-state={row.state}>
							<b className={css.name}>{t(`terms.milestone.${row.milestone}`)}</b>
							<span className={css.state}>{rowState(words, row)}</span>
							<TrackRowMarks row={row} on={on} at={scale.at} />
							<span className={css.words}>{rowWords(words, row, recorded[row.milestone])}</span>
						</li>
					))}
				</ol>
			</div>
			<Disclosure summary={t('project.track.table')}>
				<TrackTable rows={rows} recorded={recorded} />
			</Disclosure>
		</Card>
	);
}

function left(at: number): CSSProperties {
	return { left: `${at}%` };
}
