import { beforeEach, describe, expect, it } from 'vitest';
import { createProject } from '~/commands/create-project.server';
import { editProject } from '~/commands/edit-project.server';
import { tryUndo, undoImport } from '~/commands/imports/undo-import.server';
import { requestPlanChange } from '~/commands/request-plan-change.server';
import type { Database } from '~/data/database.server';
import { liveStatesAfter } from '~/data/project-states.server';
import { historyPage } from '~/reads/history.server';
import { knownAt } from '~/reads/time/known-at.server';
import { lagPage } from '~/reads/time/lag-page.server';
import { verifyHistory } from '~/reads/verify-history.server';
import { done } from '../../support/entry-world';
import { tamper } from '../../support/tamper';
import { acting } from '../../support/test-acting';
import { testDatabase } from '../../support/test-database';
import { actorNamed, type TestPersonId } from '../../support/test-people';
import { ledgerOf, sent } from './import-world';

const HEAD = '项目名称,建设单位,总投资（万元）,计划开工,进展情况,项目代码,项目编号,实际开工';
const [CODE, OTHER_CODE] = ['2601-330521-04-01-100001', '2601-330521-04-01-100002'];
let db: Database;
beforeEach(async () => {
	db = await testDatabase();
});

const as = (who: TestPersonId, today = '2026-11-08') => acting(db, who, { today });
const undo = (batchId: string) => undoImport(as('officer-deqing'), { batchId, reason: '发错了文件' });
const blockers = async (batchId: string) =>
	done(await tryUndo(as('officer-deqing'), batchId)).blockers.map(({ name, row, blocker: { code, event } }) => {
		return [name, row, code, event?.kind ?? null, event?.personName ?? null];
	});
const factsOf = async (name: string) =>
	(await liveStatesAfter(db.reader, 0, 9)).find((state) => state.facts.name === name)?.facts;
const idOf = async (name: string) =>
	(await liveStatesAfter(db.reader, 0, 9)).find(({ facts }) => facts.name === name)?.projectId ?? '';
const intact = async () => expect((await verifyHistory(db)).fault).toBeNull();

/** The ledger of a month, as of its end unless said otherwise; answers its number. */
async function ledger(lines: string[], month: string, given: object = {}, header = HEAD): Promise<string> {
	const file = ledgerOf([header, ...lines], `deqing-2026-${month}.csv`);
	return (await sent(db, file, { who: 'officer-deqing', today: '2026-11-05', ...given })).batchId as string;
}
const again = { who: 'manager-deqing', today: '2026-11-06', asOf: '2026-10-31' } as const;
const manager = ['import.committed', '示例管理者 deqing'];

describe('a later ledger that changed nothing', () => {
	it('keeps what an import changed, until it is taken back itself', async () => {
		await ledger(['示例一,示例公司,100,2027-06-01,平整'], '07', { today: '2026-08-05' });
		const first = await ledger(['示例一,示例公司,200,2027-06-01,打桩'], '10');
		const later = await ledger(['示例一,示例公司,200,2027-06-01,打桩', '示例九,公司九,2,,'], '10', again);
		expect(await blockers(first)).toEqual([['示例一', 2, 'stated-later', ...manager]]);
		expect(await undo(first)).toMatchObject({ refusal: { code: 'import-undo-blocked' } });
		done(await undoImport(as('manager-deqing'), { batchId: later, reason: '重复' }));
		expect(done(await undo(first)).counts).toMatchObject({ restored: 1, voided: 0 });
		expect(await factsOf('示例一')).toMatchObject({ investmentFen: 100_000_000, lastUpdateOn: '2026-07-31' });
		await intact();
	});

	it('keeps a project that it lists', async () => {
		const first = await ledger(['示例一,示例公司,200,,打桩'], '10');
		await ledger(['示例一,示例公司,200,,打桩'], '10', again);
		expect(await blockers(first)).toEqual([['示例一', 2, 'touched-later', ...manager]]);
		await intact();
	});

	it('keeps them though it asked for another plan', async () => {
		await ledger(['示例一,示例公司,100,2027-06-01,平整'], '07', { today: '2026-08-05' });
		const first = await ledger(['示例一,示例公司,200,2027-06-01,打桩'], '10');
		await ledger(['示例一,示例公司,200,2027-09-01,打桩'], '10', again);
		expect(await blockers(first)).toEqual([['示例一', 2, 'stated-later', ...manager]]);
	});

	it('keeps nothing that it has no column for, but was heard', async () => {
		await ledger(['示例一,示例公司,100,2027-06-01,平整'], '07', { today: '2026-08-05' });
		const first = await ledger(['示例一,示例公司,200,2027-06-01,平整'], '10');
		const head = '项目名称,建设单位,计划开工,进展情况';
		await ledger(['示例一,示例公司,2027-06-01,平整'], '10', { ...again, asOf: '2026-10-15' }, head);
		done(await undo(first));
		expect(await factsOf('示例一')).toMatchObject({ investmentFen: 100_000_000, lastUpdateOn: '2026-10-15' });
		await intact();
	});

	it('is vouched for by its event: who takes the project out of its findings is found', async () => {
		await ledger(['示例一,示例公司,200,,打桩'], '10');
		await ledger(['示例一,示例公司,200,,打桩'], '10', again);
		await intact();
		await tamper(db.url, `UPDATE "ImportBatch" SET "findings" = json_remove("findings", '$.confirmed')`);
		expect((await verifyHistory(db)).fault).toMatchObject({ code: 'import-changed' });
	});

	it('of a version that did not say so is judged as it was then', async () => {
		await ledger(['示例一,示例公司,100,2027-06-01,平整'], '07', { today: '2026-08-05' });
		const first = await ledger(['示例一,示例公司,200,2027-06-01,打桩'], '10');
		await ledger(['示例一,示例公司,200,2027-06-01,打桩'], '10', again);
		await tamper(db.url, `UPDATE "ImportBatch" SET "findings" = json_remove("findings", '$.confirmed')`);
		expect(await blockers(first)).toEqual([]);
	});
});

