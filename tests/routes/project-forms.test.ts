import { beforeEach, describe, expect, it } from 'vitest';
import { findRequest } from '~/data/requests.server';
import { key, pageOf as page } from '../support/entry-pages';
import { signedIn } from '../support/http-client';
import { newProject, stateNow } from '../support/project-world';
import { startTestServer } from '../support/test-server';

const server = await startTestServer();
const officer = await signedIn(server, 'officer-deqing');
let id: string;
beforeEach(async () => {
	id = await newProject(server.app.db, { fields: { name: '示例<b>粗</b>项目', firmName: '湖州示例有限公司' } });
});

const state = () => stateNow(server.app.db, id);

describe('the other forms', () => {
	it('files a report in plain amounts and refuses a careless one', async () => {
		const path = `/projects/${id}/reports`;
		const report = {
			intent: 'report',
			month: '2026-10',
			completedFen: '1,200.5',
			totalFen: '0.13亿',
			progress: '主体结顶',
		};
		expect((await page(officer.post(path, { ...key(), ...report }))).status).toBe(302);
		expect((await state()).facts).toMatchObject({
			completedFen: { '2026': 1_200_500_000 },
			completedTotalFen: 1_300_000_000,
		});
		const vague = await page(officer.post(path, { ...key(), ...report, completedFen: '约3000万' }));
		expect(vague.status).toBe(422);
		expect(vague.html).toContain('请填写数字');
		expect(vague.html).toContain('value="约3000万"');
		expect((await page(officer.post(path, { ...key(), intent: 'noChange' }))).status).toBe(302);
		expect((await page((await signedIn(server, 'auditor')).get(path))).html).toContain('主体结顶');
	});

	it('names every amount of a report that is the matter', async () => {
		const path = `/projects/${id}/reports`;
		const report = { intent: 'report', month: '2026-10', completedFen: '20', totalFen: '30', progress: '主体' };
		await officer.post(path, { ...key(), ...report });
		const less = await page(officer.post(path, { ...key(), ...report, completedFen: '19', totalFen: '29' }));
		expect(less.status).toBe(422);
		expect(less.html.match(/如需冲减，请写明原因/g)?.length).toBeGreaterThanOrEqual(4);
	});

	it('keeps fixed-asset investment within the total', async () => {
		const opened = await page(officer.get(`/projects/${id}/edit`));
		const [, version = ''] = /name="version" value="(\d+)"/.exec(opened.html) ?? [];
		const amounts = { name: '示例<b>粗</b>项目', firmName: '湖州示例有限公司', investmentFen: '100' };
		const save = (fixedInvestmentFen: string) =>
			page(officer.post(`/projects/${id}/edit`, { ...key(), ...amounts, version, fixedInvestmentFen }));
		const refused = await save('100.01');
		expect(refused.status).toBe(422);
		expect(refused.text).toContain('不能大于总投资（100.00 万元）');
		expect((await save('100')).status).toBe(302);
	});

	it('tells asker and decider which later plans would lie before the new day', async () => {
		const wish = { kind: 'planChange', milestone: 'started', reasonCode: 'land', reason: '净地未交付' };
		const ask = async (plannedOn: string) => {
			const project = await newProject(server.app.db);
			const { to } = await page(officer.post(`/projects/${project}/requests`, { ...key(), ...wish, plannedOn }));
			return page(officer.get(String(to)));
		};
		const onTheDay = await ask('2027-06-01');
		expect(onTheDay.text).toContain('2027-06-01');
		expect(onTheDay.text).not.toContain('另行申请顺延');
		const { text } = await ask('2027-06-02');
		expect(text).toContain('这一天晚于后面节点的现计划：竣工 2027-06-01。');
		expect(text).toContain('批准开工的调整后');
	});

	it('sets a forecast', async () => {
		const path = `/projects/${id}/milestones/started/forecast`;
		expect((await page(officer.post(path, { ...key(), forecastOn: '2026-11-20' }))).html).toContain(
			'预测日期不能早于今天',
		);
		expect((await page(officer.post(path, { ...key(), forecastOn: '2027-01-01' }))).status).toBe(302);
		expect((await page(officer.get(`/projects/${id}`))).html).toContain('2027-01-01');
	});

	it('asks, and somebody else decides', async () => {
		const ask = {
			kind: 'planChange',
			milestone: 'started',
			plannedOn: '2027-03-01',
			reasonCode: 'land',
			reason: '净地未交付',
		};
		const filed = await page(officer.post(`/projects/${id}/requests`, { ...key(), ...ask }));
		const path = String(filed.to);
		expect((await page(officer.post(path, { ...key(), intent: 'approve' }))).status).toBe(403);
		const manager = await signedIn(server, 'manager-deqing');
		expect((await page(manager.get('/requests'))).html).toContain(path);
		const silent = await page(manager.post(path, { ...key(), intent: 'refuse' }));
		expect([silent.status, silent.html.includes('退回申请要写明理由')]).toEqual([422, true]);
		expect((await page(manager.post(path, { ...key(), intent: 'approve', words: '同意' }))).to).toBe('/requests');
		expect((await state()).facts.milestones.started).toEqual({ plannedOn: '2027-03-01', originalOn: '2026-06-01' });
		expect((await page(manager.post(path, { ...key(), intent: 'approve' }))).status).toBe(409);
		expect((await page((await signedIn(server, 'manager-anji')).get(path))).status).toBe(404);
	});

	it.each([
		[{ kind: 'planChange' }, ['milestone', 'plannedOn', 'reasonCode', 'reason']],
		[{ kind: 'planChange', milestone: 'started', plannedOn: '2027-03-01' }, ['reasonCode', 'reason']],
		[{ kind: 'pause', fromOn: '2026-11-22' }, ['untilOn', 'reason']],
		[{ kind: 'pause', fromOn: '2026-01-01', untilOn: '2026-12-01' }, ['fromOn', 'untilOn', 'reason']],
		[{ kind: 'withdraw', reason: '企业放弃' }, ['withdrawnOn']],
		[{ kind: 'resume' }, ['reason']],
	])('tells everything %j lacks at once, in the order of the form', async (ask, fields) => {
		const refused = await page(
			officer.post(`/projects/${id}/requests`, { ...key(), ...ask } as Record<string, string>),
		);
		expect(refused.status).toBe(422);
		expect(refused.html).toContain(`请先处理 ${fields.length} 个问题`);
		const links = [...refused.html.matchAll(/href="#ask-(\w+)"/g)].map((match) => match[1]);
		expect(links).toEqual(fields);
	});

	it('says where a plan for a day gone by leads, and takes it', async () => {
		const ask = { kind: 'planChange', milestone: 'started', reasonCode: 'land', reason: '净地未交付' };
		const wish = (plannedOn: string) => ({ ...key(), ...ask, plannedOn });
		const filed = await page(officer.post(`/projects/${id}/requests`, wish('2026-11-01')));
		expect(filed.status).toBe(302);
		expect((await page(officer.get(filed.to))).html).toContain('2026-11-01 早于今天：批准后，该节点即逾期 20 天');
		const other = await newProject(server.app.db, { fields: { name: '示例今日计划项目' } });
		const today = await page(officer.post(`/projects/${other}/requests`, wish('2026-11-21')));
		expect((await page(officer.get(today.to))).html).not.toContain('早于今天');
	});

	it('asks again with what was typed before, beside the words of the refusal', async () => {
		const ask = {
			kind: 'planChange',
			milestone: 'started',
			plannedOn: '2027-03-09',
			reasonCode: 'funds',
			reason: '放款推迟',
		};
		const again = async (path: string, query = 'kind=planChange') => {
			const requestId = path.split('/').at(-1);
			return (await page(officer.get(`/projects/${id}/requests?${query}&again=${requestId}`))).html;
		};
		const path = String((await page(officer.post(`/projects/${id}/requests`, { ...key(), ...ask }))).to);
		expect(await again(path), 'it still waits').not.toContain('放款推迟');
		const manager = await signedIn(server, 'manager-deqing');
		await page(manager.post(path, { ...key(), intent: 'refuse', words: '请附银行函' }));
		const form = await again(path);
		for (const words of ['请附银行函', '放款推迟', 'value="2027-03-09"']) expect(form).toContain(words);
		expect(form).toMatch(/退回了上次的申请/);
		expect(await again(path, 'kind=pause'), 'another wish').not.toContain('放款推迟');
	});

	it('nobody decides their own request, and whoever asked may take it back', async () => {
		const manager = await signedIn(server, 'manager-deqing');
		const filed = await page(
			manager.post(`/projects/${id}/requests`, {
				...key(),
				kind: 'withdraw',
				withdrawnOn: '2026-11-21',
				reason: '企业放弃',
			}),
		);
		const path = String(filed.to);
		expect((await page(manager.get(path))).html).toContain('由其他管理者审批');
		const own = await page(manager.post(path, { ...key(), intent: 'approve' }));
		expect(own.html).toContain('申请人不能审批自己的申请');
		expect((await page(manager.post(path, { ...key(), intent: 'cancel' }))).status).toBe(302);
		const request = await findRequest(server.app.db.reader, path.split('/').at(-1) ?? '');
		expect(request?.status).toBe('cancelled');
	});

	it('creates a project once, asking before a second of the same name', async () => {
		const fields = {
			unit: 'deqing',
			name: '示例表单新建',
			firmName: '湖州示例有限公司',
			'plannedOn.started': '2027-05-01',
			investmentFen: '3.46亿',
		};
		const made = await page(officer.post('/projects/new', { ...key(), ...fields }));
		expect(made.to).toMatch(/^\/projects\/\w+$/);
		const again = await page(officer.post('/projects/new', { ...key(), ...fields }));
		expect(again.html).toContain('确为另一个项目');
		expect((await page(officer.post('/projects/new', { ...key(), ...fields, isAnother: 'on' }))).status).toBe(302);
		const stray = await page(officer.post('/projects/new', { ...key(), ...fields, name: '示例越界', unit: 'anji' }));
		expect(stray.status).toBe(403);
	});

	it('enters an old signing only with a reason, which history and the lag figures then show', async () => {
		expect((await page(officer.get('/projects/new'))).html).toContain('签约后超过 10 个工作日才建档的，须写明原因。');
		const fields = { unit: 'deqing', name: '示例旧约', signedOn: '2026-09-01', reason: ' ' };
		const refused = await page(officer.post('/projects/new', { ...key(), ...fields }));
		expect([refused.status, refused.html.includes('href="#new-reason"')]).toEqual([422, true]);
		expect(refused.html).toContain('超过 10 个工作日的补录须写明原因');
		expect(refused.html).toContain('value="2026-09-01"');
		const words = { ...fields, reason: '协议移交较晚' };
		const made = await page(officer.post('/projects/new', { ...key(), ...words }));
		expect(made.status).toBe(302);
		const history = await page(officer.get('/history?kind=milestones&lag=10'));
		expect(history.html).toContain('新建项目“示例旧约”，签约 2026-09-01');
		expect(history.html).toContain('原因：协议移交较晚');
		expect((await page(officer.get('/history/lag'))).html).toMatch(/href="[^"]*person=[^"]*"[^>]*>1</);
	});
});
