import { beforeEach, describe, expect, it } from 'vitest';
import { markLooked } from '~/commands/mark-looked.server';
import type { Database } from '~/data/database.server';
import { journalHead } from '~/data/journal.server';
import { board } from '~/reads/board.server';
import { changesPage } from '~/reads/changes-page.server';
import { done } from '../support/entry-world';
import { happened, projectFacts } from '../support/project-facts';
import { publishRules } from '../support/publish-rules';
import { recordProjects } from '../support/record-projects';
import { acting } from '../support/test-acting';
import { testDatabase } from '../support/test-database';
import { actorNamed } from '../support/test-people';

const TODAY = '2026-11-21';
const LATE = {
	milestones: {
		...happened({ signed: '2026-01-01', landGranted: '2026-03-01' }),
		started: { plannedOn: '2026-11-01' },
	},
	lastUpdateOn: '2026-11-20',
};
let db: Database;
beforeEach(async () => {
	db = await testDatabase();
	await recordProjects(db, '2026-11-20', { p1: projectFacts(LATE), p2: projectFacts({ ...LATE, unit: 'anji' }) });
});

/** What the board and the changes since the same instant say to somebody who looked at nine. */
async function bothSay() {
	const [row] = await db.reader.person.findMany({ where: { id: 'manager' } });
	const { lookedSeq = 0, lookedAt = null } = row ?? {};
	const reader = { ...actorNamed('manager'), lookedSeq, lookedAt } as never;
	const { look } = done(await board(db, reader, new URLSearchParams(), TODAY));
	const days = { from: look?.from ?? '', to: TODAY, units: [] };
	const present = { now: `${TODAY}T08:00:00.000Z`, today: TODAY };
	const { counts } = done(await changesPage(db, actorNamed('manager'), new URLSearchParams(), days, present));
	const red = look?.newlyRed.reduce((sum, { count }) => sum + count, 0);
	return [
		[red, look?.cleared.count],
		[counts.newlyRed, counts.cleared],
	];
}

async function look(): Promise<void> {
	const { seq } = await journalHead(db.reader);
	const now = `${TODAY}T01:00:00.000Z`;
	done(await markLooked(acting(db, 'manager', { today: TODAY, now }), { seq, day: TODAY }));
}

describe('what happened since somebody looked', () => {
	it.each([
		['a version for the very day', TODAY, 2],
		['a version for a day to come', '2026-11-25', 0],
	])('is judged by the rules of then: %s', async (_, effectiveFrom, red) => {
		await look();
		await publishRules(db, TODAY, { version: 2, effectiveFrom, redFromDays: 10 });
		expect(await bothSay()).toEqual([
			[red, 0],
			[red, 0],
		]);
	});

	it('forgets nothing that a version of the same day has replaced, nor what was recorded since', async () => {
		await publishRules(db, '2026-11-20', { version: 2, effectiveFrom: TODAY, redFromDays: 10 });
		await look();
		await publishRules(db, TODAY, { version: 3, effectiveFrom: TODAY, redFromDays: 50 });
		await recordProjects(db, TODAY, { p2: projectFacts({ ...LATE, unit: 'anji', lastUpdateOn: TODAY }) });
		expect(await bothSay()).toEqual([
			[0, 2],
			[0, 2],
		]);
	});
});
