import { describe, expect, it } from 'vitest';
import { correctActualDate } from '~/commands/correct-actual-date.server';
import { decideRequest } from '~/commands/decide-request.server';
import { fileReport } from '~/commands/file-report.server';
import { liveStatesByName } from '~/data/namesakes.server';
import { requestsOf } from '~/data/requests.server';
import { expectWholeHistory, stateNow } from '../../support/project-world';
import { acting } from '../../support/test-acting';
import { testDatabase } from '../../support/test-database';
import { ledgerOf, send, sent, told } from './import-world';

const db = await testDatabase();
const HEAD = '项目名称,建设单位,总投资（万元）,计划开工,计划竣工,实际开工,存在问题';
const OCTOBER = 'deqing-2026-10.csv';

/** One project a test, so that tests do not meet. */
async function imported(name: string): Promise<string> {
	await sent(db, ledgerOf([HEAD, `${name},示例公司,100,2026-06-01,2027-06-01,,用电`], 'deqing-2026-09.csv'), {
		today: '2026-10-05',
	});
	const [state] = await liveStatesByName(db.reader, 'deqing', name);
	return state?.projectId ?? 'missing';
}

const row = (name: string, rest: string, fileName = OCTOBER) => ledgerOf([HEAD, `${name},示例公司,${rest}`], fileName);

