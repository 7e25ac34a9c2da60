import { beforeEach, describe, expect, it } from 'vitest';
import { decideRequest } from '~/commands/decide-request.server';
import { editProject } from '~/commands/edit-project.server';
import { tryUndo, undoImport } from '~/commands/imports/undo-import.server';
import type { Database } from '~/data/database.server';
import { liveStatesAfter } from '~/data/project-states.server';
import { measurementsOf } from '~/data/promises.server';
import { requestsInUnits } from '~/data/requests.server';
import { portfolio } from '~/reads/portfolio.server';
import { dayDifferences } from '~/reads/time/day-differences.server';
import { knownAt } from '~/reads/time/known-at.server';
import { verifyHistory } from '~/reads/verify-history.server';
import { done } from '../../support/entry-world';
import { tamper } from '../../support/tamper';
import { acting } from '../../support/test-acting';
import { testDatabase } from '../../support/test-database';
import { actorNamed, type TestPersonId } from '../../support/test-people';
import { ledgerOf, sent } from './import-world';

const HEAD = '项目名称,建设单位,总投资（万元）,计划开工,计划竣工,进展情况,实际亩均税收（元/亩）';
const SEPTEMBER = ledgerOf([HEAD, '示例一,示例公司,100,2026-06-01,2027-06-01,平整,'], 'deqing-2026-09.csv');
const OCTOBER = ledgerOf([
	HEAD,
	'示例一,示例公司,1.2亿,2026-06-01,2027-09-01,打桩,285000',
	'示例二,示例公司乙,300,2026-07-01,,,',
]);
let db: Database;
let batchId: string;
beforeEach(async () => {
	db = await testDatabase();
	await sent(db, SEPTEMBER, { who: 'officer-deqing', today: '2026-10-05' });
	batchId = (await sent(db, OCTOBER, { who: 'officer-deqing' })).batchId as string;
});

const as = (who: TestPersonId, today = '2026-11-08') => acting(db, who, { today });
const undo = (who: TestPersonId = 'officer-deqing', reason = '发错了文件') => undoImport(as(who), { batchId, reason });
const live = async () => new Map((await liveStatesAfter(db.reader, 0, 20)).map((state) => [state.facts.name, state]));
const waiting = () => requestsInUnits(db.reader, 'pending', null, 20);
const intact = async () => expect((await verifyHistory(db)).fault).toBeNull();
const idOf = async (name: string) => (await live()).get(name)?.projectId ?? '';

