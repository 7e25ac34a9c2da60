import { describe, expect, it } from 'vitest';
import { draftRules } from '~/commands/rules/draft-rules.server';
import type { Database } from '~/data/database.server';
import { openRuleDraft } from '~/data/rule-drafts.server';
import { addDays } from '~/domain/day';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import type { RuleNumbers } from '~/domain/rules/rule-draft';
import { paths } from '~/paths';
import { board } from '~/reads/board.server';
import { rulesInForce } from '~/reads/rules-in-force.server';
import { done } from '../support/entry-world';
import { freePort } from '../support/free-port';
import { ensureFreshBuild } from '../support/fresh-build';
import { signInByDatabase } from '../support/process-session';
import { happened, projectFacts } from '../support/project-facts';
import { recordProjects } from '../support/record-projects';
import { startServerProcess } from '../support/server-process';
import { acting, TEST_TODAY } from '../support/test-acting';
import { testDatabaseUrl } from '../support/test-database';
import { actorNamed } from '../support/test-people';
import { afterwards, changeKilledAt } from './killed-change';
import { poster } from './posting';
import { say } from './say';

const ROUNDS = Number(process.env.PIN_KILL_ROUNDS ?? 12);
/** Late by 10, 20 … 120 days: each limit makes another number of them red. */
const LATE = Array.from({ length: 12 }, (_, at) => 10 * (at + 1));
const reader = { ...actorNamed('manager'), lookedSeq: 0, lookedAt: null } as Parameters<typeof board>[1];

describe('a version of the light rules is active or not, whenever the process is killed', () => {
	it('at every step of the activation', { timeout: 120_000 }, async () => {
		const url = await home();
		const found: string[] = [];
		for (const [at, moment] of ['begun', 'written', 'done'].entries()) {
			const version = await afterwards(url, (db) => drafted(db, 30 + 20 * at));
			const activate = { version, edition: 1, reason: '示例会议' };
			expect(await changeKilledAt(url, { activate }, moment)).toBe(moment);
			found.push(`${moment}: ${await afterwards(url, (db) => standing(db, version))}`);
			if (moment === 'done') continue;
			// Whoever comes back finds the draft as it was and activates it.
			expect(await changeKilledAt(url, { activate })).toBe('done');
			expect(await afterwards(url, (db) => standing(db, version))).toBe('active');
		}
		expect(found).toEqual(['begun: draft', 'written: draft', 'done: active']);
	});

	it(`by its form, ${ROUNDS} times, at some moment after it was posted`, {
		timeout: 60_000 + ROUNDS * 20_000,
	}, async () => {
		ensureFreshBuild();
		const databaseUrl = await home();
		const port = await freePort();
		const origin = `http://localhost:${port}`;
		const cookie = await signInByDatabase({ databaseUrl, origin, today: TEST_TODAY, who: 'admin' });
		const counts = { active: 0, draft: 0 };
		for (let round = 0; round < ROUNDS; round++) {
			const version = await afterwards(databaseUrl, (db) => drafted(db, 15 + 10 * (round % 11)));
			const server = await startServerProcess({ databaseUrl, today: TEST_TODAY, port });
			const browser = poster(origin, cookie);
			// Who activates has just read the rehearsal; what is killed is a server at work, not one that starts.
			await (await fetch(`${origin}${paths.ruleRehearsal()}`, { headers: { Cookie: cookie } })).arrayBuffer();
			const fields = { version: String(version), edition: '1', reason: `示例会议 ${round}` };
			const answered = browser.post(paths.ruleRehearsal(), fields).catch(() => null);
			const killed = new Promise((resolve) => setTimeout(() => resolve(server.kill()), (round * 7) % 80));
			const [answer] = await Promise.all([answered, killed, server.gone]);
			browser.close();
			const stands = await afterwards(databaseUrl, (db) => standing(db, version));
			if (answer) expect([answer.status, stands]).toEqual([302, 'active']);
			counts[stands]++;
		}
		say(
			`activation by form: killed ${ROUNDS} times, ${counts.active} active, ${counts.draft} still a draft, 0 in between`,
		);
	});
});

async function home(): Promise<string> {
	const url = testDatabaseUrl();
	const facts = LATE.map((days) =>
		projectFacts({
			lastUpdateOn: TEST_TODAY,
			milestones: {
				...happened({ signed: '2026-01-05', landGranted: '2026-03-01' }),
				started: { plannedOn: addDays(TEST_TODAY, -days), originalOn: addDays(TEST_TODAY, -days) },
			},
		}),
	);
	await afterwards(url, (db) =>
		recordProjects(db, '2026-11-20', Object.fromEntries(facts.map((one, at) => [`late${at}`, one]))),
	);
	return url;
}

/** The draft that waits, made when there is none: red from so many days late on. Answers its version. */
async function drafted(db: Database, redFromDays: number): Promise<number> {
	const waiting = await openRuleDraft(db.reader);
	if (waiting) return waiting.rules.version;
	const { id: _, name: __, version: ___, effectiveFrom: ____, ...numbers } = DEFAULT_RULE_SET;
	const stricter: RuleNumbers = { ...numbers, milestoneLate: { yellowFromDays: 1, redFromDays } };
	const version = (await db.reader.ruleSet.count()) + 1;
	const wish = { name: `示例规则 ${version}`, effectiveFrom: TEST_TODAY, version, edition: 0, numbers: stricter };
	done(await draftRules(acting(db, 'admin'), wish));
	return version;
}

/** Wholly active or wholly a draft: tables, journal and boards say the same. */
async function standing(db: Database, version: number): Promise<'active' | 'draft'> {
	const rules = await rulesInForce(db.reader, TEST_TODAY);
	const draft = await openRuleDraft(db.reader);
	const told = await db.reader.event.count({ where: { kind: 'ruleSet.published', subject: `rules-${version}` } });
	const active = rules.version === version;
	expect([draft?.rules.version ?? null, told]).toEqual(active ? [null, 1] : [version, 0]);
	const shown = done(await board(db, reader, new URLSearchParams(), TEST_TODAY, null));
	expect(shown.totals.red).toBe(LATE.filter((days) => days >= rules.milestoneLate.redFromDays).length);
	return active ? 'active' : 'draft';
}
