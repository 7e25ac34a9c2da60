import type { Day } from '../day';
import { accepted, type Outcome, type Refusal, refusalOf, refused, refusedForAll } from '../outcome';
import type { ProjectFacts } from '../project/facts';
import type { Milestone } from '../stages/milestones';
import { changesTo, updatedOn } from './changes-to';
import { checkActualDay } from './decide-actual-date';
import { decideEvidence, type Evidence } from './evidence';
import type { Patch } from './patch';

export interface Correction {
	milestone: Milestone;
	/** The right day; null when the milestone was not reached at all. */
	actualOn: Day | null;
	/** Replaces the evidence on record; empty keeps it. */
	evidence: readonly Evidence[];
	reason: string;
}

/**
 * Corrects a recorded day, or takes it back together with its evidence. History keeps both (decision 4).
 * Refused: `project-withdrawn`, `not-yet-recorded`, `nothing-changed`, and together everything a new day is refused for and `reason-missing`.
 */
export function decideCorrection(facts: ProjectFacts, input: Correction, today: Day): Outcome<Patch> {
	const { milestone, actualOn } = input;
	const present = facts.milestones[milestone];
	if (facts.withdrawnOn) return refused('project-withdrawn');
	if (!present?.actualOn) return refused('not-yet-recorded', 'actualOn', { milestone });
	const unexplained: Refusal | null = input.reason.trim() ? null : { code: 'reason-missing', field: 'reason' };
	const wrongDay = actualOn === null ? null : checkActualDay(facts, milestone, actualOn, today);
	const evidence = correctedEvidence(input, present.evidence ?? null);
	const documents = evidence.ok ? evidence.value : null;
	const wrong = refusedForAll([wrongDay, refusalOf(evidence), unexplained]);
	if (wrong) return wrong;
	const changes = changesTo(facts, {
		[`milestones.${milestone}.actualOn`]: actualOn,
		[`milestones.${milestone}.evidence`]: documents,
	});
	if (changes.length === 0) return refused('nothing-changed', 'actualOn');
	return accepted({ changes: [...changes, ...changesTo(facts, updatedOn(facts, today))], effectiveOn: actualOn });
}

function correctedEvidence(input: Correction, present: string | null): Outcome<string | null> {
	if (input.actualOn === null) return accepted(null);
	const given = input.evidence.some((one) => one.text.trim());
	return given ? decideEvidence(input.milestone, input.evidence) : accepted(present);
}
