import { beforeEach, describe, expect, it } from 'vitest';
import { editProject } from '~/commands/edit-project.server';
import { fileReport } from '~/commands/file-report.server';
import { recordActualDate } from '~/commands/record-actual-date.server';
import { setForecast } from '~/commands/set-forecast.server';
import { BY, post, versionIn } from '../support/conflict-panel';
import { signedIn } from '../support/http-client';
import { eventsOf, newProject, stateNow } from '../support/project-world';
import { acting } from '../support/test-acting';
import { startTestServer } from '../support/test-server';

const server = await startTestServer();
const officer = await signedIn(server, 'officer-deqing');
let id: string;
beforeEach(async () => {
	id = await newProject(server.app.db);
});

/** What the officer's form said when it was opened, before anybody else did anything. */
const opened = { version: '1' };

const facts = async () => (await stateNow(server.app.db, id)).facts;
const other = () => acting(server.app.db, 'manager-deqing', { now: '2026-11-21T06:02:00.000Z' });

describe('editing the total while somebody else raises the fixed-asset investment', () => {
	it('shows the new amount before it is called too large', async () => {
		await editProject(other(), { projectId: id, fields: { fixedInvestmentFen: 9_000_000_00 }, reason: '' });
		const typed = { name: (await facts()).name, investmentFen: '800', fixedInvestmentFen: '' };
		const { status, panel, html } = await post(officer, `/projects/${id}/edit`, { ...opened, ...typed });
		expect(status).toBe(409);
		expect(panel).toContain(`${BY} 1 个字段`);
		expect(html).toMatch(/value="900(\.00)?"/);
		const again = await post(officer, `/projects/${id}/edit`, { ...typed, fixedInvestmentFen: '900', version: '2' });
		expect([again.status, again.html.includes('不能大于总投资（800.00 万元）')]).toEqual([422, true]);
	});
});

describe('recording a day that somebody else recorded first', () => {
	const path = () => `/projects/${id}/milestones/landGranted/actual-date`;
	const typed = { intent: 'record', actualOn: '2026-11-06', 'evidence.landContract': '示例 甲-1' };
	const evidence = [{ kind: 'landContract', text: '示例 乙-2' } as const];
	const theirs = { actualOn: '2026-11-05', evidence, reason: '证件交接较晚' };
	beforeEach(async () => {
		await recordActualDate(other(), { projectId: id, milestone: 'landGranted', ...theirs });
	});

	it('shows who, when and the three sides, and keeps every typed word', async () => {
		const { status, panel, html } = await post(officer, path(), { ...opened, ...typed });
		expect(status).toBe(409);
		expect(panel).toContain(`${BY} 2 个字段`);
		expect(panel).toMatch(/供地实际.* 您打开时 — .*对方改为 2026-11-05 .*您填写的 2026-11-06/);
		expect(panel).toMatch(/对方改为 土地出让合同 示例 乙-2 .*您填写的 土地出让合同 示例 甲-1/);
		expect(html).toContain('value="示例 甲-1"');
		expect(html).toContain('name="intent" value="correct"');
		expect(versionIn(html)).toBe('2');
	});

	it('takes theirs with one click and no reason', async () => {
		const take = Object.fromEntries(
			['actualOn', 'evidence'].map((field) => [`take.milestones.landGranted.${field}`, 'theirs']),
		);
		const answer = await post(officer, path(), { ...typed, ...take, intent: 'correct', version: '2' });
		expect(answer.to).toBe(`/projects/${id}`);
		expect(await eventsOf(server.app.db, id)).toHaveLength(2);
	});

	it('takes mine as a correction, which says why', async () => {
		const again = { ...typed, intent: 'correct', version: '2', 'take.milestones.landGranted.actualOn': 'mine' };
		const silent = await post(officer, path(), again);
		expect([silent.status, silent.html.includes('请写明原因')]).toEqual([422, true]);
		expect(versionIn(silent.html)).toBe('2');
		expect((await post(officer, path(), { ...again, reason: '以合同签订日为准' })).to).toBe(`/projects/${id}`);
		expect((await facts()).milestones.landGranted).toMatchObject({ actualOn: '2026-11-06' });
	});

	it('a choice survives a further refusal: the fields show it', async () => {
		const mixed = { ...typed, intent: 'correct', version: '2', 'take.milestones.landGranted.actualOn': 'theirs' };
		const { status, html } = await post(officer, path(), mixed);
		expect(status).toBe(422);
		expect(html).toMatch(/name="actualOn"[^>]*value="2026-11-05"|value="2026-11-05"[^>]*name="actualOn"/);
	});

	it('a form that comes back refused still stands on the version it was opened on', async () => {
		const { status, html } = await post(officer, path(), { ...opened, ...typed, actualOn: '' });
		expect(status).toBe(409);
		const wrong = await post(officer, `/projects/${id}/milestones/started/actual-date`, {
			...opened,
			intent: 'record',
		});
		expect([wrong.status, versionIn(wrong.html)]).toEqual([422, '1']);
		expect(html).not.toContain('name="version" value="1"');
	});
});

