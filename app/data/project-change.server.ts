import { type CalendarDay, workingDaysBetween } from '~/domain/calendar/working-days';
import { judgeOutlook } from '~/domain/lights/judge-outlook';
import { NO_FACTS, type ProjectFacts } from '~/domain/project/facts';
import type { RuleSet } from '~/domain/rules/rule-set';
import { ruleSetOn } from '~/domain/rules/rule-set-on';
import { applyChanges } from '~/domain/updates/apply-changes';
import type { Patch } from '~/domain/updates/patch';
import type { WriteTx } from './database.server';
import { appendEvents, type EventDraft, type StoredEvent } from './journal.server';
import { letOthersIn } from './let-others-in.server';
import { type NewState, recordStates, type StoredState } from './project-states.server';
import { allRuleSets, calendarDaysBetween } from './reference.server';

/** One project's change, decided by the core, on its way into the tables. */
export interface ProjectChange {
	projectId: string;
	/** The live state it was decided on; null for a new project. */
	before: StoredState | null;
	patch: Patch;
	event: Omit<EventDraft, 'projectId' | 'unit' | 'changes' | 'effectiveOn' | 'lagDays'>;
}

/** Changes per round: few enough that page requests get their turn in between and memory stays small. */
const ROUND = 200;

/**
 * Writes changes of projects: event, new state, new days of change, in the caller's transaction (decision 3).
 * Returns the sequence numbers of the events in the order given.
 */
export async function recordProjectChanges(
	tx: WriteTx,
	now: string,
	today: string,
	changes: readonly ProjectChange[],
): Promise<number[]> {
	const rules = ruleSetOn(await allRuleSets(tx), today);
	const days = await calendarFor(tx, changes, today);
	const numbers: number[] = [];
	for (let start = 0; start < changes.length; start += ROUND) {
		const drafted = changes.slice(start, start + ROUND).map((change) => draft(change, today, days));
		const events = await appendEvents(
			tx,
			now,
			drafted.map((one) => one.event),
		);
		const states = drafted.map((one, index) => stateAfter(one, events[index] as StoredEvent, rules));
		await recordStates(tx, states);
		for (const event of events) numbers.push(event.seq);
		if (start + ROUND < changes.length) await letOthersIn();
	}
	return numbers;
}

/** As much of the calendar as the lag of these changes needs. */
async function calendarFor(tx: WriteTx, changes: readonly ProjectChange[], today: string): Promise<CalendarDay[]> {
	let earliest = today;
	for (const { patch } of changes) {
		if (patch.effectiveOn && patch.effectiveOn < earliest) earliest = patch.effectiveOn;
	}
	return earliest < today ? calendarDaysBetween(tx, earliest, today) : [];
}

interface Drafted {
	change: ProjectChange;
	facts: ProjectFacts;
	event: EventDraft;
}

function draft(change: ProjectChange, today: string, calendar: readonly CalendarDay[]): Drafted {
	const { projectId, before, patch } = change;
	const facts = applyChanges(before?.facts ?? NO_FACTS, patch.changes);
	const effectiveOn = patch.effectiveOn ?? null;
	const lagDays = effectiveOn ? workingDaysBetween(effectiveOn, today, calendar) : null;
	const event = { ...change.event, projectId, unit: facts.unit, changes: patch.changes, effectiveOn, lagDays };
	return { change, facts, event };
}

function stateAfter({ change, facts }: Drafted, event: StoredEvent, rules: RuleSet): NewState {
	return {
		projectId: change.projectId,
		version: (change.before?.version ?? 0) + 1,
		eventSeq: event.seq,
		recordedFrom: event.at,
		facts,
		outlook: judgeOutlook(facts, rules),
	};
}
