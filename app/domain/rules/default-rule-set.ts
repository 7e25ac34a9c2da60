import type { RuleSet } from './rule-set';

const YI = 10_000_000_000; // fen in 1亿元

/**
 * The light rules a new home starts with (DOMAIN §2, §3). Every number is an assumption (A) and 待主管部门确认: the rule page
 * says so until the competent office has published its own version. Effective from 2000 so that history can be judged.
 */
export const DEFAULT_RULE_SET: RuleSet = {
	id: 'default-2026-1',
	name: '2026 默认',
	version: 1,
	effectiveFrom: '2000-01-01',
	milestoneLate: { yellowFromDays: 1, redFromDays: 61 },
	investmentBehind: { fromMonth: 2, yellowBelowPercent: 80, redBelowPercent: 60 },
	silent: { staleAfterDays: 35, yellowAfterDays: 65 },
	dueSoonDays: [30, 15, 7],
	idleLand: { warnFromDays: 300, idleFromDays: 365 },
	maxPauseDays: 90,
	backDating: { reasonAfterDays: 10 },
	fallbacks: [
		{ milestone: 'landGranted', after: 'signed', days: 180 },
		{ milestone: 'started', after: 'landGranted', days: 180 },
		{
			milestone: 'completed',
			after: 'started',
			monthsByInvestment: [
				{ belowFen: 5 * YI, months: 12 },
				{ belowFen: 10 * YI, months: 18 },
				{ belowFen: null, months: 30 },
			],
		},
		{ milestone: 'inProduction', after: 'completed', days: 180 },
		{ milestone: 'aboveScale', after: 'inProduction', days: 365 },
		{ milestone: 'atOutput', after: 'inProduction', days: 730 },
	],
};
