import type { CSSProperties, ReactNode } from 'react';
import type { Day } from '~/domain/day';
import type { TrackRow } from '~/domain/stages/stage-track';
import { useWords } from '~/i18n/words-provider';
import css from './track-marks.module.css';

/** Farther right than this (percent) words stand before their mark: behind it they would leave a narrow screen. */
const ROOM_BEHIND = 75;
/** What is overdue has its bar behind the mark, so its day stands before it: from here on (percent) there is room to. */
const ROOM_BEFORE = 18;

interface TrackRowMarksProps {
	row: TrackRow;
	on: Day;
	at: (day: Day) => number;
}

/** One lane of the track. Hidden from screen readers: the same facts follow in words. */
export function TrackRowMarks({ row, on, at }: TrackRowMarksProps) {
	const { t } = useWords();
	const { originalOn, plannedOn, forecastOn, actualOn, daysLate } = row;
	const moved = originalOn && plannedOn && originalOn !== plannedOn;
	const ahead = actualOn === null ? forecastOn : null;
	const isLate = row.state === 'late';
	return (
		<span className={css.lane} aria-hidden="true">
			{moved && <Line kind={css.moveLine} from={at(originalOn)} to={at(plannedOn)} />}
			{ahead && <Line kind={css.forecastLine} from={at(isLate ? on : (plannedOn ?? on))} to={at(ahead)} />}
			{plannedOn && actualOn && daysLate > 0 && <Line kind={css.doneLate} from={at(plannedOn)} to={at(actualOn)} />}
			{plannedOn && isLate && <Line kind={css.late} from={at(plannedOn)} to={at(on)} />}
			{moved && <Mark kind={css.original} at={at(originalOn)} />}
			{plannedOn && plannedOn !== actualOn && <Mark kind={css.planned} at={at(plannedOn)} fallback={row.fallback} />}
			{ahead && <Mark kind={css.forecast} at={at(ahead)} />}
			{actualOn && <Mark kind={css.actual} at={at(actualOn)} />}
			{actualOn && (
				<Label at={at(actualOn)} day={actualOn}>
					{daysLate > 0 && t('project.track.lateBy', { count: daysLate })}
				</Label>
			)}
			{!actualOn && plannedOn && <Label at={at(plannedOn)} day={plannedOn} isLate={isLate} />}
			{isLate && (
				<b className={css.overdue} style={left(at(on))}>
					{t('project.track.overdue', { count: daysLate })}
				</b>
			)}
		</span>
	);
}

function Line({ kind, from, to }: { kind: string | undefined; from: number; to: number }) {
	const width = Math.abs(to - from);
	return <i className={kind} style={{ left: `${Math.min(from, to)}%`, width: `${width}%` }} />;
}

function Mark({ kind, at, fallback }: { kind: string | undefined; at: number; fallback?: boolean }) {
	return <i className={kind} style={left(at)} data-fallback={fallback ? '' : undefined} />;
}

interface LabelProps {
	at: number;
	day: Day;
	isLate?: boolean;
	children?: ReactNode;
}

function Label({ at, day, isLate = false, children }: LabelProps) {
	return (
		<span
			className={at > (isLate ? ROOM_BEFORE : ROOM_BEHIND) ? `${css.label} ${css.before}` : css.label}
			style={left(at)}
		>
			{day} {children}
		</span>
	);
}

function left(at: number): CSSProperties {
	return { left: `${at}%` };
}
