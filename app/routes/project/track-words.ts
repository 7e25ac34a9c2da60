import type { TrackRow } from '~/domain/stages/stage-track';
import type { Words } from '~/i18n/words';
import type { RecordedClock } from '~/reads/time/recorded-clock.server';

/** The state of a milestone in a word or two. */
export function rowState({ t }: Words, { state }: TrackRow): string {
	return t(state === 'late' ? 'project.track.lateState' : `project.track.${state}`);
}

/** Everything the lane draws, in words: for phones and for screen readers. */
export function rowWords(words: Words, row: TrackRow, recorded?: RecordedClock[TrackRow['milestone']]): string {
	const { t } = words;
	const { actualOn, plannedOn, originalOn, forecastOn, daysLate } = row;
	const late = actualOn ? 'project.track.lateBy' : 'project.track.overdue';
	const planned = plannedOn && `${t('terms.planned')} ${plannedOn}${row.fallback ? ` (${t('terms.fallback')})` : ''}`;
	const parts = [
		actualOn && `${t('terms.actual')} ${actualOn}`,
		recorded && t('project.track.recordedOn', { day: recorded.recordedOn }) + lagWords(words, recorded.lagDays),
		daysLate > 0 && t(late, { count: daysLate }),
		planned,
		originalOn && originalOn !== plannedOn && `${t('terms.original')} ${originalOn}`,
		!actualOn && forecastOn && `${t('terms.forecast')} ${forecastOn}`,
	];
	return parts.filter(Boolean).join(' · ');
}

/** How late something became known, in brackets; nothing when it was told on its day. */
function lagWords({ t }: Words, lagDays: number): string {
	return lagDays > 0 ? t('project.track.lagAside', { count: lagDays }) : '';
}
