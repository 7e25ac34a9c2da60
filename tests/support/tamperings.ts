import { eventHash, type StoredEvent } from '~/data/journal.server';
import type { Landmarks } from './landmarks';

/** The event that is named, null where none can be; the fault; what was done to the tables. */
type Tampering = [seq: number | null, fault: string, ...statements: string[]];

const moved = (table: string, column: string, where: string) =>
	`UPDATE "${table}" SET "${column}" = '2025-01-02T03:04:05.678Z' WHERE ${where}`;

/** Writes an event back with a hash that fits its new content. */
function forge(body: Omit<StoredEvent, 'hash'>): string {
	return `UPDATE "Event" SET "personName" = '${body.personName}', "hash" = '${eventHash(body)}' WHERE "seq" = ${body.seq}`;
}

/** What somebody with the file may do to a history, each with what `pin verify` must say of it. */
export const TAMPERINGS: [what: string, (at: Landmarks) => Tampering][] = [
	['an edited event', () => [40, 'hash-wrong', `UPDATE "Event" SET "personName" = 'x' WHERE "seq" = 40`]],
	[
		'an edited event with a fresh hash',
		(at) => {
			const { hash: _, ...body } = { ...(at.events[39] as StoredEvent), personName: 'x' };
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
	[
		'a cut tail',
		(at) => [at.events.length - 2, 'tail-cut', `DELETE FROM "Event" WHERE "seq" > ${at.events.length - 3}`],
	],
	[
		'a state without facts moved',
		(at) => [
			at.recorded,
			'state-facts',
			`UPDATE "ProjectState" SET "facts" = json_set("facts", '$.remarks', 'x') WHERE "eventSeq" = ${at.recorded}`,
		],
	],
	[
		'a state taken out',
		(at) => [at.recorded, 'state-missing', `DELETE FROM "ProjectState" WHERE "eventSeq" = ${at.recorded}`],
	],
	[
		'a moved unit column',
		(at) => [at.recorded, 'state-columns', `UPDATE "ProjectState" SET "unit" = 'x' WHERE "eventSeq" = ${at.recorded}`],
	],
	[
		'a brighter light',
		(at) => [
			at.recorded,
			'state-outlook',
			`UPDATE "ProjectState" SET "outlook" = json_set("outlook", '$.redOn', '2099-01-01') WHERE "eventSeq" = ${at.recorded}`,
		],
	],
	[
		'a light by unknown rules',
		(at) => [
			at.recorded,
			'rule-set-unknown',
			`UPDATE "ProjectState" SET "outlook" = json_set("outlook", '$.ruleSetId', 'x') WHERE "eventSeq" = ${at.recorded}`,
		],
	],
	[
		'a live state ended',
		(at) => {
			const { seq } = [...at.events]
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
		(at) => [
			at.recorded,
			'state-times',
			`UPDATE "ProjectState" SET "recordedFrom" = '2020-01-01T00:00:00.000Z' WHERE "eventSeq" = ${at.recorded}`,
		],
	],
	[
		'a polished report',
		(at) => [
			at.report,
			'report-changed',
			`UPDATE "MonthlyReport" SET "progress" = 'x' WHERE "eventSeq" = ${at.report}`,
		],
	],
	[
		'a report taken out',
		(at) => [at.report, 'report-changed', `DELETE FROM "MonthlyReport" WHERE "eventSeq" = ${at.report}`],
	],
	[
		'another reason for a request',
		(at) => [
			at.filed,
			'request-changed',
			`UPDATE "Request" SET "reason" = 'x' WHERE "id" = '${at.requestOf(at.filed)}'`,
		],
	],
	[
		'another decider',
		(at) => [
			at.decided,
			'request-changed',
			`UPDATE "Request" SET "decidedByName" = 'x' WHERE "id" = '${at.requestOf(at.decided)}'`,
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
		(at) => [
			at.published,
			'rule-set-changed',
			`UPDATE "RuleSet" SET "rules" = json_set("rules", '$.milestoneLate.redFromDays', 90)`,
		],
	],
	[
		'rules published later',
		(at) => [at.published, 'rule-set-changed', `UPDATE "RuleSet" SET "publishedAt" = '2031-01-01T00:00:00.000Z'`],
	],
	[
		'rules in force from another day',
		(at) => [at.published, 'rule-set-changed', `UPDATE "RuleSet" SET "effectiveFrom" = '2020-01-01'`],
	],
	['rules taken out', (at) => [at.published, 'rule-set-changed', 'DELETE FROM "RuleSet"']],
	[
		'rules nobody published',
		() => [
			null,
			'record-unexplained',
			`INSERT INTO "RuleSet" SELECT 'x', "name", 9, "effectiveFrom", "rules", "publishedAt" FROM "RuleSet" LIMIT 1`,
		],
	],
	['a renamed unit', (at) => [at.published, 'unit-changed', `UPDATE "Unit" SET "nameZh" = 'x' WHERE "id" = 'anji'`]],
	['a unit taken out', (at) => [at.published, 'unit-changed', `DELETE FROM "Unit" WHERE "id" = 'anji'`]],
	[
		'a report filed earlier',
		(at) => [at.report, 'report-changed', moved('MonthlyReport', 'filedAt', `"eventSeq" = ${at.report}`)],
	],
	[
		'a request filed earlier',
		(at) => [at.filed, 'request-changed', moved('Request', 'filedAt', `"id" = '${at.requestOf(at.filed)}'`)],
	],
	[
		'a request decided earlier',
		(at) => [at.decided, 'request-changed', moved('Request', 'decidedAt', `"id" = '${at.requestOf(at.decided)}'`)],
	],
	[
		'words about what still waits',
		(at) => [
			at.waiting,
			'request-changed',
			`UPDATE "Request" SET "decision" = 'x' WHERE "id" = '${at.requestOf(at.waiting)}'`,
		],
	],
	[
		'a decision nobody took',
		(at) => [
			at.waiting,
			'request-changed',
			`UPDATE "Request" SET "status" = 'approved', "decidedById" = 'x', "decidedByName" = 'x', "decidedAt" = "filedAt" WHERE "id" = '${at.requestOf(at.waiting)}'`,
		],
	],
	[
		'another sign-in name',
		(at) => [
			at.lastAbout('auditor.city'),
			'person-changed',
			`UPDATE "Person" SET "login" = 'auditor.two' WHERE "login" = 'auditor.city'`,
		],
	],
	[
		'a person made earlier',
		(at) => [at.lastAbout('auditor.city'), 'person-changed', moved('Person', 'createdAt', `"login" = 'auditor.city'`)],
	],
	[
		'a candidate of another name',
		(at) => [
			at.submitted.seq,
			'entry-changed',
			`UPDATE "Application" SET "name" = 'x' WHERE "id" = '${at.submitted.subject}'`,
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
		(at) => [
			at.seqOf((event) => event.kind === 'person.passwordChanged' && event.details.login === 'auditor.city'),
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
