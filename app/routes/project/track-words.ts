import type { TrackRow } from '~/domain/stages/stage-track';
import type { Words } from '~/i18n/words';

/** The state of a milestone in a word or two. */
export function rowState({ t }: Words, { state }: TrackRow): string {
	return t(state === 'late' ? 'project.track.lateState' : `project.track.${state}`);
}

/** Everything the lane draws, in words: for phones and for screen readers. */
export function rowWords({ t }: Words, row: TrackRow): string {
	const { actualOn, plannedOn, originalOn, forecastOn, daysLate } = row;
	const late = actualOn ? 'project.track.lateBy' : 'project.track.overdue';
	const planned = plannedOn && `${t('terms.planned')} ${plannedOn}${row.fallback ? ` (${t('terms.fallback')})` : ''}`;
	const parts = [
		actualOn && `${t('terms.actual')} ${actualOn}`,
		daysLate > 0 && t(late, { count: daysLate }),
		planned,
		originalOn && originalOn !== plannedOn && `${t('terms.original')} ${originalOn}`,
		!actualOn && forecastOn && `${t('terms.forecast')} ${forecastOn}`,
	];
	return parts.filter(Boolean).join(' · ');
}
