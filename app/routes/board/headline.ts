import type { Words } from '~/i18n/words';
import type { Board } from '~/reads/board.server';

type News = Pick<Board, 'on' | 'today' | 'totals' | 'redToday' | 'look'>;

/**
 * The news of the board in one sentence: what moved since the reader looked, else what is about to, else how it stands. In the
 * past `today` is the day looked back to, and is called by its name.
 */
export function headline({ t }: Words, { on, today, totals, redToday, look }: News, past = false): string {
	const count = totals.red;
	const more = count - redToday;
	if (on > today) {
		return more > 0
			? t(`board.headline.aheadMore${past ? 'Then' : ''}`, { day: on, count, more, known: today })
			: t('board.headline.ahead', { day: on, count });
	}
	if (on < today) return t(`board.headline.back${past ? 'Then' : ''}`, { day: on, count, known: today });
	if (look) return sinceLook(t, count, look);
	if (count === 0) return t('board.headline.none');
	return totals.turning7 > 0
		? t('board.headline.soon', { count, soon: totals.turning7 })
		: t('board.headline.plain', { count });
}

function sinceLook(t: Words['t'], count: number, look: NonNullable<News['look']>): string {
	const added = look.newlyRed.reduce((sum, one) => sum + one.count, 0);
	const cleared = look.cleared.count;
	if (added > 0 && cleared > 0) return t('board.headline.since', { count, added, cleared });
	if (added > 0) return t('board.headline.sinceAdded', { count, added });
	if (cleared > 0 && count === 0) return t('board.headline.noneCleared', { cleared });
	if (cleared > 0) return t('board.headline.sinceCleared', { count, cleared });
	return count === 0 ? t('board.headline.none') : t('board.headline.same', { count });
}
