import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findRequest } from '~/data/requests.server';
import { freshKey, type HttpClient, httpClient, signedIn } from '../support/http-client';
import { eventsOf, newProject, stateNow } from '../support/project-world';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
let officer: HttpClient;
let id: string;
beforeAll(async () => {
	server = await startTestServer();
	officer = await signedIn(server, 'officer-deqing');
});
beforeEach(async () => {
	id = await newProject(server.app.db, { fields: { name: '示例<b>粗</b>项目', firmName: '湖州示例有限公司' } });
});

const key = () => ({ idempotencyKey: freshKey() });
const state = () => stateNow(server.app.db, id);
const page = async (response: Promise<Response>) => {
	const answer = await response;
	return { status: answer.status, to: answer.headers.get('Location'), text: await answer.text() };
};

describe('recording a milestone by plain form', () => {
	const path = () => `/projects/${id}/milestones/landGranted/actual-date`;
	const good = { intent: 'record', actualOn: '2026-11-06', 'evidence.landContract': '示例 3305-1' };

	it('walks 302, 404, 403, 422, success', async () => {
		const stranger = await page(httpClient(server).post(path(), good));
		expect(stranger.to).toMatch(/^\/sign-in/);
		const foreign = await signedIn(server, 'officer-anji');
		expect((await page(foreign.post(path(), good))).status).toBe(404);
		expect((await page((await signedIn(server, 'auditor')).post(path(), good))).status).toBe(403);
		expect((await page(officer.post(`/projects/${id}/milestones/never/actual-date`, good))).status).toBe(404);
		const refused = await page(officer.post(path(), { ...key(), ...good, actualOn: '2026-11-22' }));
		expect(refused.status).toBe(422);
		expect(refused.text).toContain('不能晚于今天');
		const saved = await page(officer.post(path(), { ...key(), ...good }));
		expect([saved.status, saved.to]).toEqual([302, `/projects/${id}`]);
		expect((await state()).facts.milestones.landGranted).toMatchObject({ actualOn: '2026-11-06' });
	});

	it.each([
		['the page of the form', '/work?tab=late', '/work?tab=late'],
		['a foreign page', 'http://evil.example/work', '/'],
		['no page', 'about:blank', '/'],
	])('after the session has ended leads back to %s', async (_words, from, back) => {
		const { to } = await page(httpClient(server).post(path(), good, { Referer: new URL(from, server.origin).href }));
		const signIn = new URL(to ?? '', server.origin);
		expect([signIn.searchParams.get('returnTo'), signIn.searchParams.get('ended')]).toEqual([back, '1']);
		expect((await page(httpClient(server).get(to ?? ''))).text).toContain('登录已超时');
	});

	it('loses no typed word when it refuses, and says what to do at the field', async () => {
		const { text } = await page(officer.post(path(), { ...key(), ...good, actualOn: '2026-01-04' }));
		expect(text).toContain('value="示例 3305-1"');
		expect(text).toContain('不能早于签约的实际日期 2026-01-05');
		const photo = await page(officer.post(path(), { ...key(), ...good, 'evidence.landContract': 'IMG_1.jpg' }));
		expect(photo.text).toContain('href="#day-evidence.landContract"');
	});

	it('reads days as people type them, and ignores fields it did not ask for', async () => {
		const sneaky = { ...good, actualOn: '2026年11月6日', unit: 'anji', role: 'admin', lastUpdateOn: '2030-01-01' };
		expect((await page(officer.post(path(), { ...key(), ...sneaky }))).status).toBe(302);
		expect((await state()).facts).toMatchObject({ unit: 'deqing', lastUpdateOn: '2026-11-21' });
	});

	it('one key, one effect; the work list gets its reader back, foreign addresses do not', async () => {
		const once = key();
		const back = { ...once, ...good, returnTo: '/work?tab=late' };
		const answers = await Promise.all([officer.post(path(), back), officer.post(path(), back)]);
		expect(answers.map((answer) => answer.headers.get('Location'))).toEqual(['/work?tab=late', '/work?tab=late']);
		expect(await eventsOf(server.app.db, id)).toHaveLength(2);
		const correct = { intent: 'correct', actualOn: '2026-11-07', reason: '录错', returnTo: '//evil.example' };
		expect((await page(officer.post(path(), { ...key(), ...correct }))).to).toBe('/');
	});

	it.each(['a\u0000b', 'a\u202eb'])('refuses hidden characters: %j', async (text) => {
		const answer = await page(officer.post(path(), { ...key(), ...good, 'evidence.landContract': text }));
		expect(answer.status).toBe(422);
	});

	it('turns into a correction once it is recorded', async () => {
		await officer.post(path(), { ...key(), ...good });
		expect((await page(officer.get(path()))).text).toContain('更正供地日期');
		const unexplained = await page(officer.post(path(), { ...key(), intent: 'correct', actualOn: '2026-11-07' }));
		expect(unexplained.text).toContain('请写明原因');
		await officer.post(path(), { ...key(), intent: 'correct', actualOn: '', reason: '并未供地' });
		expect((await state()).facts.milestones.landGranted).not.toHaveProperty('actualOn');
	});
});

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
		expect(vague.text).toContain('请填写数字');
		expect(vague.text).toContain('value="约3000万"');
		expect((await page(officer.post(path, { ...key(), intent: 'noChange' }))).status).toBe(302);
		expect((await page((await signedIn(server, 'auditor')).get(path))).text).toContain('主体结顶');
	});

	it('sets a forecast', async () => {
		const path = `/projects/${id}/milestones/started/forecast`;
		expect((await page(officer.post(path, { ...key(), forecastOn: '2026-11-20' }))).text).toContain(
			'预测日期不能早于今天',
		);
		expect((await page(officer.post(path, { ...key(), forecastOn: '2027-01-01' }))).status).toBe(302);
		expect((await page(officer.get(`/projects/${id}`))).text).toContain('2027-01-01');
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
		expect((await page(manager.get('/requests'))).text).toContain(path);
		const silent = await page(manager.post(path, { ...key(), intent: 'refuse' }));
		expect([silent.status, silent.text.includes('退回申请要写明理由')]).toEqual([422, true]);
		expect((await page(manager.post(path, { ...key(), intent: 'approve', words: '同意' }))).to).toBe('/requests');
		expect((await state()).facts.milestones.started).toEqual({ plannedOn: '2027-03-01', originalOn: '2026-06-01' });
		expect((await page(manager.post(path, { ...key(), intent: 'approve' }))).status).toBe(409);
		expect((await page((await signedIn(server, 'manager-anji')).get(path))).status).toBe(404);
	});

	it.each([
		[{ kind: 'planChange' }, ['milestone', 'plannedOn', 'reasonCode', 'reason']],
		[{ kind: 'planChange', milestone: 'started', plannedOn: '2027-03-01' }, ['reasonCode', 'reason']],
		[{ kind: 'pause', fromOn: '2026-11-22' }, ['untilOn', 'reason']],
		[{ kind: 'withdraw', reason: '企业放弃' }, ['withdrawnOn']],
		[{ kind: 'resume' }, ['reason']],
	])('tells everything %j lacks at once, in the order of the form', async (ask, fields) => {
		const refused = await page(
			officer.post(`/projects/${id}/requests`, { ...key(), ...ask } as Record<string, string>),
		);
		expect(refused.status).toBe(422);
		expect(refused.text).toContain(`请先处理 ${fields.length} 个问题`);
		const links = [...refused.text.matchAll(/href="#ask-(\w+)"/g)].map((match) => match[1]);
		expect(links).toEqual(fields);
	});

	it('says where a plan for a day gone by leads, and takes it', async () => {
		const ask = { kind: 'planChange', milestone: 'started', reasonCode: 'land', reason: '净地未交付' };
		const wish = (plannedOn: string) => ({ ...key(), ...ask, plannedOn });
		const filed = await page(officer.post(`/projects/${id}/requests`, wish('2026-11-01')));
		expect(filed.status).toBe(302);
		expect((await page(officer.get(filed.to ?? ''))).text).toContain('2026-11-01 早于今天：批准后，该节点即逾期 20 天');
		const other = await newProject(server.app.db, { fields: { name: '示例今日计划项目' } });
		const today = await page(officer.post(`/projects/${other}/requests`, wish('2026-11-21')));
		expect((await page(officer.get(today.to ?? ''))).text).not.toContain('早于今天');
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
			return (await page(officer.get(`/projects/${id}/requests?${query}&again=${requestId}`))).text;
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
		expect((await page(manager.get(path))).text).toContain('由其他管理者审批');
		const own = await page(manager.post(path, { ...key(), intent: 'approve' }));
		expect(own.text).toContain('申请人不能审批自己的申请');
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
		expect(again.text).toContain('确为另一个项目');
		expect((await page(officer.post('/projects/new', { ...key(), ...fields, isAnother: 'on' }))).status).toBe(302);
		const stray = await page(officer.post('/projects/new', { ...key(), ...fields, name: '示例越界', unit: 'anji' }));
		expect(stray.status).toBe(403);
	});

	it('enters an old signing only with a reason, which history and the lag figures then show', async () => {
		expect((await page(officer.get('/projects/new'))).text).toContain('签约后超过 10 个工作日才建档的，须写明原因。');
		const fields = { unit: 'deqing', name: '示例旧约', signedOn: '2026-09-01', reason: ' ' };
		const refused = await page(officer.post('/projects/new', { ...key(), ...fields }));
		expect([refused.status, refused.text.includes('href="#new-reason"')]).toEqual([422, true]);
		expect(refused.text).toContain('超过 10 个工作日的补录须写明原因');
		expect(refused.text).toContain('value="2026-09-01"');
		const words = { ...fields, reason: '协议移交较晚' };
		const made = await page(officer.post('/projects/new', { ...key(), ...words }));
		expect(made.status).toBe(302);
		const history = await page(officer.get('/history?kind=milestones&lag=10'));
		expect(history.text).toContain('新建项目“示例旧约”，签约 2026-09-01');
		expect(history.text).toContain('原因：协议移交较晚');
		expect((await page(officer.get('/history/lag'))).text).toMatch(/href="[^"]*person=[^"]*"[^>]*>1</);
	});
});

