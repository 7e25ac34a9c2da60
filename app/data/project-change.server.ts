import { workingDaysBetween } from '~/domain/calendar/working-days';
import { judgeOutlook } from '~/domain/lights/judge-outlook';
import { NO_FACTS } from '~/domain/project/facts';
import { ruleSetOn } from '~/domain/rules/rule-set-on';
import { applyChanges } from '~/domain/updates/apply-changes';
import type { Patch } from '~/domain/updates/patch';
import type { WriteTx } from './database.server';
import { appendEvents, type EventDraft, type StoredEvent } from './journal.server';
import { type NewState, recordStates, type StoredState } from './project-states.server';
import { allRuleSets, workCalendar } from './reference.server';

/** One project's change, decided by the core, on its way into the tables. */
export interface ProjectChange {
	projectId: string;
	/** The live state it was decided on; null for a new project. */
	before: StoredState | null;
	patch: Patch;
	event: Omit<EventDraft, 'projectId' | 'unit' | 'changes' | 'effectiveOn' | 'lagDays'>;
}

/**
 * Writes changes of projects: event, new state, new days of change, in the caller's transaction (decision 3).
 * Returns the events in the order given.
 */
export async function recordProjectChanges(
	tx: WriteTx,
	now: string,
	today: string,
	changes: ProjectChange[],
): Promise<StoredEvent[]> {
	const rules = ruleSetOn(await allRuleSets(tx), today);
	const { days } = await workCalendar(tx);
	const drafted = changes.map((change) => {
		const facts = applyChanges(change.before?.facts ?? NO_FACTS, change.patch.changes);
		const effectiveOn = change.patch.effectiveOn ?? null;
		const lagDays = effectiveOn ? workingDaysBetween(effectiveOn, today, days) : null;
		const { projectId } = change;
		return {
			change,
			facts,
			draft: { ...change.event, projectId, unit: facts.unit, changes: change.patch.changes, effectiveOn, lagDays },
		};
	});
	const events = await appendEvents(
		tx,
		now,
		drafted.map(({ draft }) => draft),
	);
	const states: NewState[] = drafted.map(({ change, facts }, index) => {
		const event = events[index] as StoredEvent;
		return {
			projectId: change.projectId,
			version: (change.before?.version ?? 0) + 1,
			eventSeq: event.seq,
			recordedFrom: event.at,
			facts,
			outlook: judgeOutlook(facts, rules),
		};
	});
	await recordStates(tx, states);
	return events;
}
