import { beforeAll, describe, expect, it } from 'vitest';
import { decideRequest } from '~/commands/decide-request.server';
import { fileReport } from '~/commands/file-report.server';
import { requestPlanChange } from '~/commands/request-plan-change.server';
import { projectHistory } from '~/reads/project-history.server';
import { projectPage } from '~/reads/project-page.server';
import { requestList } from '~/reads/request-list.server';
import { knownAt } from '~/reads/time/known-at.server';
import { workList } from '~/reads/work-list.server';
import { done } from '../support/entry-world';
import { newProject } from '../support/project-world';
import { acting, TEST_TODAY } from '../support/test-acting';
import { testDatabase } from '../support/test-database';
import { actorNamed, type TestPersonId } from '../support/test-people';

const today = TEST_TODAY;
const officer = actorNamed('officer-deqing');
const mine = { fields: { name: '示例本人项目', officerName: officer.name, firmName: '湖州示例有限公司' } };

async function ask(db: Awaited<ReturnType<typeof testDatabase>>, projectId: string): Promise<string> {
	const wish = { milestone: 'started', plannedOn: '2027-01-15', reasonCode: 'land', reason: '净地未交付' } as const;
	const filed = await requestPlanChange(acting(db, 'officer-deqing'), { projectId, ...wish });
	if (!filed.ok) throw new Error(filed.refusal.code);
	return filed.value.requestId;
}

const pageDb = await testDatabase();
const workDb = await testDatabase();
const requestDb = await testDatabase();

describe('projectPage', () => {
	const db = pageDb;
	let id: string;
	beforeAll(async () => {
		id = await newProject(db, {
			fields: { ...mine.fields, projectCode: '2501-330521-04-01-000001', firmCreditCode: '91330521MA94A7CJ2A' },
		});
	});
	const page = (who: TestPersonId, on = today) => projectPage(db.reader, actorNamed(who), id, { on, today });

	it('judges for any day, past or coming', async () => {
		expect((await page('officer-deqing', '2026-03-01'))?.receipt.light).toBe('green');
		expect((await page('officer-deqing', '2026-03-02'))?.receipt).toMatchObject({
			light: 'yellow',
			cause: { milestone: 'landGranted' },
		});
		expect((await page('officer-deqing'))?.receipt.light).toBe('red');
	});

	it('shows no light of days to come as one it really had, nor what was not known by the day asked for', async () => {
		const coming = (await page('officer-deqing', '2028-01-01'))?.strip;
		expect(coming?.at(-1)).toMatchObject({ untilOn: today, light: 'red' });
		expect(coming).toEqual((await page('officer-deqing'))?.strip);
		expect((await page('officer-deqing', '2026-03-01'))?.strip.at(-1)?.untilOn).toBe('2026-03-01');
		const then = done(await knownAt(db, today, { now: `${today}T15:00:00.000Z`, today }));
		const days = { on: '2027-01-01', today: then.day };
		expect((await projectPage(db.reader, officer, id, days, then))?.strip.at(-1)?.untilOn).toBe(today);
	});

	it('says what the reader may do, and which codes need a second look', async () => {
		const all = { update: true, report: true, ask: true };
		expect(await page('officer-deqing')).toMatchObject({
			may: { ...all, decide: false },
			next: 'landGranted',
			codes: { project: 'check', credit: 'check' },
		});
		expect((await page('manager'))?.may).toEqual({ ...all, decide: true });
		expect((await page('auditor'))?.may).toEqual({ update: false, report: false, ask: false, decide: false });
	});

	it.each(['officer-anji', 'officer-own', 'admin'] as const)('does not exist for %s', async (who) => {
		expect(await page(who)).toBeNull();
		expect(await projectHistory(db.reader, actorNamed(who), id, null)).toBeNull();
	});

	it('pages through a long history without losing an event', async () => {
		for (let month = 1; month <= 11; month++) {
			for (let copy = 0; copy < 5; copy++) {
				const report = {
					completedFen: null,
					totalFen: null,
					progress: `第 ${copy} 稿`,
					problems: '',
					decreaseReason: '',
				};
				await fileReport(acting(db, 'officer-deqing'), {
					projectId: id,
					month: `2026-${String(month).padStart(2, '0')}`,
					...report,
				});
			}
		}
		const first = await projectHistory(db.reader, officer, id, null);
		const second = await projectHistory(db.reader, officer, id, first?.olderBefore ?? null);
		const seqs = [...(first?.events ?? []), ...(second?.events ?? [])].map((event) => event.seq);
		expect(seqs).toHaveLength(56);
		expect(seqs).toEqual([...seqs].sort((a, b) => b - a));
		expect(second?.olderBefore).toBeNull();
	});
});

