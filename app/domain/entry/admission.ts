import type { Day } from '../day';
import type { AgreedLimits } from './assess';
import type { IndicatorKey } from './indicators';
import type { EntryVerdict } from './judge';

/** A condition of an exception: a dated item that stays open until somebody says what met it. */
export interface Condition {
	text: string;
	dueOn: Day;
	metOn: Day | null;
	/** Document number. */
	evidence: string | null;
}

/** How a project came in, marked on it for ever. */
export interface Admission {
	applicationId: string;
	standardId: string;
	standardName: string;
	standardVersion: number;
	verdict: EntryVerdict;
	/** `exception`: 一事一议. */
	way: 'normal' | 'exception';
	admittedOn: Day;
	/** Of an exception: its document, its last day and its conditions. */
	documentNo: string | null;
	untilOn: Day | null;
	conditions: Condition[];
}

/** 标准地: a plot's own limits, with the number and day of the agreement. */
export interface PlotAgreement {
	number: string;
	signedOn: Day;
	limits: AgreedLimits;
}

/** What was promised, in each indicator's unit. */
export type Promises = Partial<Record<IndicatorKey, number>>;

export type ConditionState = 'met' | 'open' | 'overdue';

/** Where a condition stands on a day: due today is still open, one day later overdue. */
export function conditionState({ metOn, dueOn }: Condition, on: Day): ConditionState {
	if (metOn !== null && metOn <= on) return 'met';
	return on > dueOn ? 'overdue' : 'open';
}