describe('an import taken back', () => {
	it('is as if it had never been, and all of it is written down', async () => {
		const before = (await live()).get('示例一');
		expect(before?.facts).toMatchObject({
			investmentFen: 12_000_000_000,
			progress: '打桩',
			lastUpdateOn: '2026-10-31',
		});
		expect(await waiting()).toHaveLength(1);
		expect((await portfolio(db)).lines).toHaveLength(2);

		const dry = done(await tryUndo(as('officer-deqing'), batchId));
		expect(dry).toMatchObject({ blocked: 0, blockers: [] });
		expect(dry.counts).toEqual({ restored: 1, voided: 1, requests: 1, measurements: 1 });
		expect(done(await undo())).toEqual(dry);

		const [one, ...others] = (await live()).values();
		expect(others).toEqual([]);
		expect(one?.facts).toMatchObject({ investmentFen: 100_000_000, progress: '平整', lastUpdateOn: '2026-09-30' });
		expect(await waiting()).toEqual([]);
		expect(await measurementsOf(db.reader, [one?.projectId ?? ''])).toEqual([]);
		expect((await portfolio(db)).lines.map(({ name }) => name)).toEqual(['示例一']);
		const kinds = await db.reader.event.findMany({
			where: { batchId, at: { gte: '2026-11-08' } },
			orderBy: { seq: 'asc' },
		});
		expect(kinds.map(({ kind, reason }) => [kind, reason])).toEqual(
			['request.cancelled', 'measurement.withdrawn', 'project.putBack', 'project.voided', 'import.undone'].map(
				(kind) => [kind, '发错了文件'],
			),
		);
		await intact();
	});

	it('is told of among what changed between two days', async () => {
		const dead = await idOf('示例二');
		const present = { now: '2026-11-09T02:00:00.000Z', today: '2026-11-09' };
		const [from, to] = [done(await knownAt(db, '2026-11-07', present)), done(await knownAt(db, null, present))];
		done(await undo());
		const after = done(await knownAt(db, null, present));
		const { counts, projects } = await dayDifferences(db, from, after);
		expect(counts).toMatchObject({ voided: 1, withdrawn: 0, changed: 2 });
		expect(projects.find(({ id }) => id === dead)).toMatchObject({
			...{ name: '示例二', unit: 'deqing', marks: ['cleared', 'voided'], light: { from: 'red', to: null } },
			changes: expect.arrayContaining([{ field: 'investmentFen', from: 300_000_000, to: null }]),
		});
		expect((await dayDifferences(db, from, to)).projects).toEqual([]);
	});

	it('leaves what a later ledger has confirmed until that one is taken back', async () => {
		const november = ledgerOf([HEAD, '示例一,示例公司,1.2亿,2026-06-01,,打桩,'], 'deqing-2026-11.csv');
		const later = await sent(db, november, { who: 'officer-deqing', today: '2026-11-08', asOf: '2026-11-07' });
		expect(later.counts).toMatchObject({ created: 0, refused: 0 });
		const dry = done(await tryUndo(as('officer-deqing'), batchId));
		expect(dry.blockers).toMatchObject([{ name: '示例一', blocker: { code: 'stated-later', field: null } }]);
		done(await undoImport(as('officer-deqing'), { batchId: later.batchId as string, reason: '发错了文件' }));
		expect(done(await undo()).blocked).toBe(0);
		await intact();
	});

	it('goes in again as new', async () => {
		const dead = await idOf('示例二');
		done(await undo());
		const again = await sent(db, OCTOBER, { who: 'officer-deqing', today: '2026-11-09' });
		expect(again.counts).toMatchObject({ created: 1, changed: 1, requests: 1, refused: 0 });
		expect(again.warnings).toEqual([]);
		const known = await live();
		expect(known.get('示例一')?.facts).toMatchObject({ investmentFen: 12_000_000_000, progress: '打桩' });
		expect(known.get('示例二')?.projectId).not.toBe(dead);
		expect(await measurementsOf(db.reader, [await idOf('示例一')])).toHaveLength(1);
		await intact();
		batchId = again.batchId as string;
		done(await undo());
		await intact();
	});

	it('frees the one before it', async () => {
		const { batchId: later } = await sent(db, ledgerOf([HEAD, '示例二,示例公司乙,400,,,,'], 'deqing-2026-11.csv'), {
			...{ who: 'officer-deqing', today: '2026-12-02' },
		});
		expect(done(await tryUndo(as('officer-deqing', '2026-12-03'), batchId))).toMatchObject({
			blocked: 1,
			blockers: [{ name: '示例二', row: 3, blocker: { code: 'touched-later', event: { kind: 'project.imported' } } }],
		});
		done(await undoImport(as('officer-deqing', '2026-12-03'), { batchId: later as string, reason: '重发' }));
		done(await undoImport(as('officer-deqing', '2026-12-04'), { batchId, reason: '重发' }));
		expect([...(await live()).keys()]).toEqual(['示例一']);
		await intact();
	});
});

