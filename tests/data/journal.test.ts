import { describe, expect, it } from 'vitest';
import type { Database } from '~/data/database.server';
import { appendEvents, type EventDraft, eventHash, journalHead } from '~/data/journal.server';
import { recordProjectChanges } from '~/data/project-change.server';
import { END_OF_TIME, liveState, recordStates, statesOf } from '~/data/project-states.server';
import { NO_FACTS } from '~/domain/project/facts';
import { diffFacts } from '~/domain/updates/diff-facts';
import { projectFacts } from '../support/project-facts';
import { testDatabase } from '../support/test-database';

const draft: EventDraft = { kind: 'export.made', personId: 'auditor', personName: '示例审计', channel: 'form' };
const author = { personId: 'officer-deqing', personName: '示例专员 deqing', channel: 'form' } as const;

async function create(db: Database, projectId: string, now = '2026-11-01T04:00:00.000Z') {
	const changes = diffFacts(NO_FACTS, projectFacts());
	const event = { ...author, kind: 'project.created' } as const;
	await db.write((tx) =>
		recordProjectChanges(tx, now, now.slice(0, 10), [{ projectId, before: null, patch: { changes }, event }]),
	);
	return (await liveState(db.reader, projectId)) ?? expect.fail('not recorded');
}

async function rename(db: Database, projectId: string, to: string, now: string) {
	const before = (await liveState(db.reader, projectId)) ?? expect.fail('not there');
	const patch = { changes: [{ field: 'name', from: before.facts.name, to }], effectiveOn: '2026-11-02' };
	const event = { ...author, kind: 'project.edited' } as const;
	return db.write((tx) => recordProjectChanges(tx, now, now.slice(0, 10), [{ projectId, before, patch, event }]));
}

describe('appendEvents', () => {
	it('numbers without gaps and chains each event to the one before', async () => {
		const db = await testDatabase();
		const head = await journalHead(db.reader);
		const events = await db.write((tx) => appendEvents(tx, '2026-11-21T00:00:00.000Z', [draft, draft, draft]));
		expect(events.map((event) => event.seq)).toEqual([head.seq + 1, head.seq + 2, head.seq + 3]);
		expect(events[0]?.prevHash).toBe(head.hash);
		expect(events[2]?.prevHash).toBe(events[1]?.hash);
		for (const { hash, ...body } of events) expect(eventHash(body)).toBe(hash);
		expect(await journalHead(db.reader)).toMatchObject({ seq: head.seq + 3, hash: events[2]?.hash });
	});

	it('never lets the journal run backwards when the clock does', async () => {
		const db = await testDatabase();
		await db.write((tx) => appendEvents(tx, '2026-11-21T00:00:00.000Z', [draft]));
		const [event] = await db.write((tx) => appendEvents(tx, '2026-11-19T00:00:00.000Z', [draft]));
		expect(event?.at).toBe('2026-11-21T00:00:00.000Z');
	});

	it.each([
		['UPDATE "Event" SET "reason" = \'x\' WHERE "seq" = 1'],
		['DELETE FROM "Event" WHERE "seq" = 1'],
		['UPDATE "Event" SET "seq" = 9999 WHERE "seq" = 1'],
	])('the database itself refuses: %s', async (sql) => {
		const db = await testDatabase();
		await expect(db.write((tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow('append only');
	});
});

describe('recordProjectChanges', () => {
	it('opens a state, and closes it with the next change', async () => {
		const db = await testDatabase();
		const first = await create(db, 'p1');
		expect(first).toMatchObject({ version: 1, recordedTo: END_OF_TIME, facts: projectFacts() });
		await rename(db, 'p1', '示例项目二期', '2026-11-05T04:00:00.000Z');
		const states = await statesOf(db.reader, 'p1');
		expect(
			states.map(({ version, recordedFrom, recordedTo, facts }) => [version, recordedFrom, recordedTo, facts.name]),
		).toEqual([
			[1, '2026-11-01T04:00:00.000Z', '2026-11-05T04:00:00.000Z', '示例项目'],
			[2, '2026-11-05T04:00:00.000Z', END_OF_TIME, '示例项目二期'],
		]);
	});

	it('keeps what was known at any instant', async () => {
		const db = await testDatabase();
		await create(db, 'p1');
		await rename(db, 'p1', '示例项目二期', '2026-11-05T04:00:00.000Z');
		const states = await statesOf(db.reader, 'p1');
		const nameAt = (instant: string) =>
			states.find((state) => state.recordedFrom <= instant && instant < state.recordedTo)?.facts.name;
		expect(nameAt('2026-11-01T03:59:59.999Z')).toBeUndefined();
		expect(nameAt('2026-11-01T04:00:00.000Z')).toBe('示例项目');
		expect(nameAt('2026-11-05T03:59:59.999Z')).toBe('示例项目');
		expect(nameAt('2026-11-05T04:00:00.000Z')).toBe('示例项目二期');
	});

	it('counts the working days between what happened and its recording', async () => {
		const db = await testDatabase();
		await create(db, 'p1');
		const [seq] = await rename(db, 'p1', '示例项目二期', '2026-11-09T04:00:00.000Z');
		// 2026-11-02 is a Monday; Tuesday to Friday and the Monday after.
		expect(await db.reader.event.findUnique({ where: { seq } })).toMatchObject({
			effectiveOn: '2026-11-02',
			lagDays: 5,
		});
	});

	it('refuses a change that was decided on an older state', async () => {
		const db = await testDatabase();
		const old = await create(db, 'p1');
		await rename(db, 'p1', '示例项目二期', '2026-11-05T04:00:00.000Z');
		const stale = { ...old, version: 2, eventSeq: 9_999, recordedFrom: '2026-11-06T04:00:00.000Z' };
		await expect(db.write((tx) => recordStates(tx, [stale]))).rejects.toThrow();
	});

	it.each([
		['UPDATE "ProjectState" SET "facts" = \'{}\' WHERE "version" = 1'],
		['UPDATE "ProjectState" SET "recordedTo" = \'2030-01-01T00:00:00.000Z\' WHERE "version" = 1'],
		['UPDATE "ProjectState" SET "outlook" = \'{}\' WHERE "version" = 2'],
		['DELETE FROM "ProjectState" WHERE "version" = 1'],
	])('the database itself refuses: %s', async (sql) => {
		const db = await testDatabase();
		await create(db, 'p1');
		await rename(db, 'p1', '示例项目二期', '2026-11-05T04:00:00.000Z');
		await expect(db.write((tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow(/recorded state/);
	});

	it('writes many changes in rounds, in order', async () => {
		const db = await testDatabase();
		const event = { ...author, kind: 'project.imported' } as const;
		const changes = Array.from({ length: 450 }, (_, index) => ({
			projectId: `bulk-${index}`,
			before: null,
			patch: { changes: diffFacts(NO_FACTS, projectFacts({ name: `示例项目${index}` })) },
			event,
		}));
		const numbers = await db.write((tx) => recordProjectChanges(tx, '2026-11-21T00:00:00.000Z', '2026-11-21', changes));
		expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
		expect((await liveState(db.reader, 'bulk-449'))?.facts.name).toBe('示例项目449');
		expect(await db.reader.projectState.count()).toBe(450);
	});
});
