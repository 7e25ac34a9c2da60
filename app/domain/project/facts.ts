import type { Day } from '../day';
import type { Admission, PlotAgreement, Promises } from '../entry/admission';
import type { LandUse } from '../entry/standard';
import type { Milestone } from '../stages/milestones';

/** Money is exact: an integer number of fen (1 yuan = 100 fen, 1 万元 = 1,000,000 fen). See docs/decisions. */
export type Fen = number;

/** The four days of one milestone and its proof. Absent and null mean the same: not known. */
export interface MilestoneFacts {
	/** Current approved plan. */
	plannedOn?: Day | null;
	/** First approved plan; never changed once set. */
	originalOn?: Day | null;
	/** The officer's honest forecast; never judged. */
	forecastOn?: Day | null;
	/** What happened. */
	actualOn?: Day | null;
	/** Document number that proves the actual day (DOMAIN §2). */
	evidence?: string | null;
}

/** An approved pause, both days included. At most 90 days each; renewals are further entries. */
export interface Pause {
	fromOn: Day;
	untilOn: Day;
}

/**
 * Everything that is known of one project: the one shape that commands change, events replay to, and lights are judged from.
 * Stored as one document per recorded state; absent and null are equal.
 */
export interface ProjectFacts {
	name: string;
	firmName?: string | null;
	/** 统一社会信用代码, normalised; may be wrong (待核). */
	firmCreditCode?: string | null;
	/** 项目代码, optional until filed. */
	projectCode?: string | null;
	/** The number this project has in the reporting ledger of another system. */
	externalId?: string | null;
	/** Projects that share a value here are phases of one project and may share a project code. */
	phaseOf?: string | null;
	/** Reporting unit id, e.g. `deqing`. */
	unit: string;
	districtCode?: string | null;
	township?: string | null;
	/** GB/T 4754-2017 class. */
	industryCode?: string | null;
	industryChain?: string | null;
	description?: string | null;
	/** Phase in the words of the reporting ledger; never used to derive the stage. */
	phaseText?: string | null;
	officerName?: string | null;
	contact?: string | null;
	remarks?: string | null;

	investmentFen?: Fen | null;
	fixedInvestmentFen?: Fen | null;
	equipmentFen?: Fen | null;
	/** Completed investment since the beginning. */
	completedTotalFen?: Fen | null;
	/** Annual investment plan per year, e.g. `{ "2026": 1080000000 }`. */
	annualPlanFen?: Record<string, Fen>;
	/** Completed investment per year as last reported. */
	completedFen?: Record<string, Fen>;

	/** Contract net area; 0 = no land of its own. */
	areaMu?: number | null;
	landUse?: LandUse | null;
	floorAreaM2?: number | null;
	floorAreaRatio?: number | null;
	/** Expected a year once at output. */
	taxFen?: Fen | null;
	outputFen?: Fen | null;
	addedValueFen?: Fen | null;
	/** Estimates as ledgers give them, 万元 per mu. */
	fixedInvestmentPerMu?: number | null;
	/** Expected, 万元 per mu. */
	taxPerMu?: number | null;
	/** Expected, 万元 per mu. */
	outputPerMu?: number | null;
	/** Comprehensive energy use, tonnes of coal equivalent a year. */
	energyTce?: number | null;
	/** Kilowatt hours a year. */
	electricityKwh?: number | null;
	/** Tonnes a year. */
	emissionsTonnes?: number | null;
	/** 节能审查 and 环评 document numbers. */
	energyReviewNo?: string | null;
	environmentReviewNo?: string | null;

	/** How it came in; never taken away again (DOMAIN §5). */
	admission?: Admission | null;
	/** The plot's own 标准地 agreement. */
	agreement?: PlotAgreement | null;
	/** What was promised at admission, until it is measured. */
	promises?: Promises | null;

	/** Latest words of a report. */
	progress?: string | null;
	problems?: string | null;

	milestones: Partial<Record<Milestone, MilestoneFacts>>;
	pauses?: Pause[];
	withdrawnOn?: Day | null;
	/** The ledger's data-as-of day or the day of the last report or update: the clock of the silence rule. */
	lastUpdateOn: Day;
}

/** The facts before anything is known: what a project's first event starts from. */
export const NO_FACTS: ProjectFacts = { name: '', unit: '', lastUpdateOn: '', milestones: {} };
