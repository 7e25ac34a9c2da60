import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '~/data/database.server';
import { findPerson } from '~/data/people.server';
import type { SessionPerson } from '~/data/sessions.server';
import { CHANGE_LISTS, CHANGES_ON_PAGE, changesPage } from '~/reads/changes-page.server';
import { done } from '../support/entry-world';
import { happened, projectFacts } from '../support/project-facts';
import { recordProjects } from '../support/record-projects';
import { testDatabase } from '../support/test-database';

const TODAY = '2026-11-21';
const SILENT = 3;
let db: Database;
let manager: SessionPerson;

const toStart = (name: string, plannedOn: string) =>
	projectFacts({
		name,
		milestones: {
			...happened({ signed: '2026-01-01', landGranted: '2026-03-01' }),
			started: { plannedOn, originalOn: plannedOn },
		},
		lastUpdateOn: '2026-10-20',
	});

beforeAll(async () => {
	db = await testDatabase();
	manager = (await findPerson(db.reader, 'manager')) as SessionPerson;
	const numbers = Array.from({ length: CHANGES_ON_PAGE + 2 }, (_, at) => String(at).padStart(3, '0'));
	const silent = Array.from({ length: SILENT }, (_, at) => `s${at}`);
	// Nobody says a word about these: time alone turns them red between the two days.
	const turning = Object.fromEntries(silent.map((id) => [id, toStart(`示例静默${id}`, '2026-09-10')]));
	const edited = (plannedOn: string) =>
		Object.fromEntries(numbers.map((id) => [`p${id}`, toStart(`示例${id}`, plannedOn)]));
	await recordProjects(db, '2026-10-20', { ...turning, ...edited('2027-03-01') });
	await recordProjects(db, '2026-11-20', edited('2027-04-01'));
});

async function page(search: Record<string, string> = {}) {
	const days = { from: '2026-11-01', to: TODAY, units: ['deqing'] };
	const present = { now: `${TODAY}T04:00:00.000Z`, today: TODAY };
	return done(await changesPage(db, manager, new URLSearchParams(search), days, present));
}

describe('what changed between two days', () => {
	it('counts and lists a project whose light alone changed among all changes', async () => {
		const { counts, total } = await page();
		expect(counts.newlyRed).toBe(SILENT);
		expect(counts.changed).toBe(CHANGES_ON_PAGE + 2 + SILENT);
		expect(total).toBe(counts.changed);
	});

	it('shows every one of them on some page, once', async () => {
		const pages = [await page(), await page({ page: '2' })];
		const names = pages.flatMap(({ projects }) => projects.map(({ name }) => name));
		expect(pages.map(({ projects }) => projects.length)).toEqual([CHANGES_ON_PAGE, 2 + SILENT]);
		expect(new Set(names).size).toBe(CHANGES_ON_PAGE + 2 + SILENT);
	});

	it.each([
		['0', 1],
		['-3', 1],
		['x', 1],
		['1e9', 2],
		['2.9', 2],
		['99', 2],
	])('answers page %s with page %d', async (asked, shown) => {
		expect((await page({ page: asked })).page).toBe(shown);
	});

	it('opens exactly as many as each number says', async () => {
		const { counts } = await page();
		for (const list of CHANGE_LISTS) expect((await page({ list })).total, list).toBe(counts[list]);
	});
});
