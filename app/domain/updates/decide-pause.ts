import { addDays, type Day, daysBetween } from '../day';
import { accepted, type Outcome, type Refusal, refused, refusedForAll } from '../outcome';
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
 * Refused: `project-withdrawn`, `project-finished`; together what is wrong with either day: `not-a-day`, `pause-starts-before-request`, `pause-ends-before-start`,
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
	// A last day that is none runs into nothing: the first day is then looked at alone.
	const other = overlapping(facts, { fromOn, untilOn: dayFault(untilOn) ? fromOn : untilOn });
	const wrong = refusedForAll([
		startFault(fromOn, today) ?? (other ? { code: 'pause-overlaps', field: 'fromOn', params: { ...other } } : null),
		endFault({ fromOn, untilOn }, maxPauseDays),
		reason.trim() ? null : { code: 'reason-missing', field: 'reason' },
	]);
	return wrong ?? accepted({ kind: 'pause', fromOn, untilOn });
}

function startFault(fromOn: Day, today: Day): Refusal | null {
	const wrong = dayFault(fromOn);
	if (wrong) return { code: wrong, field: 'fromOn' };
	return fromOn < today ? { code: 'pause-starts-before-request', field: 'fromOn', params: { today } } : null;
}

/** The last day is held against the first one only where that is a day. */
function endFault({ fromOn, untilOn }: Pause, maxPauseDays: number): Refusal | null {
	const wrong = dayFault(untilOn);
	if (wrong) return { code: wrong, field: 'untilOn' };
	if (dayFault(fromOn)) return null;
	if (untilOn < fromOn) return { code: 'pause-ends-before-start', field: 'untilOn' };
	const days = daysBetween(fromOn, untilOn) + 1;
	return days > maxPauseDays
		? { code: 'pause-too-long', field: 'untilOn', params: { days, limit: maxPauseDays } }
		: null;
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
