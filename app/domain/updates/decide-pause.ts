import { addDays, type Day, daysBetween } from '../day';
import { accepted, type Outcome, refused } from '../outcome';
import type { Pause, ProjectFacts } from '../project/facts';
import { isFinished } from '../stages/stage-of';
import { changesTo } from './changes-to';
import type { Patch } from './patch';
import { dayFault } from './project-day';
import type { WishOf } from './wishes';

export interface PauseRequest extends Pause {
	reason: string;
}

/**
 * Asks for a pause, first and last day included; renewing is a further pause after the one before (DOMAIN §3.4).
 * Refused: `project-withdrawn`, `project-finished`, `not-a-day`, `pause-starts-before-request`, `pause-ends-before-start`,
 * `pause-too-long` {days, limit}, `pause-overlaps` {fromOn, untilOn}, `reason-missing`.
 */
export function decidePause(
	facts: ProjectFacts,
	{ fromOn, untilOn, reason }: PauseRequest,
	maxPauseDays: number,
	today: Day,
): Outcome<WishOf<'pause'>> {
	if (facts.withdrawnOn) return refused('project-withdrawn');
	if (isFinished(facts)) return refused('project-finished');
	const wrong = dayFault(fromOn);
	if (wrong) return refused(wrong, 'fromOn');
	const wrongEnd = dayFault(untilOn);
	if (wrongEnd) return refused(wrongEnd, 'untilOn');
	if (fromOn < today) return refused('pause-starts-before-request', 'fromOn', { today });
	if (untilOn < fromOn) return refused('pause-ends-before-start', 'untilOn');
	const days = daysBetween(fromOn, untilOn) + 1;
	if (days > maxPauseDays) return refused('pause-too-long', 'untilOn', { days, limit: maxPauseDays });
	const other = overlapping(facts, { fromOn, untilOn });
	if (other) return refused('pause-overlaps', 'fromOn', { ...other });
	if (!reason.trim()) return refused('reason-missing', 'reason');
	return accepted({ kind: 'pause', fromOn, untilOn });
}

/** Adds the pause. Refused: `project-withdrawn`, and `pause-overlaps` when another was approved meanwhile. */
export function decidePauseApproval(facts: ProjectFacts, { fromOn, untilOn }: WishOf<'pause'>): Outcome<Patch> {
	if (facts.withdrawnOn) return refused('project-withdrawn');
	const other = overlapping(facts, { fromOn, untilOn });
	if (other) return refused('pause-overlaps', undefined, { ...other });
	return accepted({ changes: changesTo(facts, { pauses: [...(facts.pauses ?? []), { fromOn, untilOn }] }) });
}

/** Asks to end the running pause. Refused: `not-paused`, `reason-missing`. */
export function decideResume(facts: ProjectFacts, reason: string, today: Day): Outcome<WishOf<'resume'>> {
	if (!pausedOn(facts, today)) return refused('not-paused');
	if (!reason.trim()) return refused('reason-missing', 'reason');
	return accepted({ kind: 'resume', resumeOn: today });
}

/**
 * The project goes on today: the running pause ends yesterday (one that began today never was), pauses to come fall away.
 * Refused: `not-paused` when the pause has run out meanwhile.
 */
export function decideResumeApproval(facts: ProjectFacts, today: Day): Outcome<Patch> {
	const { pauses } = facts;
	if (!pauses || !pausedOn(facts, today)) return refused('not-paused');
	const kept = pauses
		.filter((pause) => pause.fromOn < today)
		.map((pause) => (pause.untilOn < today ? pause : { fromOn: pause.fromOn, untilOn: addDays(today, -1) }));
	return accepted({ changes: changesTo(facts, { pauses: kept.length > 0 ? kept : null }) });
}

function pausedOn(facts: ProjectFacts, day: Day): boolean {
	return overlapping(facts, { fromOn: day, untilOn: day }) !== undefined;
}

function overlapping(facts: ProjectFacts, wanted: Pause): Pause | undefined {
	return facts.pauses?.find((pause) => pause.fromOn <= wanted.untilOn && wanted.fromOn <= pause.untilOn);
}
