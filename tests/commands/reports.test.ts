import { describe, expect, it } from 'vitest';
import { fileReport } from '~/commands/file-report.server';
import { reportNoChange } from '~/commands/report-no-change.server';
import { recordProjectChanges } from '~/data/project-change.server';
import { liveState } from '~/data/project-states.server';
import { reportsOf } from '~/data/reports.server';
import { lightOn } from '~/domain/lights/light-on';
import type { Report } from '~/domain/updates/decide-report';
import { eventsOf, expectWholeHistory, newProject, stateNow } from '../support/project-world';
import { acting } from '../support/test-acting';
import { testDatabase } from '../support/test-database';

const db = await testDatabase();
const blank: Report = {
	month: '2026-10',
	completedFen: 2_000_000,
	totalFen: 3_000_000,
	progress: '主体结顶',
	problems: '',
	decreaseReason: '',
};
const file = (projectId: string, given: Partial<Report> & { expectedVersion?: number } = {}) =>
	fileReport(acting(db, 'officer-deqing'), { projectId, ...blank, ...given });

describe('fileReport', () => {
	it('keeps the report as a row and as the present facts', async () => {
		const id = await newProject(db);
		expect(await file(id, { problems: '消防验收排队' })).toMatchObject({ ok: true, value: { version: 2 } });
		expect(await reportsOf(db.reader, id)).toMatchObject([
			{
				month: '2026-10',
				completedFen: 2_000_000,
				problems: '消防验收排队',
				noChange: false,
				filedByName: '示例专员 deqing',
			},
		]);
		expect((await stateNow(db, id)).facts).toMatchObject({
			...{ completedFen: { '2026': 2_000_000 }, completedTotalFen: 3_000_000 },
			...{ progress: '主体结顶', problems: '消防验收排队', lastUpdateOn: '2026-11-21' },
		});
		await expectWholeHistory(db, id);
	});

	it('leaves the figures of a later ledger as they are', async () => {
		const id = await newProject(db);
		const before = (await liveState(db.reader, id)) ?? expect.fail('not recorded');
		const changes = [{ field: 'completedFen.2026', from: null, to: 9_000_000 }];
		const event = { kind: 'project.imported', personId: null, personName: '示例', channel: 'import' } as const;
		const details = { asOf: '2026-10-31' };
		const change = { projectId: id, before, patch: { changes }, event: { ...event, details } };
		await db.write((tx) => recordProjectChanges(tx, '2026-11-21T04:00:00.000Z', '2026-11-21', [change]));
		expect((await file(id, { month: '2026-03', progress: '土方开挖' })).ok).toBe(true);
		expect((await stateNow(db, id)).facts).toMatchObject({ completedFen: { '2026': 9_000_000 } });
		expect((await stateNow(db, id)).facts.progress).toBeUndefined();
		expect(await file(id, { month: '2026-10' })).toMatchObject({ refusal: { code: 'amount-decreases' } });
	});

	it('corrects a month by a further report; one for an earlier month leaves the present alone', async () => {
		const id = await newProject(db);
		await file(id);
		await file(id, { completedFen: 1_500_000, decreaseReason: '重复计入' });
		await file(id, { month: '2026-09', completedFen: 900_000, totalFen: null, progress: '补报' });
		expect((await reportsOf(db.reader, id)).map((report) => [report.month, report.completedFen])).toEqual([
			['2026-10', 1_500_000],
			['2026-10', 2_000_000],
			['2026-09', 900_000],
		]);
		expect((await stateNow(db, id)).facts).toMatchObject({ completedFen: { '2026': 1_500_000 }, progress: '主体结顶' });
		await expectWholeHistory(db, id);
	});

	it('refuses a smaller amount without a reason, and leaves no row behind', async () => {
		const id = await newProject(db);
		await file(id);
		expect(await file(id, { totalFen: 2_999_999 })).toMatchObject({
			refusal: { code: 'amount-decreases', field: 'totalFen', params: { beforeFen: 3_000_000 } },
		});
		expect(await reportsOf(db.reader, id)).toHaveLength(1);
	});

	it('conflicts when somebody reported meanwhile', async () => {
		const id = await newProject(db);
		await file(id);
		expect(await file(id, { expectedVersion: 1 })).toMatchObject({ refusal: { code: 'version-conflict' } });
	});

	it.each([
		['officer-anji', 'not-found'],
		['auditor', 'forbidden'],
	] as const)('answers %s with %s', async (who, code) => {
		const id = await newProject(db);
		expect(await fileReport(acting(db, who), { projectId: id, ...blank })).toMatchObject({ refusal: { code } });
		expect(await reportNoChange(acting(db, who), { projectId: id })).toMatchObject({ refusal: { code } });
	});
});

describe('reportNoChange', () => {
	it('ends the silence and moves nothing else', async () => {
		const id = await newProject(db, { plannedOn: { started: '2027-06-01' } });
		const silent = await stateNow(db, id);
		expect(lightOn(silent.outlook, '2026-11-21')).toMatchObject({ stale: true });
		expect((await reportNoChange(acting(db, 'officer-deqing'), { projectId: id })).ok).toBe(true);
		expect(lightOn((await stateNow(db, id)).outlook, '2026-11-21').stale).toBe(false);
		expect(await reportsOf(db.reader, id)).toMatchObject([{ month: '2026-11', noChange: true, completedFen: null }]);
	});

	it('a second one the same day is an event and a row, but no new state', async () => {
		const id = await newProject(db);
		await reportNoChange(acting(db, 'officer-deqing'), { projectId: id });
		expect(await reportNoChange(acting(db, 'officer-deqing'), { projectId: id })).toMatchObject({
			value: { version: 2 },
		});
		expect(await eventsOf(db, id)).toHaveLength(3);
		await expectWholeHistory(db, id);
	});
});