describe('the clock of silence', () => {
	const filed = async () => {
		const [state] = await liveStatesAfter(db.reader, 0, 9);
		const project = { projectId: state?.projectId ?? '', expectedVersion: state?.version };
		const wish = { milestone: 'started' as const, plannedOn: '2027-09-01', reasonCode: 'land' as const };
		done(await requestPlanChange(as('officer-deqing', '2026-11-06'), { ...project, ...wish, reason: '用地' }));
	};
	const edited = async () => {
		const projectId = await idOf('示例一');
		done(await editProject(as('officer-deqing'), { projectId, fields: { remarks: '示例' }, reason: '' }));
	};

	it.each([
		['nothing since', async () => {}, '2026-07-31'],
		['a wish, which reports nothing', filed, '2026-07-31'],
		['an edit', edited, '2026-11-08'],
	])('after an undo, with %s', async (_, since, day) => {
		await ledger(['示例一,示例公司,100,2027-06-01,平整'], '07', { today: '2026-08-05' });
		const first = await ledger(['示例一,示例公司,200,2027-06-01,打桩'], '10');
		await since();
		done(await undo(first));
		expect(await factsOf('示例一')).toMatchObject({ investmentFen: 100_000_000, lastUpdateOn: day });
	});
});

describe('marks that others took since', () => {
	const create = (who: TestPersonId, unit: string, fields: object) =>
		createProject(as(who, '2026-11-06'), {
			...{ unit, plannedOn: {}, signedOn: null, isAnother: true },
			fields: { name: '示例另一个', firmName: '别的公司', ...fields },
		});

	it('are in the way: a code', async () => {
		await ledger([`示例一,示例公司,100,,,${CODE},`], '09', { today: '2026-10-05' });
		const first = await ledger([`示例一,示例公司,100,,,${OTHER_CODE},`], '10');
		const { projectId } = done(await create('officer-deqing', 'deqing', { projectCode: CODE }));
		expect(await blockers(first)).toEqual([['示例一', 2, 'code-taken-since', 'project.created', '示例专员 deqing']]);
		expect(await undo(first)).toMatchObject({ refusal: { code: 'import-undo-blocked', params: { count: 1 } } });
		done(await editProject(as('officer-deqing'), { projectId, fields: { projectCode: null }, reason: '' }));
		done(await undo(first));
		expect(await factsOf('示例一')).toMatchObject({ projectCode: CODE });
		await intact();
	});

	it('are in the way: a code of another unit, of which nothing is told', async () => {
		await ledger([`示例一,示例公司,100,,,${CODE},`], '09', { today: '2026-10-05' });
		const first = await ledger([`示例一,示例公司,100,,,${OTHER_CODE},`], '10');
		done(await create('officer-anji', 'anji', { projectCode: CODE }));
		expect(await blockers(first)).toEqual([['示例一', 2, 'code-taken-since', null, null]]);
	});

	it('are in the way: a number of the unit, not the same of another', async () => {
		await ledger([`示例一,示例公司,100,,,${CODE},D-7`], '09', { today: '2026-10-05' });
		const first = await ledger([`示例一,示例公司,100,,,${CODE},D-8`], '10');
		done(await create('officer-anji', 'anji', { externalId: 'D-7' }));
		expect(await blockers(first)).toEqual([]);
		const { projectId } = done(await create('officer-deqing', 'deqing', { name: '示例又一个', externalId: 'D-7' }));
		expect(await blockers(first)).toEqual([['示例一', 2, 'number-taken-since', 'project.created', '示例专员 deqing']]);
		done(await editProject(as('officer-deqing'), { projectId, fields: { externalId: 'D-9' }, reason: '' }));
		done(await undo(first));
		expect(await factsOf('示例一')).toMatchObject({ externalId: 'D-7' });
		await intact();
	});
});

describe('how late an import told a milestone', () => {
	it('counts no more once it is taken back; as of a day before it still does', async () => {
		await ledger(['示例一,示例公司,100,,,,,'], '09', { today: '2026-10-05' });
		const first = await ledger(['示例一,示例公司,100,,,,,2026-01-05'], '10');
		const present = { now: '2026-11-21T02:00:00.000Z', today: '2026-11-21' };
		const at = async (on: string | null) => {
			const known = on === null ? null : done(await knownAt(db, on, present));
			const { all, people, projects } = done(
				await lagPage(db, actorNamed('auditor'), new URLSearchParams(), present.today, known),
			);
			const within = new URLSearchParams({ kind: 'milestones', lag: '10' });
			const listed = done(await historyPage(db, actorNamed('auditor'), within, known)).lines.length;
			return { ...all, listed, people: people.length, projects: projects.map(({ name }) => name) };
		};
		const late = { entries: 1, backDated: 1, listed: 1, people: 1, projects: ['示例一'] };
		const none = { entries: 0, backDated: 0, listed: 0, people: 0, projects: [] };
		expect(await at(null)).toMatchObject(late);
		done(await undo(first));
		expect(await at(null)).toMatchObject(none);
		expect(await at('2026-11-07')).toMatchObject(late);
		expect(await at('2026-11-08')).toMatchObject(none);
	});
});
