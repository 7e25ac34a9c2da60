import type { Database } from '~/data/database.server';
import { findPerson } from '~/data/people.server';
import type { SessionPerson } from '~/data/sessions.server';
import type { ListRow } from '~/domain/board/list-row';
import { unpackRows } from '~/domain/board/packed-rows';
import type { ProjectFacts } from '~/domain/project/facts';
import { type Board, board } from '~/reads/board.server';
import { happened, projectFacts, YI } from './project-facts';
import { recordProjects } from './record-projects';
import { testDatabase } from './test-database';
import type { TestPersonId } from './test-people';

export const TODAY = '2026-11-21';

/** Land granted, to be started on that day: red from 61 days later on. */
export const toStart = (plannedOn: string, more: Partial<ProjectFacts> = {}) =>
	projectFacts({
		milestones: {
			...happened({ signed: '2026-01-01', landGranted: '2026-03-01' }),
			started: { plannedOn, originalOn: plannedOn },
		},
		lastUpdateOn: '2026-11-20',
		...more,
	});

/** Two reds, one that will be, one that will not, one that has left. */
export const WORLD: Record<string, ProjectFacts> = {
	red1: toStart('2026-08-01', { name: '红一', unit: 'deqing', officerName: '示例本人专员' }),
	red2: toStart('2026-09-10', { name: '红二 100%_甲', unit: 'anji', investmentFen: 4 * YI }),
	soon: toStart('2026-09-25', { name: '将红', unit: 'deqing' }),
	fine: toStart('2027-09-10', { name: '绿', unit: 'anji' }),
	gone: toStart('2026-08-01', { name: '退', unit: 'anji', withdrawnOn: '2026-10-01' }),
};

export async function world(projects = WORLD): Promise<Database> {
	const db = await testDatabase();
	await recordProjects(db, '2026-11-20', projects);
	return db;
}

export async function person(db: Database, id: TestPersonId): Promise<SessionPerson> {
	return (await findPerson(db.reader, id)) as SessionPerson;
}

/** The board as somebody sees it. */
export async function see(db: Database, id: TestPersonId, search = '', today = TODAY): Promise<Board> {
	const shown = await board(db, await person(db, id), new URLSearchParams(search), today);
	if (!shown.ok) throw new Error(shown.refusal.code);
	return shown.value;
}

export const rowsOf = (shown: { list: { rows: string } }): ListRow[] => unpackRows(shown.list.rows);
export const namesOf = (shown: { list: { rows: string } }) => rowsOf(shown).map((row) => row.name);