describe('workList', () => {
	const db = workDb;
	let late: string;
	let soon: string;
	beforeAll(async () => {
		late = await newProject(db, mine);
		await newProject(db, { fields: { name: '示例别人项目', officerName: '别人' } });
		soon = await newProject(db, { ...mine, plannedOn: { landGranted: '2026-12-01' } });
	});
	const list = (given: Partial<Parameters<typeof workList>[2]> = {}, who: TestPersonId = 'officer-deqing') =>
		workList(db, actorNamed(who), { group: null, whole: false, today, ...given });

	it('groups what is mine; the whole unit on request', async () => {
		const own = await list();
		expect(own).toMatchObject({ group: 'late', counts: { late: 1, due: 1, silent: 2, returned: 0 }, projects: 2 });
		expect(own.items[0]).toMatchObject({
			projectId: late,
			light: 'red',
			late: { milestone: 'landGranted', daysLate: 265 },
		});
		expect((await list({ group: 'due' })).items.map((item) => item.projectId)).toEqual([soon]);
		expect((await list({ whole: true })).projects).toBe(3);
		expect((await list({ whole: true }, 'officer-anji')).projects).toBe(0);
	});

	it('brings back what was refused, until it is asked again', async () => {
		const requestId = await ask(db, late);
		await decideRequest(acting(db, 'manager-deqing'), { requestId, approve: false, words: '材料不全' });
		expect((await list({ group: 'returned' })).items).toMatchObject([
			{ projectId: late, returned: { decision: '材料不全' } },
		]);
		await ask(db, late);
		expect((await list()).counts.returned).toBe(0);
	});

	it("brings a refusal to whoever asked for a colleague's project, and no other task of it", async () => {
		const others = await newProject(db, { fields: { name: '示例同事项目', officerName: '示例同事' } });
		const before = await list();
		const requestId = await ask(db, others);
		await decideRequest(acting(db, 'manager-deqing'), { requestId, approve: false, words: '请补充' });
		const after = await list({ group: 'returned' });
		expect(after.items).toMatchObject([{ projectId: others, late: null, due: null, silentDays: null, gaps: [] }]);
		expect(after).toMatchObject({ counts: { ...before.counts, returned: 1 }, projects: before.projects });
		expect((await list({}, 'manager-deqing')).counts.returned, 'who refused has nothing to do').toBe(0);
	});
});

describe('requestList', () => {
	const db = requestDb;
	let requestId: string;
	beforeAll(async () => {
		requestId = await ask(db, await newProject(db, mine));
	});

	it.each([
		['manager-deqing', true],
		['manager', true],
		['officer-deqing', false],
		['auditor', false],
	] as const)('shows %s the request, to decide: %s', async (who, mayDecide) => {
		expect(await requestList(db.reader, actorNamed(who), 'pending')).toMatchObject([
			{ id: requestId, projectName: '示例本人项目', mayDecide },
		]);
	});

	it.each(['manager-anji', 'officer-own'] as const)('is empty for %s', async (who) => {
		expect(await requestList(db.reader, actorNamed(who), 'pending')).toEqual([]);
	});
});
