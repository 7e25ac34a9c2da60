import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { databaseFile, openDatabase } from '~/data/database.server';
import type { StoredEvent } from '~/data/journal.server';
import { journalOf } from '../support/forger';
import { landmarks } from '../support/landmarks';
import { livedIn } from '../support/lived-in';
import { runPin, verdictOf } from '../support/run-pin';
import { copyOf, tamper } from '../support/tamper';
import { TAMPERINGS } from '../support/tamperings';

const url = await livedIn(25);
const events = await journalOf(url);
const at = landmarks(events);
let copies = 0;

async function verdictAfter(...statements: string[]) {
	const copy = copyOf(url, `t${++copies}`);
	await tamper(copy, ...statements);
	return verdictOf(copy);
}

describe('pin verify', () => {
	it('proves a good history, on words and as JSON', async () => {
		const last = events.at(-1) as StoredEvent;
		const answer = await runPin(url, ['verify']);
		expect(answer).toMatchObject({ code: 0, err: [] });
		expect(answer.out[0]).toMatch(new RegExp(`^Chain complete to #${last.seq};.*${last.hash}`));
		expect((await runPin(url, ['verify', '--json'])).json()[0]).toMatchObject({
			ok: true,
			events: last.seq,
			head: { seq: last.seq, hash: last.hash },
		});
	});

	it.each(TAMPERINGS)('names %s', async (_, done) => {
		const [seq, fault, ...statements] = done(at);
		const verdict = await verdictAfter(...statements);
		expect(verdict).toMatchObject({ code: 1, ok: false, seq, fault });
		expect(verdict.message).toContain(seq === null ? '' : `event ${seq}: `);
	});

	it.each([
		['taken off and never put back', 'Event_no_update', 'DROP TRIGGER "Event_no_update"'],
		[
			'put back hollow',
			'Event_no_update',
			'DROP TRIGGER "Event_no_update"',
			'CREATE TRIGGER "Event_no_update" BEFORE UPDATE ON "Event" BEGIN SELECT 1; END',
		],
		[
			'joined by a trigger of somebody else',
			'Person_grows',
			`CREATE TRIGGER "Person_grows" AFTER INSERT ON "Session" BEGIN UPDATE "Person" SET "role" = 'admin'; END`,
		],
	])('notices protection that was %s', async (_, name, ...statements) => {
		const copy = copyOf(url, `unprotected-${++copies}`);
		const db = await openDatabase(copy);
		for (const statement of statements) await db.reader.$executeRawUnsafe(statement);
		await db.close();
		const answer = await runPin(copy, ['verify']);
		expect(answer).toMatchObject({ code: 1, out: [] });
		expect(answer.err[0]).toContain(`triggers that protect history are gone or altered (${name})`);
	});

	it('names the first bad event for any flipped byte in the text of one', async () => {
		const bytes = readFileSync(databaseFile(url));
		for (const seq of [at.recorded, at.decided, events.length]) {
			const { hash, prevHash } = events[seq - 1] as StoredEvent;
			// The hashes lie in the event's own row and in the next one's: the row is where both stand together.
			const at = bytes.indexOf(prevHash + hash);
			expect(at).toBeGreaterThan(0);
			const flipped = Buffer.from(bytes);
			flipped[at + 70] = (flipped[at + 70] as number) ^ 1;
			const copy = `${databaseFile(url)}.flip${seq}`;
			writeFileSync(copy, flipped);
			expect((await runPin(`file:${copy}`, ['verify', '--json'])).json()[0]).toMatchObject({ ok: false, seq });
		}
	});

	it('notices a torn page wherever it lies', async () => {
		const bytes = readFileSync(databaseFile(url));
		const pages = bytes.length / 4096;
		for (const page of [Math.floor(pages / 3), Math.floor(pages / 2), Math.floor(pages * 0.8)]) {
			const torn = Buffer.from(bytes);
			torn.fill(0xff, page * 4096, page * 4096 + 512);
			const copy = `${databaseFile(url)}.torn${page}`;
			writeFileSync(copy, torn);
			expect((await runPin(`file:${copy}`, ['verify'])).code, `page ${page} of ${pages}`).toBe(1);
		}
	});
});
