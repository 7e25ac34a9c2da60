import { beforeEach, describe, expect, it } from 'vitest';
import { cancelRequest } from '~/commands/cancel-request.server';
import { decideRequest } from '~/commands/decide-request.server';
import { recordActualDate } from '~/commands/record-actual-date.server';
import { reportNoChange } from '~/commands/report-no-change.server';
import { requestPause } from '~/commands/request-pause.server';
import { requestPlanChange } from '~/commands/request-plan-change.server';
import { requestResume } from '~/commands/request-resume.server';
import { requestWithdraw } from '~/commands/request-withdraw.server';
import { findRequest } from '~/data/requests.server';
import { lightOn } from '~/domain/lights/light-on';
import type { Outcome } from '~/domain/outcome';
import { eventsOf, expectWholeHistory, newProject, stateNow } from '../support/project-world';
import { acting } from '../support/test-acting';
import { testDatabase } from '../support/test-database';
import type { TestPersonId } from '../support/test-people';

const db = await testDatabase();
let id: string;
beforeEach(async () => {
	id = await newProject(db);
});

const as = (who: TestPersonId, today?: string) => acting(db, who, { today });
const wish = { milestone: 'started', plannedOn: '2027-01-15', reasonCode: 'land', reason: ' 净地未交付 ' } as const;
const askPlan = (given = {}, who: TestPersonId = 'officer-deqing') =>
	requestPlanChange(as(who), { projectId: id, ...wish, ...given });
const pause = { fromOn: '2026-11-21', untilOn: '2027-02-18', reason: '资金重组' };

async function filed(outcome: Promise<Outcome<{ requestId: string }>>): Promise<string> {
	const answer = await outcome;
	if (!answer.ok) throw new Error(answer.refusal.code);
	return answer.value.requestId;
}
const decide = (
	requestId: string,
	approve: boolean,
	words = '',
	who: TestPersonId = 'manager-deqing',
	today?: string,
) => decideRequest(as(who, today), { requestId, approve, words });

describe('requestPlanChange', () => {
	it('moves nothing until approved, and is marked late under a light', async () => {
		const before = await stateNow(db, id);
		const requestId = await filed(askPlan());
		expect(await findRequest(db.reader, requestId)).toMatchObject({
			kind: 'planChange',
			wish: { milestone: 'started', plannedOn: '2027-01-15', previousOn: '2026-06-01' },
			...{ reasonCode: 'land', reason: '净地未交付', filedLate: true, status: 'pending', unit: 'deqing' },
		});
		expect(await stateNow(db, id)).toEqual(before);
		expect((await eventsOf(db, id)).at(-1)).toMatchObject({ kind: 'request.filed', subject: 'started', changes: [] });
		await expectWholeHistory(db, id);
	});

	it('one per milestone waits at a time', async () => {
		await filed(askPlan());
		expect(await askPlan({ plannedOn: '2027-02-15' })).toMatchObject({ refusal: { code: 'request-pending' } });
		expect((await askPlan({ milestone: 'completed', plannedOn: '2028-01-01' })).ok).toBe(true);
	});

	it('passes on refusals and knows no foreign projects', async () => {
		expect(await askPlan({ reasonCode: '' })).toMatchObject({ refusal: { code: 'reason-code-missing' } });
		expect(await askPlan({}, 'officer-anji')).toMatchObject({ refusal: { code: 'not-found' } });
		expect(await askPlan({}, 'auditor')).toMatchObject({ refusal: { code: 'forbidden' } });
	});
});

describe('decideRequest', () => {
	it('approving moves the plan and keeps the original', async () => {
		const requestId = await filed(askPlan());
		expect((await decide(requestId, true, '同意')).ok).toBe(true);
		const { facts, outlook } = await stateNow(db, id);
		expect(facts.milestones.started).toEqual({ plannedOn: '2027-01-15', originalOn: '2026-06-01' });
		expect(lightOn(outlook, '2026-11-21').step?.milestone).toBe('landGranted');
		expect(await findRequest(db.reader, requestId)).toMatchObject({
			status: 'approved',
			decidedByName: '示例管理者 deqing',
		});
		expect((await eventsOf(db, id)).at(-1)).toMatchObject({
			...{ kind: 'request.approved', subject: 'started', reason: '同意', personId: 'manager-deqing' },
			details: { requestId, filedByName: '示例专员 deqing', asked: '净地未交付' },
		});
		await expectWholeHistory(db, id);
	});

	it('refusing needs words and moves nothing', async () => {
		const requestId = await filed(askPlan());
		expect(await decide(requestId, false)).toMatchObject({ refusal: { code: 'decision-words-missing' } });
		expect((await decide(requestId, false, '请先说明供地进度')).ok).toBe(true);
		expect((await stateNow(db, id)).version).toBe(1);
		expect(await findRequest(db.reader, requestId)).toMatchObject({ status: 'refused', decision: '请先说明供地进度' });
		await expectWholeHistory(db, id);
	});

	it('is never for who asked, nor for who may not, nor twice', async () => {
		const own = await filed(askPlan({}, 'manager-deqing'));
		expect(await decide(own, true)).toMatchObject({ refusal: { code: 'own-request' } });
		expect(await decide(own, true, '', 'officer-deqing')).toMatchObject({ refusal: { code: 'forbidden' } });
		expect(await decide(own, true, '', 'manager-anji')).toMatchObject({ refusal: { code: 'not-found' } });
		expect(await decide('nowhere', true)).toMatchObject({ refusal: { code: 'not-found' } });
		expect((await decide(own, true, '', 'manager')).ok).toBe(true);
		expect(await decide(own, false, '改主意', 'manager')).toMatchObject({ refusal: { code: 'already-decided' } });
	});

	it('lets one of many deciders win', async () => {
		const requestId = await filed(askPlan());
		const answers = await Promise.all(Array.from({ length: 20 }, () => decide(requestId, true)));
		expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
		await expectWholeHistory(db, id);
	});

	it('refuses what came in the way meanwhile', async () => {
		const requestId = await filed(askPlan({ milestone: 'landGranted', plannedOn: '2027-01-01' }));
		const evidence = [{ kind: 'landContract', text: '示例 1' }] as const;
		await recordActualDate(as('officer-deqing'), {
			projectId: id,
			milestone: 'landGranted',
			actualOn: '2026-11-20',
			evidence,
		});
		expect(await decide(requestId, true)).toMatchObject({ refusal: { code: 'milestone-passed' } });
	});
});

