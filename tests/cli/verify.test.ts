import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { databaseFile, openDatabase } from '~/data/database.server';
import { eventsAfter } from '~/data/history-pages.server';
import { eventHash, type StoredEvent } from '~/data/journal.server';
import { livedIn } from '../support/lived-in';
import { runPin } from '../support/run-pin';
import { copyOf, tamper } from '../support/tamper';

let url: string;
let events: StoredEvent[];
let copies = 0;

beforeAll(async () => {
	url = await livedIn(25);
	const db = await openDatabase(url);
	events = (await eventsAfter(db.reader, 0, 100_000)).map(({ event }) => event);
	await db.close();
});

/** The first event of a kind, or the first after a number that fits. */
function seqOf(fits: (event: StoredEvent) => boolean): number {
	const found = events.find(fits);
	if (!found) throw new Error('the world lacks such an event');
	return found.seq;
}

async function verdictAfter(...statements: string[]) {
	const copy = copyOf(url, `t${++copies}`);
	await tamper(copy, ...statements);
	const answer = await runPin(copy, ['verify', '--json']);
	return { code: answer.code, ...answer.json()[0] } as Record<string, unknown>;
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

	const report = () => seqOf((event) => event.kind === 'report.filed' && event.changes.length > 1);
	const recorded = () => seqOf((event) => event.kind === 'milestone.recorded');
	const filed = () => seqOf((event) => event.kind === 'request.filed');
	const decided = () => seqOf((event) => event.kind === 'request.approved');
	const published = () => seqOf((event) => event.kind === 'ruleSet.published');
	const waiting = () => seqOf((event) => event.kind === 'request.filed' && !isDecided(requestOf(event.seq)));
	const lastAbout = (login: string) =>
		[...events].reverse().find((event) => event.kind.startsWith('person.') && named(event) === login)?.seq as number;
	const submitted = () => {
		const { subject } = events.find((event) => event.kind.startsWith('application.')) as StoredEvent;
		return [...events].reverse().find((event) => event.subject === subject && event.details.application) as StoredEvent;
	};
	const moved = (table: string, column: string, where: string) =>
		`UPDATE "${table}" SET "${column}" = '2025-01-02T03:04:05.678Z' WHERE ${where}`;

	const tampered: [string, () => [seq: number | null, fault: string, ...statements: string[]]][] = [
		['an edited event', () => [40, 'hash-wrong', `UPDATE "Event" SET "personName" = 'x' WHERE "seq" = 40`]],
		[
			'an edited event with a fresh hash',
			() => {
				const { hash: _, ...body } = { ...(events[39] as StoredEvent), personName: 'x' };
				return [40, 'chain-broken', forge(body)];
			},
		],
		['a deleted event', () => [50, 'number-missing', 'DELETE FROM "Event" WHERE "seq" = 50']],
		['the first event deleted', () => [1, 'number-missing', 'DELETE FROM "Event" WHERE "seq" = 1']],
		[
			'two swapped events',
			() => [
				60,
				'chain-broken',
				'UPDATE "Event" SET "seq" = 999999 WHERE "seq" = 60',
				'UPDATE "Event" SET "seq" = 60 WHERE "seq" = 61',
				'UPDATE "Event" SET "seq" = 61 WHERE "seq" = 999999',
			],
		],
		['a cut tail', () => [events.length - 2, 'tail-cut', `DELETE FROM "Event" WHERE "seq" > ${events.length - 3}`]],
		[
			'a state without facts moved',
			() => [
				recorded(),
				'state-facts',
				`UPDATE "ProjectState" SET "facts" = json_set("facts", '$.remarks', 'x') WHERE "eventSeq" = ${recorded()}`,
			],
		],
		[
			'a state taken out',
			() => [recorded(), 'state-missing', `DELETE FROM "ProjectState" WHERE "eventSeq" = ${recorded()}`],
		],
		[
			'a moved unit column',
			() => [recorded(), 'state-columns', `UPDATE "ProjectState" SET "unit" = 'x' WHERE "eventSeq" = ${recorded()}`],
		],
		[
			'a brighter light',
			() => [
				recorded(),
				'state-outlook',
				`UPDATE "ProjectState" SET "outlook" = json_set("outlook", '$.redOn', '2099-01-01') WHERE "eventSeq" = ${recorded()}`,
			],
		],
		[
			'a light by unknown rules',
			() => [
				recorded(),
				'rule-set-unknown',
				`UPDATE "ProjectState" SET "outlook" = json_set("outlook", '$.ruleSetId', 'x') WHERE "eventSeq" = ${recorded()}`,
			],
		],
		[
			'a live state ended',
			() => {
				const { seq } = [...events]
					.reverse()
					.find((event) => event.projectId && event.changes.length > 0) as StoredEvent;
				return [
					seq,
					'state-times',
					`UPDATE "ProjectState" SET "recordedTo" = '2026-11-21T00:00:00.000Z' WHERE "eventSeq" = ${seq}`,
				];
			},
		],
		[
			'a state that begins early',
			() => [
				recorded(),
				'state-times',
				`UPDATE "ProjectState" SET "recordedFrom" = '2020-01-01T00:00:00.000Z' WHERE "eventSeq" = ${recorded()}`,
			],
		],
		[
			'a polished report',
			() => [report(), 'report-changed', `UPDATE "MonthlyReport" SET "progress" = 'x' WHERE "eventSeq" = ${report()}`],
		],
		[
			'a report taken out',
			() => [report(), 'report-changed', `DELETE FROM "MonthlyReport" WHERE "eventSeq" = ${report()}`],
		],
		[
			'another reason for a request',
			() => [filed(), 'request-changed', `UPDATE "Request" SET "reason" = 'x' WHERE "id" = '${requestOf(filed())}'`],
		],
		[
			'another decider',
			() => [
				decided(),
				'request-changed',
				`UPDATE "Request" SET "decidedByName" = 'x' WHERE "id" = '${requestOf(decided())}'`,
			],
		],
		[
			'a request out of nowhere',
			() => [
				null,
				'record-unexplained',
				`INSERT INTO "Request" SELECT 'x', "projectId", "unit", "kind", "wish", "reasonCode", "reason", "filedLate", "status", "filedById", "filedByName", "filedAt", "decidedById", "decidedByName", "decidedAt", "decision" FROM "Request" LIMIT 1`,
			],
		],
		[
			'softer rules',
			() => [
				published(),
				'rule-set-changed',
				`UPDATE "RuleSet" SET "rules" = json_set("rules", '$.milestoneLate.redFromDays', 90)`,
			],
		],
		[
			'rules published later',
			() => [published(), 'rule-set-changed', `UPDATE "RuleSet" SET "publishedAt" = '2031-01-01T00:00:00.000Z'`],
		],
		[
			'rules in force from another day',
			() => [published(), 'rule-set-changed', `UPDATE "RuleSet" SET "effectiveFrom" = '2020-01-01'`],
		],
		['rules taken out', () => [published(), 'rule-set-changed', 'DELETE FROM "RuleSet"']],
		[
			'rules nobody published',
			() => [
				null,
				'record-unexplained',
				`INSERT INTO "RuleSet" SELECT 'x', "name", 9, "effectiveFrom", "rules", "publishedAt" FROM "RuleSet" LIMIT 1`,
			],
		],
		['a renamed unit', () => [published(), 'unit-changed', `UPDATE "Unit" SET "nameZh" = 'x' WHERE "id" = 'anji'`]],
		['a unit taken out', () => [published(), 'unit-changed', `DELETE FROM "Unit" WHERE "id" = 'anji'`]],
		[
			'a report filed earlier',
			() => [report(), 'report-changed', moved('MonthlyReport', 'filedAt', `"eventSeq" = ${report()}`)],
		],
		[
			'a request filed earlier',
			() => [filed(), 'request-changed', moved('Request', 'filedAt', `"id" = '${requestOf(filed())}'`)],
		],
		[
			'a request decided earlier',
			() => [decided(), 'request-changed', moved('Request', 'decidedAt', `"id" = '${requestOf(decided())}'`)],
		],
		[
			'words about what still waits',
			() => [
				waiting(),
				'request-changed',
				`UPDATE "Request" SET "decision" = 'x' WHERE "id" = '${requestOf(waiting())}'`,
			],
		],
		[
			'a decision nobody took',
			() => [
				waiting(),
				'request-changed',
				`UPDATE "Request" SET "status" = 'approved', "decidedById" = 'x', "decidedByName" = 'x', "decidedAt" = "filedAt" WHERE "id" = '${requestOf(waiting())}'`,
			],
		],
		[
			'another sign-in name',
			() => [
				lastAbout('auditor.city'),
				'person-changed',
				`UPDATE "Person" SET "login" = 'auditor.two' WHERE "login" = 'auditor.city'`,
			],
		],
		[
			'a person made earlier',
			() => [lastAbout('auditor.city'), 'person-changed', moved('Person', 'createdAt', `"login" = 'auditor.city'`)],
		],
		[
			'a candidate of another name',
			() => [
				submitted().seq,
				'entry-changed',
				`UPDATE "Application" SET "name" = 'x' WHERE "id" = '${submitted().subject}'`,
			],
		],
		[
			'a report before the first event',
			() => [
				null,
				'record-unexplained',
				`INSERT INTO "MonthlyReport" SELECT -1, "projectId", '2020-01', 1, 1, 'x', 'x', 0, NULL, 'x', "filedAt" FROM "MonthlyReport" LIMIT 1`,
			],
		],
		[
			'a verdict before the first event',
			() => {
				const list = `"projectId", "applicationId", "unit", "standardId", "standardName", "standardVersion", "on", "verdict", "inputs", "result"`;
				return [
					null,
					'record-unexplained',
					`INSERT INTO "Assessment" ("eventSeq", ${list}) SELECT -3, ${list} FROM "Assessment" LIMIT 1`,
				];
			},
		],
		[
			'a drafted version nobody drafted',
			() => [
				null,
				'record-unexplained',
				`INSERT INTO "RuleDraft" SELECT 'x', 'draft', 1, "rules", NULL, 'x', '2026-01-01' FROM "RuleSet" LIMIT 1`,
			],
		],
		[
			'a right nobody gave',
			() => [
				seqOf((event) => event.kind === 'person.passwordChanged' && named(event) === 'auditor.city'),
				'person-changed',
				`UPDATE "Person" SET "role" = 'admin' WHERE "login" = 'auditor.city'`,
			],
		],
		[
			'a person nobody added',
			() => [
				null,
				'record-unexplained',
				`INSERT INTO "Person" ("id", "login", "name", "role", "scopeKind", "createdAt") VALUES ('x', 'xx', 'x', 'admin', 'city', '2026-01-01T00:00:00.000Z')`,
			],
		],
	];
	it.each(tampered)('names %s', async (_, change) => {
		const [seq, fault, ...statements] = change();
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
		for (const seq of [recorded(), decided(), events.length]) {
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

function requestOf(seq: number): string {
	return String(events[seq - 1]?.details.requestId);
}

function isDecided(request: string): boolean {
	return events.some(({ kind, details }) => /^request\.(?!filed)/.test(kind) && details.requestId === request);
}

function named({ details }: StoredEvent): unknown {
	return details.login;
}

/** Writes an event back with a hash that fits its new content. */
function forge(body: Omit<StoredEvent, 'hash'>): string {
	return `UPDATE "Event" SET "personName" = '${body.personName}', "hash" = '${eventHash(body)}' WHERE "seq" = ${body.seq}`;
}
