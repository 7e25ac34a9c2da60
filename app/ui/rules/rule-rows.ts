import { backDatingLimit } from '~/domain/rules/back-dating-limit';
import type { FallbackLimit, RuleSet } from '~/domain/rules/rule-set';
import type { Words } from '~/i18n/words';

/** One limit of a rule set in words. */
export interface RuleRow {
	group: 'milestone' | 'investment' | 'silent' | 'due' | 'land' | 'pause' | 'backDating' | 'fallback';
	what: string;
	limit: string;
}

/** Every limit of a rule set, in the order lights are judged. */
export function ruleRows(words: Words, rules: RuleSet): RuleRow[] {
	const { t } = words;
	const days = (count: number) => t('settings.rules.days', { days: count });
	const percent = (count: number) => t('settings.rules.percent', { percent: count });
	const { milestoneLate, investmentBehind, silent, idleLand } = rules;
	const what = (key: SimpleRow) => t(`settings.rules.rows.${key}`);
	const month = t('settings.rules.month', { month: investmentBehind.fromMonth });
	const due = rules.dueSoonDays.map(days).join(t('settings.rules.joiner'));
	return [
		{ group: 'milestone', what: what('milestoneYellow'), limit: days(milestoneLate.yellowFromDays) },
		{ group: 'milestone', what: what('milestoneRed'), limit: days(milestoneLate.redFromDays) },
		{ group: 'investment', what: what('investmentFrom'), limit: month },
		{ group: 'investment', what: what('investmentYellow'), limit: percent(investmentBehind.yellowBelowPercent) },
		{ group: 'investment', what: what('investmentRed'), limit: percent(investmentBehind.redBelowPercent) },
		{ group: 'silent', what: what('stale'), limit: days(silent.staleAfterDays) },
		{ group: 'silent', what: what('silentYellow'), limit: days(silent.yellowAfterDays) },
		{ group: 'due', what: what('due'), limit: due },
		{ group: 'land', what: what('landWarn'), limit: days(idleLand.warnFromDays) },
		{ group: 'land', what: what('landIdle'), limit: days(idleLand.idleFromDays) },
		{ group: 'pause', what: what('pause'), limit: days(rules.maxPauseDays) },
		{
			group: 'backDating',
			what: what('backDating'),
			limit: t('settings.rules.workingDays', { days: backDatingLimit(rules) }),
		},
		...rules.fallbacks.flatMap((limit) => fallbackRows(words, limit)),
	];
}

type SimpleRow =
	| 'milestoneYellow'
	| 'milestoneRed'
	| 'investmentFrom'
	| 'investmentYellow'
	| 'investmentRed'
	| 'stale'
	| 'silentYellow'
	| 'due'
	| 'landWarn'
	| 'landIdle'
	| 'pause'
	| 'backDating';

/** One row a limit, or one a band of investment: the last band begins where the one before ends. */
function fallbackRows({ t, term, format }: Words, limit: FallbackLimit): RuleRow[] {
	const names = { milestone: term('milestone', limit.milestone), after: term('milestone', limit.after) };
	if (limit.days !== undefined) {
		const days = t('settings.rules.days', { days: limit.days });
		return [{ group: 'fallback', what: t('settings.rules.rows.fallback', names), limit: days }];
	}
	const bands = limit.monthsByInvestment ?? [];
	return bands.map(({ belowFen, months }, at) => {
		const edge = belowFen ?? bands[at - 1]?.belowFen ?? 0;
		const key = belowFen === null ? 'fallbackRest' : 'fallbackBelow';
		return {
			group: 'fallback',
			what: t(`settings.rules.rows.${key}`, { ...names, amount: format.yi(edge) }),
			limit: t('settings.rules.months', { months }),
		};
	});
}
