import { CAUSES, type CauseName } from '../domain/board/causes';
import type { ListRow } from '../domain/board/list-row';
import { LIGHTS } from '../domain/board/packed-rows';
import type { Light } from '../domain/lights/outlook';
import { isMilestone, MILESTONES, STAGES } from '../domain/stages/milestones';
import { perLanguage, type RowWordSource } from './row-words';
import type { Words } from './words';

/** Everything a row says, resolved once per language. */
export const rowWords = perLanguage((source) => {
	const { word, phrase, term, format } = source;
	return {
		format,
		term,
		milestone: Object.fromEntries(MILESTONES.map((one) => [one, term('milestone', one)])),
		stage: Object.fromEntries(STAGES.map((one) => [one, term('stage', one)])),
		cause: Object.fromEntries(CAUSES.map((one) => [one, causeName(source, one)])) as Record<CauseName, string>,
		late: phrase('board.row.late'),
		investment: phrase('board.row.investment'),
		silent: phrase('board.row.silent'),
		next: phrase('board.row.next'),
		toRed: phrase('board.row.toRed'),
		days: phrase('board.row.days'),
		fallback: word('board.row.fallback'),
		light: Object.fromEntries(LIGHTS.map((one) => [one, term('light', one)])) as Record<Light, string>,
		stale: word('terms.stale'),
	};
});

/** The cause as a filter names it: `开工逾期`. */
export function causeWord(words: Words, cause: CauseName): string {
	return rowWords(words).cause[cause];
}

/** The cause of one row with its number: `开工逾期 73 天`. */
export function causeSentence(say: ReturnType<typeof rowWords>, row: ListRow): string {
	const { cause, causeNumber } = row;
	if (cause === null) return '';
	if (cause === 'investment') return say.investment({ percent: causeNumber, time: row.timePercent });
	if (cause === 'silent') return say.silent({ days: causeNumber });
	return say.late({ milestone: say.milestone[cause] ?? cause, days: causeNumber });
}

function causeName({ word, phrase, term }: RowWordSource, cause: CauseName): string {
	if (isMilestone(cause)) return phrase('board.filter.milestone')({ milestone: term('milestone', cause) });
	return word(`board.filter.${cause}`);
}
