import { beforeEach, describe, expect, it } from 'vitest';
import { key, pageOf as page } from '../support/entry-pages';
import { type HttpClient, httpClient, signedIn } from '../support/http-client';
import { eventsOf, newProject, stateNow } from '../support/project-world';
import { startTestServer } from '../support/test-server';

const server = await startTestServer();
const officer = await signedIn(server, 'officer-deqing');
let id: string;
beforeEach(async () => {
	id = await newProject(server.app.db, { fields: { name: '示例<b>粗</b>项目', firmName: '湖州示例有限公司' } });
});

const state = () => stateNow(server.app.db, id);

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
		expect(refused.html).toContain('不能晚于今天');
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
		const signIn = new URL(to, server.origin);
		expect([signIn.searchParams.get('returnTo'), signIn.searchParams.get('ended')]).toEqual([back, '1']);
		expect((await page(httpClient(server).get(to))).html).toContain('登录已超时');
	});

	it('loses no typed word when it refuses, and says what to do at the field', async () => {
		const { html } = await page(officer.post(path(), { ...key(), ...good, actualOn: '2026-01-04' }));
		expect(html).toContain('value="示例 3305-1"');
		expect(html).toContain('不能早于签约的实际日期 2026-01-05');
		const photo = await page(officer.post(path(), { ...key(), ...good, 'evidence.landContract': 'IMG_1.jpg' }));
		expect(photo.html).toContain('href="#day-evidence.landContract"');
	});

	it('names everything that is the matter at once, each at its field', async () => {
		const bare = { intent: 'record', actualOn: '2026-03-02', 'evidence.landContract': '', reason: '' };
		const told = await page(officer.post(path(), { ...key(), ...bare }));
		expect(told.status).toBe(422);
		for (const field of ['evidence.landContract', 'reason']) expect(told.html).toContain(`href="#day-${field}"`);
		expect(told.html).toContain('的补录须写明原因');
		await officer.post(path(), { ...key(), ...good });
		const wrong = { intent: 'correct', actualOn: '2026-11-22', reason: '' };
		const { html } = await page(officer.post(path(), { ...key(), ...wrong }));
		for (const field of ['actualOn', 'reason']) expect(html).toContain(`href="#day-${field}"`);
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
		expect((await page(officer.get(path()))).html).toContain('更正供地日期');
		const unexplained = await page(officer.post(path(), { ...key(), intent: 'correct', actualOn: '2026-11-07' }));
		expect(unexplained.html).toContain('请写明原因');
		await officer.post(path(), { ...key(), intent: 'correct', actualOn: '', reason: '并未供地' });
		expect((await state()).facts.milestones.landGranted).not.toHaveProperty('actualOn');
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
		expect(conflict.html).toContain('示例专员 deqing于');
		for (const word of ['武康', '阜溪', 'name="take.township"', 'value="示例联系人"'])
			expect(conflict.html).toContain(word);
		const theirs = { township: '阜溪', contact: '示例联系人', remarks: '先', version: '2', 'take.township': 'theirs' };
		expect(conflict.html).toMatch(/name="version" value="2"/);
		expect(conflict.html, 'what only the other wrote is kept').toContain('先</textarea>');
		expect((await post(manager, theirs)).status).toBe(302);
		expect((await state()).facts).toMatchObject({ township: '武康', contact: '示例联系人', remarks: '先' });
	});
});

describe('what the pages say', () => {
	it('shows names as text, never as markup', async () => {
		const { html } = await page(officer.get(`/projects/${id}`));
		expect(html).toContain('示例&lt;b&gt;粗&lt;/b&gt;项目');
		expect(html).not.toContain('<b>粗</b>');
	});

	it('is the same 404 for foreign and for unknown projects', async () => {
		const foreign = await signedIn(server, 'officer-anji');
		for (const tail of ['', '/edit', '/history', '/reports', '/requests', '.data?_routes=routes%2Fproject%2Froute']) {
			expect((await page(foreign.get(`/projects/${id}${tail}`))).status).toBe(404);
			expect((await page(foreign.get(`/projects/nowhere${tail}`))).status).toBe(404);
		}
	});

	it('lists the work of an officer, with forms that work as they stand', async () => {
		const { html } = await page(officer.get('/work?whole=1'));
		expect(html).toContain('今天有');
		expect(html).toContain(`action="/projects/${id}/milestones/landGranted/actual-date"`);
		expect((await page((await signedIn(server, 'auditor')).get('/work'))).status).toBe(403);
	});
});
