import { beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase } from '~/data/database.server';
import { signingKey } from '~/data/signing-key.server';
import type { Fault } from '~/domain/audit/fault';
import { verifyHistory } from '~/reads/verify-history.server';
import { livedIn } from '../support/lived-in';
import { copyOf, tamper } from '../support/tamper';
import { keysBeside } from '../support/test-keys';

/** What reads the same to a program that parses a value, and not to a database that looks into it. */
let url: string;
let copies = 0;

beforeAll(async () => {
	url = await livedIn(25);
});

async function faultAfter(statement: string): Promise<Fault | null> {
	const copy = copyOf(url, `m${++copies}`);
	await tamper(copy, statement);
	const keys = [signingKey(keysBeside(inject('runFolder')).PIN_SIGNING_KEY)];
	return (await verifyHistory({ url: copy }, { keys, sealedFrom: 1, checkpoints: [] })).fault;
}

async function firstWith(table: string, seq: string, column: string, is: string): Promise<number> {
	const db = await openDatabase(url);
	const [row] = await db.reader.$queryRawUnsafe<{ seq: number }[]>(
		`SELECT "${seq}" AS seq FROM "${table}" WHERE "${column}" ${is} ORDER BY "${seq}" LIMIT 1`,
	);
	await db.close();
	return Number(row?.seq);
}

const MEMBER = `LIKE '{"%'`;
const LIST = `LIKE '[{"%'`;

describe('a verification', () => {
	it.each([
		['Event', 'details', MEMBER, 'hash-wrong', 'seq'],
		['Event', 'changes', LIST, 'hash-wrong', 'seq'],
		['ProjectState', 'facts', MEMBER, 'state-facts', 'eventSeq'],
		['ProjectState', 'outlook', MEMBER, 'state-outlook', 'eventSeq'],
		['Assessment', 'inputs', MEMBER, 'entry-changed', 'eventSeq'],
		['Assessment', 'result', MEMBER, 'entry-changed', 'eventSeq'],
		['AdmissionDecision', 'decision', MEMBER, 'entry-changed', 'eventSeq'],
		['Request', 'wish', MEMBER, 'request-changed', null],
		['RuleSet', 'rules', MEMBER, 'rule-set-changed', null],
		['RuleDraft', 'rules', MEMBER, 'entry-changed', null],
		['Standard', 'content', MEMBER, 'entry-changed', null],
		['Application', 'candidate', MEMBER, 'entry-changed', null],
		['Application', 'decision', MEMBER, 'entry-changed', null],
		['ImportBatch', 'counts', MEMBER, 'import-changed', null],
		['ImportUndo', 'counts', MEMBER, 'entry-changed', 'eventSeq'],
	] as const)('names a member put before its like, and a space, in %s.%s', async (table, column, like, code, by) => {
		const row = await firstWith(table, by ?? 'rowid', column, like);
		expect(row, 'the world has such a row').toBeGreaterThan(0);
		const before = like === MEMBER ? 2 : 3;
		const twice = `substr("${column}", 1, ${before - 1}) || substr("${column}", ${before}, instr("${column}", ':') - ${before}) || ':"x",' || substr("${column}", ${before})`;
		for (const text of [twice, `"${column}" || ' '`]) {
			const fault = await faultAfter(`UPDATE "${table}" SET "${column}" = ${text} WHERE ${by ?? 'rowid'} = ${row}`);
			expect(fault).toMatchObject({ code, ...(by ? { seq: row } : {}) });
		}
	});

	it('names an escaped letter that a search would not find', async () => {
		const seq = await firstWith('Event', 'seq', 'changes', `LIKE '%.actualOn"%'`);
		const escaped = `UPDATE "Event" SET "changes" = replace("changes", '.actualOn"', '.actual\\u004fn"') WHERE "seq" = ${seq}`;
		expect(await faultAfter(escaped)).toMatchObject({ code: 'hash-wrong', seq });
	});

	it.each([
		['Event', 'lagDays', '> 0', `CAST(char("lagDays") AS BLOB)`, 'hash-wrong', 'seq'],
		['Event', 'lagDays', '> 0', '"lagDays" + 0.5', 'hash-wrong', 'seq'],
		['MonthlyReport', 'noChange', '= 1', '2', 'report-changed', 'eventSeq'],
		['MonthlyReport', 'totalFen', 'IS NOT NULL', '"totalFen" + 0.5', 'report-changed', 'eventSeq'],
		['ProjectState', 'version', '= 1', '1.5', 'state-version', 'eventSeq'],
		['Assessment', 'standardVersion', '> 0', '"standardVersion" + 0.5', 'entry-changed', 'eventSeq'],
		['Request', 'filedLate', '= 0', '0.5', 'request-changed', null],
		['Unit', 'position', '> 0', '"position" + 0.5', 'record-unexplained', null],
		['Standard', 'version', '> 0', '"version" + 0.5', 'record-unexplained', null],
		['Person', 'ownProjectsOnly', '= 0', '0.5', 'record-unexplained', null],
	] as const)('names what is no whole number in %s.%s (%s)', async (table, column, is, value, code, by) => {
		const row = await firstWith(table, by ?? 'rowid', column, is);
		expect(row, 'the world has such a row').toBeGreaterThan(0);
		const fault = await faultAfter(`UPDATE "${table}" SET "${column}" = ${value} WHERE ${by ?? 'rowid'} = ${row}`);
		expect(fault).toMatchObject({ code, ...(by ? { seq: row } : {}) });
	});
});
