import type { IndicatorKey } from './indicators';
import { USUAL_OPERATOR } from './indicators';
import type { FollowUp, GateRules, Indicator, Standard } from './standard';

/** 两高 industries of the 2021 ministry text (F); review limits before 开工 (F). DOMAIN §5. */
export const DEFAULT_GATE: GateRules = {
	industries: ['25', '26', '30', '31', '32', '44'],
	reviewFromTce: 1_000,
	reviewFromKwh: 5_000_000,
	provinceFromTce: 10_000,
};

/** Assumptions, editable with every version: half a year of grace, then three steps; 达产 as in DOMAIN §1. */
export const DEFAULT_FOLLOW_UP: FollowUp = {
	graceDays: 180,
	remedies: [
		{ fromDays: 1, step: 'reminder' },
		{ fromDays: 91, step: 'rectification' },
		{ fromDays: 366, step: 'liability' },
	],
	reachedPercent: 100,
	nearlyPercent: 80,
};

/**
 * The two standards a new home starts with. Their numbers are assumptions (A) and marked 待主管部门确认 until the competent
 * office has published its own version. Effective from 2000 so that any day can be assessed.
 */
export const DEFAULT_STANDARDS: readonly Standard[] = [
	{
		...shipped('standard-345-1', '345+1.5'),
		indicators: [limit('taxPerMu', 30), limit('fixedInvestmentPerMu', 400), limit('outputPerMu', 500), far(1.5)],
	},
	{
		...shipped('standard-2456-1', '2456+节能减排'),
		indicators: [
			limit('taxPerMu', 40),
			limit('fixedInvestmentPerMu', 500),
			limit('outputPerMu', 600),
			far(2),
			limit('energyPerAddedValue', null),
			limit('emissions', null),
		],
	},
];

function shipped(id: string, name: string): Omit<Standard, 'indicators'> {
	return {
		id,
		name,
		version: 1,
		state: 'published',
		effectiveFrom: '2000-01-01',
		effectiveTo: null,
		source: `“${name}”准入标准（文号待补）`,
		toConfirm: true,
		scope: { units: [], industries: [], landUses: [] },
		gate: DEFAULT_GATE,
		followUp: DEFAULT_FOLLOW_UP,
	};
}

function limit(key: IndicatorKey, value: number | null): Indicator {
	return { key, operator: USUAL_OPERATOR[key], limit: value, required: true };
}

function far(value: number): Indicator {
	return limit('floorAreaRatio', value);
}
