import { MILESTONES, type Milestone } from '~/domain/stages/milestones';
import { perLanguage } from '~/i18n/row-words';
import type { Words } from '~/i18n/words';

/** Why a light is on, with the days counted out for the day shown: a `Cause` of the core fits. */
export type CauseFacts =
	| { rule: 'milestone'; milestone: Milestone; daysLate: number }
	| { rule: 'investment'; percent: number | null; belowPercent: number }
	| { rule: 'silent'; daysSilent: number };

const causeWords = perLanguage(({ phrase, term }) => ({
	late: phrase('terms.cause.milestoneLate'),
	behind: phrase('terms.cause.investmentBehind'),
	silent: phrase('terms.cause.silent'),
	milestone: Object.fromEntries(MILESTONES.map((one) => [one, term('milestone', one)])),
}));

/** `开工逾期 73 天`: cheap enough for every row. */
export function causeText(words: Words, cause: CauseFacts): string {
	const say = causeWords(words);
	if (cause.rule === 'milestone') {
		return say.late({ milestone: say.milestone[cause.milestone] ?? cause.milestone, count: cause.daysLate });
	}
	if (cause.rule === 'investment') return say.behind({ percent: cause.percent ?? 0, belowPercent: cause.belowPercent });
	return say.silent({ count: cause.daysSilent });
}
