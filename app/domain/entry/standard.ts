import type { Day } from '../day';
import type { IndicatorKey, Operator } from './indicators';

/** How a project has its land: 新增用地 granted · 租赁 rented · 零土地 none of its own. */
export const LAND_USES = ['granted', 'rented', 'zeroLand'] as const;
export type LandUse = (typeof LAND_USES)[number];

/** One line of a standard. */
export interface Indicator {
	key: IndicatorKey;
	operator: Operator;
	/** In the indicator's unit. Null: there is no limit yet, but the value must be given. */
	limit: number | null;
	/** An optional one that is missed makes the verdict conditional, never a fail. */
	required: boolean;
}

/** Whom a standard concerns. An empty list means everyone. */
export interface StandardScope {
	/** Reporting units. */
	units: string[];
	/** Beginnings of GB/T 4754 classes: `26` is the whole division. */
	industries: string[];
	landUses: LandUse[];
}

/** When an industry may not simply enter (两高), and when energy use needs a review before 开工. */
export interface GateRules {
	/** Two-digit divisions of GB/T 4754. */
	industries: string[];
	/** 节能审查 from this much, tonnes of coal equivalent a year, or kilowatt hours a year. */
	reviewFromTce: number;
	reviewFromKwh: number;
	/** From here on the province reviews. */
	provinceFromTce: number;
}

/** How promises are followed after admission. */
export interface FollowUp {
	/** Days after a promise falls due in which nothing is asked for yet. */
	graceDays: number;
	/** What happens to a promise not kept, by days after its grace: the last one reached counts. */
	remedies: { fromDays: number; step: RemedyStep }[];
	/** 达产, and 基本达产, in whole percent of the promise. */
	reachedPercent: number;
	nearlyPercent: number;
}
export const REMEDY_STEPS = ['reminder', 'rectification', 'liability'] as const;
export type RemedyStep = (typeof REMEDY_STEPS)[number];

/** What a version of an entry standard says. Thresholds are data; code knows indicators and operators only (decision 5). */
export interface StandardContent {
	name: string;
	effectiveFrom: Day;
	/** The last day; null = until further notice. */
	effectiveTo: Day | null;
	/** The document it rests on. */
	source: string;
	/** 待主管部门确认: nobody competent has confirmed the numbers yet. */
	toConfirm: boolean;
	scope: StandardScope;
	indicators: Indicator[];
	gate: GateRules;
	followUp: FollowUp;
}

export const STANDARD_STATES = ['draft', 'published', 'retired'] as const;
export type StandardState = (typeof STANDARD_STATES)[number];

/** One version of a standard. Published versions never change. */
export interface Standard extends StandardContent {
	id: string;
	version: number;
	state: StandardState;
}
