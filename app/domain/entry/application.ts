import type { Day } from '../day';
import type { PlainFacts } from '../updates/plain-fields';
import type { Condition } from './admission';
import type { GateRuling } from './gate';
import type { EntryVerdict } from './judge';

export const APPLICATION_STATES = ['draft', 'submitted', 'returned', 'refused', 'admitted'] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** Who did something, and when. */
export interface Signed {
	byId: string | null;
	byName: string;
	at: string;
}

export const DECISIONS = ['admit', 'except', 'return', 'refuse'] as const;
export type DecisionKind = (typeof DECISIONS)[number];

/** What a manager decided about an application. */
export interface Decision {
	kind: DecisionKind;
	words: string;
	documentNo: string | null;
	untilOn: Day | null;
	conditions: Condition[];
}

/** 准入申请: a candidate project asks to be let in. */
export interface Application {
	id: string;
	version: number;
	state: ApplicationState;
	unit: string;
	/** The recorded project it is about; null for a new one until it is admitted. */
	projectId: string | null;
	standardId: string;
	candidate: PlainFacts;
	/** Numbers of further papers, as typed. */
	papers: string;
	filedById: string | null;
	filedByName: string;
	savedAt: string;
	submittedAt: string | null;
	ruling: (GateRuling & Signed) | null;
	decision: (Decision & Signed) | null;
}

/** What a form says about an application. */
export interface ApplicationInput {
	unit: string;
	projectId: string | null;
	standardId: string;
	candidate: PlainFacts;
	papers: string;
}

/** Where an application stood when somebody looked at it; what they decide counts for exactly this. */
export function standingOf({ version }: Pick<Application, 'version'>, verdict: EntryVerdict): string {
	return `${version} ${verdict}`;
}
