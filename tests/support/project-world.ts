import { expect } from 'vitest';
import { createProject, type NewProject } from '~/commands/create-project.server';
import type { Database } from '~/data/database.server';
import { eventHash, GENESIS_HASH, type StoredEvent } from '~/data/journal.server';
import { END_OF_TIME, liveState, type StoredState, statesOf } from '~/data/project-states.server';
import { canonicalJson } from '~/domain/audit/canonical-json';
import { NO_FACTS } from '~/domain/project/facts';
import { applyChanges } from '~/domain/updates/apply-changes';
import { acting } from './test-acting';
import type { TestPersonId } from './test-people';

/** Some day before the tests' today: long enough ago for plans to run late. */
export const CREATED_ON = '2026-01-05';

/** A project of 德清县 made by its officer on {@link CREATED_ON}, as an officer would; answers its id. */
export async function newProject(
	db: Database,
	given: Partial<NewProject> = {},
	who: TestPersonId = 'officer-deqing',
): Promise<string> {
	const outcome = await createProject(acting(db, who, { today: CREATED_ON }), {
		unit: 'deqing',
		fields: { name: '示例靶材项目' },
		plannedOn: { landGranted: '2026-03-01', started: '2026-06-01', completed: '2027-06-01' },
		signedOn: CREATED_ON,
		isAnother: true,
		...given,
	});
	if (!outcome.ok) throw new Error(outcome.refusal.code);
	return outcome.value.projectId;
}

/** The live state of a project that must exist. */
export async function stateNow(db: Database, projectId: string): Promise<StoredState> {
	const state = await liveState(db.reader, projectId);
	if (!state) throw new Error(`no project ${projectId}`);
	return state;
}

/** The events of a project, oldest first, as stored. */
export async function eventsOf(db: Database, projectId: string): Promise<StoredEvent[]> {
	return (await allEvents(db)).filter((event) => event.projectId === projectId);
}

async function allEvents(db: Database): Promise<StoredEvent[]> {
	const rows = await db.reader.event.findMany({ orderBy: { seq: 'asc' } });
	return rows.map(
		(row) => ({ ...row, changes: JSON.parse(row.changes), details: JSON.parse(row.details) }) as StoredEvent,
	);
}

/** The promise of every write: the chain is whole, states follow each other without gap, and replaying events gives them. */
export async function expectWholeHistory(db: Database, projectId: string): Promise<void> {
	let hash = GENESIS_HASH;
	for (const { hash: own, ...body } of await allEvents(db)) {
		expect(body.prevHash).toBe(hash);
		expect(own).toBe(eventHash(body));
		hash = own;
	}
	const states = await statesOf(db.reader, projectId);
	const changing = (await eventsOf(db, projectId)).filter((event) => event.changes.length > 0);
	expect(states.map((state) => state.eventSeq)).toEqual(changing.map((event) => event.seq));
	let facts = NO_FACTS;
	states.forEach((state, index) => {
		facts = applyChanges(facts, changing[index]?.changes ?? []);
		expect(canonicalJson(state.facts)).toBe(canonicalJson(facts));
		expect(state.version).toBe(index + 1);
		expect(state.recordedTo).toBe(states[index + 1]?.recordedFrom ?? END_OF_TIME);
	});
}