describe('correcting a day', () => {
	const path = () => `/projects/${id}/milestones/signed/actual-date`;
	const typed = { intent: 'correct', actualOn: '2026-01-05', 'evidence.agreement': '示例协议 1', reason: '补录编号' };

	it('goes on with the day somebody else corrected, when only the evidence was typed', async () => {
		const who = await signedIn(server, 'manager-deqing');
		await post(who, path(), { ...opened, intent: 'correct', actualOn: '2026-01-03', reason: '以协议为准' });
		const { panel, html } = await post(officer, path(), { ...opened, ...typed });
		expect(panel).toContain('1 个字段');
		expect(panel).not.toContain('您填写的 2026-01-05');
		expect(html).toContain('value="2026-01-03"');
		const answer = await post(officer, path(), { ...typed, actualOn: '2026-01-03', version: '2' });
		expect(answer.status).toBe(302);
		expect((await facts()).milestones.signed).toMatchObject({
			actualOn: '2026-01-03',
			evidence: '投资协议 示例协议 1',
		});
	});
});

describe('setting a forecast', () => {
	const path = () => `/projects/${id}/milestones/started/forecast`;
	beforeEach(async () => {
		await setForecast(other(), { projectId: id, milestone: 'started', forecastOn: '2027-02-01' });
	});

	it.each([
		['mine', '2027-03-01', 3],
		['theirs', '2027-02-01', 2],
	])('chooses %s', async (side, kept, events) => {
		const typed = { forecastOn: '2027-03-01', words: '净地未交付' };
		const conflict = await post(officer, path(), { ...opened, ...typed });
		expect(conflict.panel).toContain(`${BY} 1 个字段`);
		expect(conflict.panel).toMatch(/您打开时 — .*对方改为 2027-02-01 .*您填写的 2027-03-01/);
		expect(conflict.html).toContain('净地未交付</textarea>');
		const take = { 'take.milestones.started.forecastOn': side };
		expect((await post(officer, path(), { ...typed, ...take, version: '2' })).status).toBe(302);
		expect((await facts()).milestones.started?.forecastOn).toBe(kept);
		expect(await eventsOf(server.app.db, id)).toHaveLength(events);
	});

	it('is not stopped by a change of another milestone or of the name of the contact', async () => {
		await editProject(other(), { projectId: id, fields: { contact: '示例老王' }, reason: '' });
		const elsewhere = `/projects/${id}/milestones/completed/forecast`;
		expect((await post(officer, elsewhere, { ...opened, forecastOn: '2027-09-01' })).status).toBe(302);
	});
});

describe('filing a report', () => {
	const path = () => `/projects/${id}/reports`;
	const typed = { intent: 'report', month: '2026-10', completedFen: '1200', progress: '主体结顶', problems: '' };
	const theirs = { month: '2026-10', totalFen: null, progress: '', decreaseReason: '' };
	const file = (given: { completedFen: number | null; problems: string | null }) =>
		fileReport(other(), { projectId: id, ...theirs, ...given });

	it('sets the sums beside each other and keeps words that only others wrote', async () => {
		await file({ completedFen: 1_500_000_000, problems: '缺电' });
		const { status, panel, html } = await post(officer, path(), { ...opened, ...typed });
		expect(status).toBe(409);
		expect(panel).toContain(`${BY} 2 个字段`);
		expect(panel).toMatch(/2026 年完成投资 您打开时 — .*对方改为 1,500.00 万元 .*您填写的 1,200.00 万元/);
		expect(panel).toContain('其余 1 项互不影响');
		expect(html).toContain('缺电</textarea>');
		expect(html).toContain('主体结顶</textarea>');
		const again = { ...typed, problems: '缺电', version: '2', 'take.completedFen.2026': 'theirs' };
		expect((await post(officer, path(), again)).status).toBe(302);
		expect(await facts()).toMatchObject({
			completedFen: { '2026': 1_500_000_000 },
			progress: '主体结顶',
			problems: '缺电',
		});
	});

	it('is done when nothing of it is left', async () => {
		await file({ completedFen: 1_500_000_000, problems: null });
		const sums = { ...typed, progress: '' };
		expect((await post(officer, path(), { ...opened, ...sums })).status).toBe(409);
		const answer = await post(officer, path(), { ...sums, version: '2', 'take.completedFen.2026': 'theirs' });
		expect(answer.status).toBe(302);
		expect(await eventsOf(server.app.db, id)).toHaveLength(2);
	});

	it('is not stopped where it states nothing itself, and undoes no words of others', async () => {
		await file({ completedFen: null, problems: '缺电' });
		expect((await post(officer, path(), { ...opened, ...typed })).status).toBe(302);
		expect(await facts()).toMatchObject({ completedFen: { '2026': 1_200_000_000 }, problems: '缺电' });
	});
});
