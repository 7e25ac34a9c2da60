import { describe, expect, it } from 'vitest';
import type { Database } from '~/data/database.server';
import { liveStatesAfter } from '~/data/project-states.server';
import { canonicalJson } from '~/domain/audit/canonical-json';
import { paths } from '~/paths';
import { portfolio } from '~/reads/portfolio.server';
import { ledgerOf, sent } from '../commands/imports/import-world';
import { freePort } from '../support/free-port';
import { ensureFreshBuild } from '../support/fresh-build';
import { signInByDatabase } from '../support/process-session';
import { startServerProcess } from '../support/server-process';
import { TEST_TODAY } from '../support/test-acting';
import { testDatabaseUrl } from '../support/test-database';
import { afterwards, changeKilledAt } from './killed-change';
import { poster } from './posting';
import { say } from './say';

/** Known before the import that is taken back; it changes all of them, asks to move a plan of each, and brings as many again. */
const KNOWN = 500;
const HEAD = '项目名称,建设单位,总投资（万元）,计划竣工,进展情况';
const row = (at: number, wan: number, completed: string, words: string) =>
	`示例项目${at},湖州示例${at}有限公司,${wan + at},${completed},${words}`;
const SEPTEMBER = Array.from({ length: KNOWN }, (_, at) => row(at, 10_000, '2027-06-01', '平整'));
const OCTOBER = Array.from({ length: 2 * KNOWN }, (_, at) => row(at, 20_000, '2027-09-01', '打桩'));

describe('an import is taken back whole or not at all, whenever the process is killed', () => {
	it('at every step of the undo', { timeout: 300_000 }, async () => {
		const { url, batchId, before, then } = await world();
		const undo = { batchId, reason: '发错了文件' };
		for (const moment of ['begun', 'at 0', `at ${KNOWN}`, `at ${2 * KNOWN - 100}`, 'written']) {
			expect(await changeKilledAt(url, { undo }, moment)).toBe(moment);
			expect(await afterwards(url, (db) => standing(db, batchId)), moment).toEqual(then);
		}
		expect(await changeKilledAt(url, { undo }, 'done')).toBe('done');
		expect(await afterwards(url, (db) => standing(db, batchId))).toEqual(before);
		expect(await changeKilledAt(url, { undo })).toBe('import-already-undone');
		expect(await afterwards(url, (db) => standing(db, batchId))).toEqual(before);
		say(`undo of ${2 * KNOWN} projects: killed 5 times inside: nothing undone; killed when done: all undone, once`);
	});

	it('by its page, killed later and later until it is done', { timeout: 300_000 }, async () => {
		ensureFreshBuild();
		const { url: databaseUrl, batchId, before, then } = await world();
		const port = await freePort();
		const origin = `http://localhost:${port}`;
		const cookie = await signInByDatabase({ databaseUrl, origin, today: TEST_TODAY, who: 'manager' });
		let kills = 0;
		for (let wait = 0, undone = false; !undone; wait = Math.ceil(wait * 1.7) + 40) {
			const server = await startServerProcess({ databaseUrl, today: TEST_TODAY, port });
			const browser = poster(origin, cookie);
			const answer = await browser.post(paths.undoImport(batchId), { reason: '发错了文件' });
			expect(answer.status).toBe(302);
			await new Promise((resolve) => setTimeout(() => resolve(server.kill()), wait));
			await server.gone;
			browser.close();
			kills++;
			const stands = await afterwards(databaseUrl, (db) => standing(db, batchId));
			undone = stands.undone;
			expect(stands).toEqual(undone ? before : then);
		}
		expect(kills).toBeGreaterThan(1);
		say(`undo by its page: killed ${kills} times, ${kills - 1} left nothing behind, then it was done`);
	});
});

/** Two imports; what is known before and after the second. */
async function world() {
	const url = testDatabaseUrl();
	const one = await afterwards(url, async (db) => {
		const by = { who: 'officer-deqing' } as const;
		await sent(db, ledgerOf([HEAD, ...SEPTEMBER], 'deqing-2026-09.csv'), { ...by, today: '2026-10-05' });
		const before = await standing(db, '');
		const { batchId } = await sent(db, ledgerOf([HEAD, ...OCTOBER]), { ...by, today: '2026-11-05' });
		return { before: { ...before, undone: true }, batchId: batchId ?? '' };
	});
	const then = await afterwards(url, (db) => standing(db, one.batchId));
	expect([one.before.projects, then.projects, then.waiting]).toEqual([KNOWN, 2 * KNOWN, KNOWN]);
	return { url, ...one, then };
}

/** What boards and pages rest on: the live facts, what waits for approval, whether the import counts as taken back. */
async function standing(db: Database, batchId: string) {
	const states = await liveStatesAfter(db.reader, 0, 10 * KNOWN);
	const { lines } = await portfolio(db);
	const facts = states.map((state) => canonicalJson(state.facts)).sort();
	expect(lines.map(({ name }) => name).sort()).toEqual(states.map((state) => state.facts.name).sort());
	const undos = await db.reader.importUndo.count({ where: { batchId } });
	const told = await db.reader.event.count({ where: { batchId, kind: 'import.undone' } });
	expect(told).toBe(undos);
	const waiting = await db.reader.request.count({ where: { status: 'pending' } });
	return { projects: lines.length, facts, waiting, undone: undos > 0 };
}
