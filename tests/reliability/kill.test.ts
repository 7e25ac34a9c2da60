import { describe, expect, it } from 'vitest';
import { openDatabase } from '~/data/database.server';
import { addDays } from '~/domain/day';
import { verifyHistory } from '~/reads/verify-history.server';
import { freePort } from '../support/free-port';
import { ensureFreshBuild } from '../support/fresh-build';
import { signInByDatabase } from '../support/process-session';
import { happened, projectFacts } from '../support/project-facts';
import { recordProjects } from '../support/record-projects';
import { startServerProcess } from '../support/server-process';
import { TEST_TODAY } from '../support/test-acting';
import { testDatabaseUrl } from '../support/test-database';
import { forecastPath, poster } from './posting';
import { say } from './say';

const ROUNDS = Number(process.env.PIN_KILL_ROUNDS ?? 30);
const CLIENTS = ['a', 'b', 'c', 'd'];

describe('kill -9 (R1)', () => {
	it(`loses no acknowledged update in ${ROUNDS} rounds of four clients`, {
		timeout: 60_000 + ROUNDS * 20_000,
	}, async () => {
		ensureFreshBuild();
		const databaseUrl = testDatabaseUrl();
		await makeProjects(databaseUrl);
		const port = await freePort();
		const origin = `http://localhost:${port}`;
		const cookie = await signInByDatabase({ databaseUrl, origin, today: TEST_TODAY, who: 'officer-deqing' });
		const acknowledged = new Set<string>();
		let sent = 0;
		for (let round = 0; round < ROUNDS; round++) {
			const server = await startServerProcess({ databaseUrl, today: TEST_TODAY, port });
			// Killed in the middle of work: at some acknowledgement, while the other clients wait for theirs.
			const killAt = acknowledged.size + 3 + ((round * 7) % 23);
			const clients = CLIENTS.map(async (client) => {
				const browser = poster(origin, cookie);
				for (let turn = 0; ; turn++) {
					const words = `第 ${round} 轮 ${client}${turn}`;
					const fields = { forecastOn: addDays(TEST_TODAY, 1 + ((round * 97 + turn) % 900)), words };
					sent++;
					const answer = await browser.post(forecastPath(client), fields).catch(() => null);
					if (!answer) return browser.close();
					expect(answer.status, answer.body.slice(0, 200)).toBe(302);
					acknowledged.add(words);
					if (acknowledged.size === killAt) server.kill();
				}
			});
			await Promise.all([...clients, server.gone]);
			const lost = await lostOf(databaseUrl, acknowledged);
			expect(lost, `lost in round ${round}`).toEqual([]);
		}
		const db = await openDatabase(databaseUrl);
		expect((await verifyHistory(db)).fault).toBeNull();
		await db.close();
		expect(sent).toBeGreaterThan(acknowledged.size);
		say(`R1: ${ROUNDS} kills, ${acknowledged.size} updates acknowledged of ${sent} sent: 0 lost, 0 damaged files`);
	});
});

async function makeProjects(databaseUrl: string) {
	const db = await openDatabase(databaseUrl);
	const facts = projectFacts({ milestones: happened({ signed: '2026-01-05', started: '2026-06-01' }) });
	await recordProjects(db, '2026-11-01', Object.fromEntries(CLIENTS.map((id) => [id, facts])));
	await db.close();
}

/** What was acknowledged and is not there. The file itself is checked too. */
async function lostOf(databaseUrl: string, acknowledged: ReadonlySet<string>): Promise<string[]> {
	const db = await openDatabase(databaseUrl);
	try {
		expect(await db.reader.$queryRawUnsafe('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
		const events = await db.reader.event.findMany({ where: { kind: 'forecast.set' }, select: { reason: true } });
		const present = new Set(events.map((event) => event.reason));
		return [...acknowledged].filter((words) => !present.has(words));
	} finally {
		await db.close();
	}
}