describe('a later ledger', () => {
	it('takes a fixed-asset investment above the total as it stands, and says so', async () => {
		const head = '项目名称,建设单位,总投资（万元）,固定资产投资（万元）';
		const result = await sent(db, ledgerOf([head, '示例超额,示例公司,100,100.01', '示例相等,示例公司,100,100']));
		expect([result.counts.created, told(result.warnings)]).toEqual([2, ['2 fixed-above-total']]);
		expect(result.warnings).toMatchObject([{ column: '固定资产投资（万元）', value: '100.01' }]);
	});

	it('moves days, amounts and problems; blanks erase nothing', async () => {
		const id = await imported('示例更新');
		const file = row('示例更新', '120,2026-06-01,,2026-07-01,');
		expect((await sent(db, file)).counts).toMatchObject({ changed: 1, requests: 0 });
		const { facts } = await stateNow(db, id);
		expect(facts).toMatchObject({ investmentFen: 120_000_000, problems: '用电', lastUpdateOn: '2026-10-31' });
		expect(facts.milestones.started).toMatchObject({ plannedOn: '2026-06-01', actualOn: '2026-07-01' });
		expect(facts.milestones.completed?.plannedOn).toBe('2027-06-01');
		expect((await sent(db, file)).counts).toMatchObject({ changed: 0, unchanged: 1 });
		await expectWholeHistory(db, id);
	});

	it('empties what it leaves blank when it is said to be a whole statement', async () => {
		const id = await imported('示例清空');
		await sent(db, row('示例清空', ',2026-06-01,,,'), { blank: 'clears' });
		const { facts } = await stateNow(db, id);
		expect(facts).not.toHaveProperty('investmentFen');
		expect(facts).not.toHaveProperty('problems');
		expect(facts.milestones.completed?.plannedOn).toBe('2027-06-01');
	});

	it('asks for a changed plan, once, and somebody else decides', async () => {
		const id = await imported('示例改期');
		const file = row('示例改期', '100,2026-06-01,2027-09-01,,');
		expect((await sent(db, file, { who: 'officer-deqing' })).counts).toMatchObject({ changed: 1, requests: 1 });
		expect((await stateNow(db, id)).facts.milestones.completed?.plannedOn).toBe('2027-06-01');
		expect((await sent(db, file)).counts).toMatchObject({ changed: 0, unchanged: 1, requests: 0 });
		const [request] = await requestsOf(db.reader, id);
		expect(request).toMatchObject({
			...{ status: 'pending', filedById: 'officer-deqing', reasonCode: 'other', filedLate: true },
			wish: { milestone: 'completed', plannedOn: '2027-09-01', previousOn: '2027-06-01' },
			reason: '台账“deqing-2026-10.csv”（数据截至 2026-10-31）所列计划日期',
		});
		const verdict = { requestId: request?.id ?? '', approve: true, words: '' };
		expect((await decideRequest(acting(db, 'manager-deqing'), verdict)).ok).toBe(true);
		expect((await stateNow(db, id)).facts.milestones.completed).toMatchObject({
			...{ plannedOn: '2027-09-01', originalOn: '2027-06-01' },
		});
		await expectWholeHistory(db, id);
		const older = row('示例改期', '100,2026-06-01,2027-06-01,,');
		const again = await sent(db, older, { today: '2026-11-25' });
		expect(told(again.warnings)).toEqual(['2 newer-on-record']);
		expect(again.counts).toMatchObject({ unchanged: 1, requests: 0 });
	});

	it('does not ask again for what was refused', async () => {
		const id = await imported('示例退回');
		const file = row('示例退回', '100,2026-06-01,2027-09-01,,');
		await sent(db, file, { who: 'officer-deqing' });
		const [request] = await requestsOf(db.reader, id);
		await decideRequest(acting(db, 'manager-deqing'), {
			requestId: request?.id ?? '',
			approve: false,
			words: '理由不足',
		});
		const again = await sent(db, file);
		expect(told(again.warnings)).toEqual(['2 plan-change-turned-down']);
		expect(await requestsOf(db.reader, id)).toHaveLength(1);
	});

	it('overwrites nothing that is known from a later day', async () => {
		const id = await imported('示例较新');
		await sent(db, row('示例较新', '120,2026-06-01,,2026-07-01,'));
		const correction = {
			projectId: id,
			milestone: 'started',
			actualOn: '2026-07-03',
			evidence: [],
			reason: '录错',
		} as const;
		expect((await correctActualDate(acting(db, 'officer-deqing', { today: '2026-11-10' }), correction)).ok).toBe(true);
		const again = await sent(db, row('示例较新', '130,2026-06-01,,2026-07-01,'), { today: '2026-11-12' });
		expect(told(again.warnings)).toEqual(['2 newer-on-record']);
		const september = await sent(db, row('示例较新', '90,2026-06-01,,2026-07-09,', 'deqing-2026-09.csv'));
		expect(told(september.warnings)).toEqual(['2 newer-on-record', '2 newer-on-record']);
		const { facts } = await stateNow(db, id);
		expect(facts).toMatchObject({ investmentFen: 130_000_000, lastUpdateOn: '2026-11-10' });
		expect(facts.milestones.started?.actualOn).toBe('2026-07-03');
	});

	it('turns no red project green by a first plan', async () => {
		const lines = (plan: string) => [
			'项目名称,建设单位,总投资（万元）,实际供地,计划开工',
			`示例首次,示例公司,1,2026-01-05,${plan}`,
		];
		await sent(db, ledgerOf(lines('')));
		const file = ledgerOf(lines('2027-12-31'));
		expect((await sent(db, file, { who: 'officer-deqing' })).counts).toMatchObject({ changed: 1, requests: 1 });
		expect((await sent(db, file)).counts).toMatchObject({ changed: 0, unchanged: 1, requests: 0 });
		const [state] = await liveStatesByName(db.reader, 'deqing', '示例首次');
		expect(state?.facts.milestones.started).toBeUndefined();
		const [request] = await requestsOf(db.reader, state?.projectId ?? '');
		await decideRequest(acting(db, 'manager-deqing'), { requestId: request?.id ?? '', approve: true, words: '' });
		expect((await stateNow(db, state?.projectId ?? '')).facts.milestones.started).toEqual({
			...{ plannedOn: '2027-12-31', originalOn: '2027-12-31' },
		});
		expect((await sent(db, file)).counts).toMatchObject({ changed: 0, unchanged: 1, requests: 0 });
	});

	it('makes no silent project fresh by the same undated file', async () => {
		const file = ledgerOf(['项目名称,总投资（万元）,本年计划投资（万元）', '示例沉默,1,5'], '德清台账.csv');
		expect(await send(db, file, { today: '2026-06-01', dayNeeded: true })).toMatchObject({
			refusal: { code: 'as-of-missing', field: 'asOf' },
		});
		expect(await sent(db, file, { today: '2026-06-01' })).toMatchObject({ asOf: '2026-06-01', counts: { created: 1 } });
		for (const given of [{}, { dayNeeded: true }, { asOf: '2027-02-10' }]) {
			const again = await sent(db, file, { today: '2027-02-11', ...given });
			expect(again.asOf).toBe('2026-06-01');
		}
		const [state] = await liveStatesByName(db.reader, 'deqing', '示例沉默');
		expect(state?.facts.lastUpdateOn).toBe('2026-06-01');
		expect(state?.facts.annualPlanFen).toEqual({ 2026: 5_000_000 });
		expect((await sent(db, file, { today: '2027-02-11', asOf: '2026-05-31' })).asOf).toBe('2026-05-31');
	});

	it('brings nothing back that somebody cleared since', async () => {
		const id = await imported('示例清除');
		const file = row('示例清除', '100,2026-06-01,2027-06-01,2026-07-01,高压线未迁改');
		expect((await sent(db, file)).counts).toMatchObject({ changed: 1 });
		const officer = acting(db, 'officer-deqing', { today: '2026-11-10' });
		const back = { milestone: 'started', actualOn: null, evidence: [], reason: '只是奠基仪式' } as const;
		expect((await correctActualDate(officer, { projectId: id, ...back })).ok).toBe(true);
		const report = { month: '2026-11', completedFen: null, totalFen: null, progress: '完成', problems: '' };
		const filed = { ...report, projectId: id, decreaseReason: '' };
		expect((await fileReport(acting(db, 'officer-deqing', { today: '2026-11-10' }), filed)).ok).toBe(true);
		const again = await sent(db, file, { today: '2026-11-12' });
		expect(again.counts).toMatchObject({ changed: 0, unchanged: 1 });
		expect(told(again.warnings)).toEqual(['2 newer-on-record', '2 newer-on-record']);
		const { facts } = await stateNow(db, id);
		expect([facts.problems, facts.milestones.started?.actualOn]).toEqual([undefined, undefined]);
	});

	it('refuses what contradicts the record', async () => {
		const id = await imported('示例矛盾');
		await sent(db, row('示例矛盾', '100,2026-06-01,,2026-07-01,'));
		const lines = ['项目名称,建设单位,总投资（万元）,用地面积（亩）,实际供地', '示例矛盾,示例公司,100,5,2026-08-01'];
		const refused = await sent(db, ledgerOf(lines));
		expect(refused.refused).toMatchObject([
			{ row: 2, column: '实际供地', value: '2026-08-01', code: 'actual-after-later', also: [] },
		]);
		expect((await stateNow(db, id)).version).toBe(2);
	});
});

it('says which unit of money it took when none is named', async () => {
	const lines = ['项目名称,总投资,设备投资（元）,用地面积', '示例单位,1,2,3'];
	const assumed = async (more: string[]) =>
		(await sent(db, ledgerOf([...more, ...lines]), { dryRun: true })).unitsAssumed;
	expect(await assumed([])).toEqual([{ column: '总投资', field: 'investment', unit: '万元' }]);
	expect(await assumed(['单位：亿元,,,'])).toEqual([]);
});