describe('an import that cannot be taken back', () => {
	it('names every change in the way, and stays whole', async () => {
		const head = await db.reader.event.count();
		const projectId = await idOf('示例一');
		const fields = { investmentFen: 50_000 };
		done(await editProject(as('manager-deqing'), { projectId, fields, reason: '' }));
		const [request] = await waiting();
		done(await decideRequest(as('manager-deqing'), { requestId: request?.id ?? '', approve: false, words: '不同意' }));
		const dry = done(await tryUndo(as('officer-deqing'), batchId));
		expect(dry).toMatchObject({ blocked: 1 });
		expect(dry.blockers).toMatchObject([
			{ name: '示例一', row: 2, blocker: { code: 'changed-later', field: 'investmentFen', event: { seq: head + 1 } } },
			{ blocker: { code: 'request-decided', event: { seq: head + 2, personName: '示例管理者 deqing' } } },
		]);
		expect(await undo()).toMatchObject({ refusal: { code: 'import-undo-blocked', params: { count: 1 } } });
		expect(await db.reader.event.count()).toBe(head + 2);
		expect((await portfolio(db)).lines).toHaveLength(2);
	});

	it.each([
		['without words', 'officer-deqing', '  ', 'reason-missing'],
		['with too many', 'officer-deqing', '长'.repeat(501), 'text-too-long'],
		['with hidden ones', 'officer-deqing', 'a\u202e', 'text-too-long'],
		['by an officer who did not bring it', 'officer-own', '重发', 'not-found'],
		['by an auditor', 'auditor', '重发', 'not-found'],
		['by an administrator', 'admin', '重发', 'not-found'],
		['from another unit', 'manager-anji', '重发', 'not-found'],
	] as const)('%s', async (_, who, reason, code) => {
		expect(await undo(who, reason)).toMatchObject({ refusal: { code } });
		expect((await live()).size).toBe(2);
	});

	it('is not there', async () => {
		batchId = 'nothing';
		expect(await undo()).toMatchObject({ refusal: { code: 'not-found' } });
		expect(await tryUndo(as('manager'), batchId)).toMatchObject({ refusal: { code: 'not-found' } });
	});

	it('was taken back already; the same post twice is answered twice alike', async () => {
		const idempotency = { key: 'k1', body: 'b' };
		const first = await undoImport({ ...as('manager-deqing'), idempotency }, { batchId, reason: '重发' });
		expect(first.ok).toBe(true);
		expect(await undoImport({ ...as('manager-deqing'), idempotency }, { batchId, reason: '重发' })).toEqual(first);
		expect(await undo()).toMatchObject({ refusal: { code: 'import-already-undone' } });
		expect(await db.reader.importUndo.count()).toBe(1);
	});

	it('speaks of projects that are none of their business any more', async () => {
		const moved = { ...actorNamed('officer-deqing'), scope: { kind: 'units' as const, units: ['anji'] } };
		const dry = done(await tryUndo(acting(db, moved), batchId));
		expect(dry.blocked).toBe(2);
		expect(dry.blockers).toMatchObject(
			[2, 3].map((row) => ({ name: '', row, blocker: { code: 'undo-out-of-reach' } })),
		);
		expect(await undoImport(acting(db, moved), { batchId, reason: '重发' })).toMatchObject({ ok: false });
	});
});

describe('what an undo wrote', () => {
	it.each([
		[
			'a voided project brought back',
			`UPDATE "ProjectState" SET "recordedTo" = '9999-12-31T23:59:59.999Z' WHERE "name" = '示例二'`,
		],
		['an undo with another reason', `UPDATE "ImportUndo" SET "reason" = 'x'`],
		['an undo taken out', `DELETE FROM "ImportUndo"`],
		['a withdrawal taken out', `DELETE FROM "MeasurementWithdrawal"`],
		['a withdrawal moved', `UPDATE "MeasurementWithdrawal" SET "measurementSeq" = 1`],
		['a withdrawal made up', `INSERT INTO "MeasurementWithdrawal" VALUES (1, 1)`],
	])('%s is found', async (_, sql) => {
		done(await undo());
		await tamper(db.url, sql);
		expect((await verifyHistory(db)).fault?.seq ?? null).not.toBeNull();
	});

	it('a voided project brought back in place of a live one is found', async () => {
		done(await undo());
		await tamper(
			db.url,
			`UPDATE "ProjectState" SET "recordedTo" = '2026-12-07T00:00:00.000Z' WHERE "recordedTo" LIKE '9999%'`,
			`UPDATE "ProjectState" SET "recordedTo" = '9999-12-31T23:59:59.999Z' WHERE "name" = '示例二'`,
		);
		expect((await verifyHistory(db)).fault).toMatchObject({ code: 'state-times', seq: expect.any(Number) });
	});

	it('a live project ended by hand is found', async () => {
		await tamper(db.url, `UPDATE "ProjectState" SET "recordedTo" = '2026-11-07T00:00:00.000Z' WHERE "name" = '示例二'`);
		expect((await verifyHistory(db)).fault).toMatchObject({ code: 'state-times' });
	});
});
