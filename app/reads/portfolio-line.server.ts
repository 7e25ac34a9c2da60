import type { StoredState } from '~/data/project-states.server';
import { type BoardLine, searchable } from '~/domain/board/board-line';
import { seriousGaps } from '~/domain/lights/serious-gaps';
import { stallOf } from '~/domain/stages/stall-of';

/** What boards, lists, counts and searches need of one live project. */
export interface Line extends BoardLine {
	version: number;
	/** The event that made this state, and when it was recorded. */
	eventSeq: number;
	recordedFrom: string;
	projectCode: string;
	externalId: string;
}

/** The line of one state. */
export function lineOf(state: Omit<StoredState, 'recordedTo'>): Line {
	const { facts, outlook } = state;
	const firmName = facts.firmName ?? '';
	const projectCode = facts.projectCode ?? '';
	const externalId = facts.externalId ?? '';
	return {
		projectId: state.projectId,
		version: state.version,
		eventSeq: state.eventSeq,
		recordedFrom: state.recordedFrom,
		name: facts.name,
		firmName,
		projectCode,
		externalId,
		unit: facts.unit,
		industryChain: facts.industryChain ?? '',
		officerName: facts.officerName ?? '',
		investmentFen: facts.investmentFen ?? null,
		stall: stallOf(facts),
		outlook,
		hasGaps: seriousGaps(outlook).length > 0,
		words: searchable(`${facts.name}\n${firmName}\n${projectCode}\n${externalId}`),
		annualPlanFen: facts.annualPlanFen ?? {},
		completedFen: facts.completedFen ?? {},
	};
}
