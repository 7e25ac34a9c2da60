import { beforeEach, describe, expect, it } from 'vitest';
import { decideRequest } from '~/commands/decide-request.server';
import type { Acting } from '~/commands/perform.server';
import { requestPause } from '~/commands/request-pause.server';
import { requestPlanChange } from '~/commands/request-plan-change.server';
import { requestResume } from '~/commands/request-resume.server';
import { requestWithdraw } from '~/commands/request-withdraw.server';
import { setForecast } from '~/commands/set-forecast.server';
import { post, versionIn } from '../support/conflict-panel';
import { signedIn } from '../support/http-client';
import { newProject } from '../support/project-world';
import { acting } from '../support/test-acting';
import { startTestServer } from '../support/test-server';

const server = await startTestServer();
const officer = await signedIn(server, 'officer-deqing');
const manager = await signedIn(server, 'manager-deqing');
let id: string;
beforeEach(async () => {
	id = await newProject(server.app.db);
});

/** What the officer's form said when it was opened, before anybody else did anything. */
const opened = { version: '1' };

const other = () => acting(server.app.db, 'manager-deqing', { now: '2026-11-21T06:02:00.000Z' });

describe('asking', () => {
	const path = () => `/projects/${id}/requests`;
	const reason = { reasonCode: 'land', reason: '净地未交付' };

	const asker = () => acting(server.app.db, 'manager');

	it('for a plan that moved meanwhile', async () => {
		const input = { projectId: id, milestone: 'started' as const, plannedOn: '2027-01-01', ...reason };
		await approve(requestPlanChange(asker(), input), other());
		const typed = { kind: 'planChange', milestone: 'started', plannedOn: '2027-03-01', ...reason };
		const { status, panel, html } = await post(officer, path(), { ...opened, ...typed });
		expect(status).toBe(409);
		expect(panel).toMatch(/开工现计划 您打开时 2026-06-01 .*对方改为 2027-01-01 .*您填写的 2027-03-01/);
		expect(html).toContain('净地未交付</textarea>');
		const mine = await post(officer, path(), { ...typed, version: '2', 'take.milestones.started.plannedOn': 'mine' });
		expect(mine.to).toMatch(/\/requests\/\w+$/);
		const drop = { ...typed, version: '2', 'take.milestones.started.plannedOn': 'theirs' };
		expect((await post(officer, path(), drop)).to).toBe(`/projects/${id}`);
	});

	it.each([
		['pause', { fromOn: '2026-12-10', untilOn: '2027-01-10' }, '2026-12-10 至 2027-01-10'],
		['resume', {}, '您填写的 —'],
	])('for a %s when a pause was approved meanwhile', async (kind, fields, mine) => {
		const pause = { projectId: id, fromOn: '2026-11-21', untilOn: '2026-12-01', reason: '停工整改' };
		await approve(requestPause(asker(), pause), other());
		const typed = { kind, reason: '资金未到位', ...fields };
		const { status, panel } = await post(officer, path(), { ...opened, ...typed });
		expect(status).toBe(409);
		expect(panel).toContain('对方改为 2026-11-21 至 2026-12-01');
		expect(panel).toContain(mine);
		expect((await post(officer, path(), { ...typed, version: '2', 'take.pauses': 'mine' })).status).toBe(302);
	});

	it('to withdraw what was withdrawn meanwhile', async () => {
		await approve(requestWithdraw(asker(), { projectId: id, withdrawnOn: '2026-11-20', reason: '企业放弃' }), other());
		const typed = { kind: 'withdraw', withdrawnOn: '2026-11-21', reason: '企业放弃' };
		const { status, panel } = await post(officer, path(), { ...opened, ...typed });
		expect([status, panel.includes('对方改为 2026-11-20')]).toEqual([409, true]);
	});

	it('is not stopped by what others record elsewhere', async () => {
		await setForecast(other(), { projectId: id, milestone: 'started', forecastOn: '2027-02-01' });
		const typed = { kind: 'planChange', milestone: 'started', plannedOn: '2027-03-01', ...reason };
		expect((await post(officer, path(), { ...opened, ...typed })).status).toBe(302);
	});
});

describe('deciding', () => {
	const reason = { reasonCode: 'land', reason: '净地未交付' };
	const ask = (plannedOn: string) => {
		const input = { projectId: id, milestone: 'started' as const, plannedOn, ...reason };
		return requestId(requestPlanChange(acting(server.app.db, 'officer-deqing'), input));
	};
	const path = (asked: string) => `/projects/${id}/requests/${asked}`;

	it('shows who was faster and what they said, and what was typed', async () => {
		const asked = await ask('2027-03-01');
		const faster = acting(server.app.db, 'manager', { now: '2026-11-21T06:02:00.000Z' });
		await decideRequest(faster, { requestId: asked, approve: false, words: '先落实用地' });
		const { status, panel } = await post(manager, path(asked), { ...opened, intent: 'approve', words: '同意调整' });
		expect(status).toBe(409);
		expect(panel).toContain('您审批期间，示例市级管理者于 14:02 办理了此申请：已退回');
		expect(panel).toMatch(/您打开时 待审批 .*对方改为 已退回 .*您的意见 批准/);
		expect(panel).toMatch(/对方改为 先落实用地 .*您的意见 同意调整/);
		expect(panel).not.toContain('radio');
	});

	it('shows what moved before it moves it again, and approves on a second look', async () => {
		const asker = acting(server.app.db, 'officer-deqing');
		const decider = acting(server.app.db, 'manager', { now: '2026-11-21T06:02:00.000Z' });
		const pause = (fromOn: string, untilOn: string) => ({ projectId: id, fromOn, untilOn, reason: '停工整改' });
		await approve(requestPause(asker, pause('2026-11-21', '2026-12-01')), decider);
		const renewal = await requestId(requestPause(asker, pause('2026-12-20', '2027-01-10')));
		await approve(requestResume(asker, { projectId: id, reason: '整改完成' }), decider);
		const typed = { intent: 'approve', words: '同意续停' };
		const { status, panel, html } = await post(manager, path(renewal), { ...typed, version: '2' });
		expect(status).toBe(409);
		expect(panel).toContain('您编辑期间，示例市级管理者于 14:02 修改了 1 个字段');
		expect(panel).toMatch(/对方改为 — .*申请事项 2026-12-20 至 2027-01-10/);
		expect(html).toContain('同意续停</textarea>');
		expect((await post(manager, path(renewal), { ...typed, version: versionIn(html) ?? '' })).to).toBe('/requests');
	});

	it('is not stopped by what others record elsewhere, and returning is stopped by nothing', async () => {
		const asked = await ask('2027-03-01');
		await setForecast(other(), { projectId: id, milestone: 'started', forecastOn: '2027-02-01' });
		const approving = { ...opened, intent: 'approve', words: '同意' };
		expect((await post(manager, path(asked), approving)).to).toBe('/requests');
		const again = await ask('2027-04-01');
		const returning = { ...opened, intent: 'refuse', words: '不再调整' };
		expect((await post(manager, path(again), returning)).to).toBe('/requests');
	});
});

async function requestId(filed: ReturnType<typeof requestPause>): Promise<string> {
	const outcome = await filed;
	if (!outcome.ok) throw new Error(outcome.refusal.code);
	return outcome.value.requestId;
}

async function approve(filed: ReturnType<typeof requestPause>, decider: Acting): Promise<void> {
	const verdict = { requestId: await requestId(filed), approve: true, words: '' };
	expect(await decideRequest(decider, verdict)).toMatchObject({ ok: true });
}