describe('pause, resume, withdraw', () => {
	it('pauses for 90 days at most, then goes on early', async () => {
		const tooLong = { projectId: id, ...pause, untilOn: '2027-02-19' };
		expect(await requestPause(as('officer-deqing'), tooLong)).toMatchObject({
			refusal: { code: 'pause-too-long', params: { days: 91, limit: 90 } },
		});
		await decide(await filed(requestPause(as('officer-deqing'), { projectId: id, ...pause })), true);
		expect(lightOn((await stateNow(db, id)).outlook, '2026-12-01').light).toBe('paused');
		expect(await requestResume(as('officer-deqing', '2026-12-01'), { projectId: id, reason: '' })).toMatchObject({
			refusal: { code: 'reason-missing' },
		});
		const resume = await filed(
			requestResume(as('officer-deqing', '2026-12-01'), { projectId: id, reason: '资金到位' }),
		);
		await decide(resume, true, '', 'manager-deqing', '2026-12-03');
		const { facts, outlook } = await stateNow(db, id);
		expect(facts.pauses).toEqual([{ fromOn: '2026-11-21', untilOn: '2026-12-02' }]);
		expect(lightOn(outlook, '2026-12-03').light).toBe('red');
		await expectWholeHistory(db, id);
	});

	it('refuses to resume what is not paused', async () => {
		expect(await requestResume(as('officer-deqing'), { projectId: id, reason: '资金到位' })).toMatchObject({
			refusal: { code: 'not-paused' },
		});
	});

	it('withdraws, and then nothing can be recorded any more', async () => {
		const input = { projectId: id, withdrawnOn: '2026-11-20', reason: '企业放弃' };
		expect(await requestWithdraw(as('officer-deqing'), { ...input, withdrawnOn: '' })).toMatchObject({
			refusal: { code: 'not-a-day' },
		});
		await decide(await filed(requestWithdraw(as('officer-deqing'), input)), true);
		expect((await stateNow(db, id)).outlook.state).toBe('withdrawn');
		expect((await eventsOf(db, id)).at(-1)).toMatchObject({ effectiveOn: '2026-11-20', lagDays: 0 });
		expect(await reportNoChange(as('officer-deqing'), { projectId: id })).toMatchObject({
			refusal: { code: 'project-withdrawn' },
		});
	});

	it.each([requestPause, requestResume, requestWithdraw])('%o knows no foreign projects', async (command) => {
		const input = { projectId: id, ...pause, withdrawnOn: '2026-11-20' };
		expect(await command(as('officer-anji'), input)).toMatchObject({ refusal: { code: 'not-found' } });
	});
});

describe('cancelRequest', () => {
	it('takes back one’s own request, once', async () => {
		const requestId = await filed(askPlan());
		expect(await cancelRequest(as('manager-deqing'), { requestId })).toMatchObject({
			refusal: { code: 'not-own-request' },
		});
		expect(await cancelRequest(as('officer-anji'), { requestId })).toMatchObject({ refusal: { code: 'not-found' } });
		expect((await cancelRequest(as('officer-deqing'), { requestId })).ok).toBe(true);
		expect(await cancelRequest(as('officer-deqing'), { requestId })).toMatchObject({
			refusal: { code: 'already-decided' },
		});
		expect(await cancelRequest(as('officer-deqing'), { requestId: 'nowhere' })).toMatchObject({
			refusal: { code: 'not-found' },
		});
		expect(await findRequest(db.reader, requestId)).toMatchObject({ status: 'cancelled' });
		expect((await askPlan()).ok).toBe(true);
		await expectWholeHistory(db, id);
	});
});