describe('editing at the same time', () => {
	const post = (client: HttpClient, fields: Record<string, string>) =>
		page(
			client.post(`/projects/${id}/edit`, {
				...key(),
				name: '示例<b>粗</b>项目',
				firmName: '湖州示例有限公司',
				version: '1',
				...fields,
			}),
		);

	it('keeps what does not overlap, whoever was first', async () => {
		const manager = await signedIn(server, 'manager-deqing');
		expect((await post(officer, { township: '武康' })).status).toBe(302);
		expect((await post(manager, { contact: '示例联系人' })).status).toBe(302);
		expect((await state()).facts).toMatchObject({ township: '武康', contact: '示例联系人' });
	});

	it('shows base, theirs and mine where it overlaps, and does as the reader chooses', async () => {
		const manager = await signedIn(server, 'manager-deqing');
		await post(officer, { township: '武康', remarks: '先' });
		const conflict = await post(manager, { township: '阜溪', contact: '示例联系人' });
		expect(conflict.status).toBe(409);
		expect(conflict.text).toContain('示例专员 deqing于');
		for (const word of ['武康', '阜溪', 'name="take.township"', 'value="示例联系人"'])
			expect(conflict.text).toContain(word);
		const theirs = { township: '阜溪', contact: '示例联系人', remarks: '先', version: '2', 'take.township': 'theirs' };
		expect(conflict.text).toMatch(/name="version" value="2"/);
		expect(conflict.text, 'what only the other wrote is kept').toContain('先</textarea>');
		expect((await post(manager, theirs)).status).toBe(302);
		expect((await state()).facts).toMatchObject({ township: '武康', contact: '示例联系人', remarks: '先' });
	});
});

describe('what the pages say', () => {
	it('shows names as text, never as markup', async () => {
		const { text } = await page(officer.get(`/projects/${id}`));
		expect(text).toContain('示例&lt;b&gt;粗&lt;/b&gt;项目');
		expect(text).not.toContain('<b>粗</b>');
	});

	it('is the same 404 for foreign and for unknown projects', async () => {
		const foreign = await signedIn(server, 'officer-anji');
		for (const tail of ['', '/edit', '/history', '/reports', '/requests', '.data?_routes=routes%2Fproject%2Froute']) {
			expect((await page(foreign.get(`/projects/${id}${tail}`))).status).toBe(404);
			expect((await page(foreign.get(`/projects/nowhere${tail}`))).status).toBe(404);
		}
	});

	it('lists the work of an officer, with forms that work as they stand', async () => {
		const { text } = await page(officer.get('/work?whole=1'));
		expect(text).toContain('今天有');
		expect(text).toContain(`action="/projects/${id}/milestones/landGranted/actual-date"`);
		expect((await page((await signedIn(server, 'auditor')).get('/work'))).status).toBe(403);
	});
});
