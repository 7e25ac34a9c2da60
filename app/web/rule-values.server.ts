import { backDatingLimit } from '~/domain/rules/back-dating-limit';
import type { RuleSet } from '~/domain/rules/rule-set';

type Texts<Names extends string> = Record<Names, string>;

/** The boxes of a form for light rules. */
export type RuleFormValues = {
	name: string;
	effectiveFrom: string;
	milestoneLate: Texts<'yellowFromDays' | 'redFromDays'>;
	investmentBehind: Texts<'fromMonth' | 'yellowBelowPercent' | 'redBelowPercent'>;
	silent: Texts<'staleAfterDays' | 'yellowAfterDays'>;
	dueSoonDays: string;
	idleLand: Texts<'warnFromDays' | 'idleFromDays'>;
	maxPauseDays: string;
	backDating: Texts<'reasonAfterDays'>;
	fallbacks: { days: string; monthsByInvestment: { months: string }[] }[];
};

/** What the form shows at first: a draft as it is, or the version it starts from with a blank day. */
export function ruleValues(rules: RuleSet, effectiveFrom: string): RuleFormValues {
	const { name, milestoneLate, investmentBehind, silent, idleLand, maxPauseDays, dueSoonDays, fallbacks } = rules;
	return {
		...{ name, effectiveFrom, maxPauseDays: `${maxPauseDays}`, dueSoonDays: dueSoonDays.join(', ') },
		...{ milestoneLate: texts(milestoneLate), investmentBehind: texts(investmentBehind) },
		...{ silent: texts(silent), idleLand: texts(idleLand) },
		backDating: { reasonAfterDays: `${backDatingLimit(rules)}` },
		fallbacks: fallbacks.map(({ days, monthsByInvestment = [] }) => ({
			days: `${days ?? ''}`,
			monthsByInvestment: monthsByInvestment.map(({ months }) => ({ months: `${months}` })),
		})),
	};
}

function texts<Names extends string>(numbers: Record<Names, number>): Texts<Names> {
	return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, `${value}`])) as Texts<Names>;
}
