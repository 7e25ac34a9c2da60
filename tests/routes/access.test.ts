import { beforeAll, describe, expect, it } from 'vitest';
import { findPersonByLogin } from '~/data/people.server';
import { freshKey, type HttpClient, httpClient, signedIn } from '../support/http-client';
import { testDatabaseUrl } from '../support/test-database';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer();
});

async function oneTimePath(admin: HttpClient, person: string): Promise<string> {
	const page = await (await admin.post(`/people/${person}/link`, { idempotencyKey: freshKey() })).text();
	return /\/one-time\/[\w-]{43}/.exec(page)?.[0] ?? '';
}

describe('a one-time link', () => {
	it('is shown once and sets a password', async () => {
		const admin = await signedIn(server, 'admin');
		const link = await oneTimePath(admin, 'officer-anji');
		const stranger = httpClient(server);
		const page = await stranger.get(link);
		expect(page.headers.get('Cache-Control')).toBe('no-store');
		expect(await page.text()).toContain('officer-anji');
		const set = await stranger.post(link, { password: 'mulberry-and-moon-9', idempotencyKey: freshKey() });
		expect(set.headers.get('Location')).toBe('/sign-in?login=officer-anji&done=password');
		const closed = await stranger.get(link);
		expect([closed.status, (await closed.text()).includes('链接已使用')]).toEqual([410, true]);
		const signIn = await stranger.post('/sign-in', { login: 'officer-anji', password: 'mulberry-and-moon-9' });
		expect(signIn.status).toBe(302);
	});

	it('is not shown again to the same post', async () => {
		const admin = await signedIn(server, 'admin');
		const fields = { idempotencyKey: freshKey() };
		expect(await (await admin.post('/people/officer-wuxing/link', fields)).text()).toContain('/one-time/');
		const again = await (await admin.post('/people/officer-wuxing/link', fields)).text();
		expect(again).toContain('链接已经显示过');
		expect(again).not.toMatch(/\/one-time\/[\w-]{43}/);
	});

	it.each(['nothing', 'a'.repeat(43), '..%2f..%2fetc', '%00'])('says that %s does not work', async (token) => {
		const response = await httpClient(server).get(`/one-time/${token}`);
		expect([410, 404, 400]).toContain(response.status);
	});

	it('refuses a weak password and keeps working', async () => {
		const link = await oneTimePath(await signedIn(server, 'admin'), 'officer-nanxun');
		const weak = await httpClient(server).post(link, { password: 'short', idempotencyKey: freshKey() });
		expect([weak.status, (await weak.text()).includes('密码至少 10 个字符')]).toEqual([422, true]);
		expect((await httpClient(server).get(link)).status).toBe(200);
	});
});

describe('the first run', () => {
	it('takes every page until there is an administrator, then is gone', async () => {
		const empty = await startTestServer({ databaseUrl: testDatabaseUrl('bare') });
		const client = httpClient(empty);
		for (const page of ['/', '/board', '/sign-in', '/people', '/nowhere']) {
			expect((await client.get(page)).headers.get('Location'), page).toBe('/first-run');
		}
		expect(await (await client.get('/first-run')).text()).toContain('创建首位管理员');
		const founder = { name: '示例首位', login: 'boss', password: 'mulberry-and-moon-9' };
		const fields = { ...founder, idempotencyKey: freshKey() };
		const weak = await client.post('/first-run', { ...fields, password: 'short' });
		expect(weak.status).toBe(422);
		for (const _ of ['first', 'double click']) {
			const made = await client.post('/first-run', fields);
			expect(made.headers.get('Location')).toBe('/sign-in?login=boss&done=admin');
		}
		expect((await client.get('/first-run')).status).toBe(404);
		expect((await client.post('/first-run', { ...fields, idempotencyKey: freshKey() })).status).toBe(404);
		expect((await client.get('/')).headers.get('Location')).toBe('/sign-in');
		expect((await client.post('/sign-in', founder)).status).toBe(302);
		expect(await empty.app.db.reader.person.count()).toBe(1);
	});
});

describe('administering people', () => {
	const newPerson = {
		login: 'zhao.liu',
		name: '示例赵柳',
		role: 'officer',
		scope: 'units',
		units: ['anji', 'deqing'],
		ownProjectsOnly: 'on',
	};

	it('adds a person whose link opens', async () => {
		const admin = await signedIn(server, 'admin');
		const page = await (await admin.post('/people/new', { ...newPerson, idempotencyKey: freshKey() })).text();
		const link = /\/one-time\/[\w-]{43}/.exec(page)?.[0] ?? '';
		expect((await httpClient(server).get(link)).status).toBe(200);
		expect(await findPersonByLogin(server.app.db.reader, 'zhao.liu')).toMatchObject({
			scope: { kind: 'units', units: ['anji', 'deqing'] },
			ownProjectsOnly: true,
		});
	});

	it('keeps what was typed when something is wrong', async () => {
		const admin = await signedIn(server, 'admin');
		const response = await admin.post('/people/new', { ...newPerson, login: 'admin', idempotencyKey: freshKey() });
		const page = await response.text();
		expect(response.status).toBe(422);
		expect(page).toContain('这个登录名已有人使用');
		expect(page).toContain('value="示例赵柳"');
		expect(page).toMatch(/<input[^>]*value="anji"[^>]*checked=""|<input[^>]*checked=""[^>]*value="anji"/);
	});

	it.each([
		['role=auditor', ['auditor'], ['manager']],
		['unit=anji', ['officer-anji', 'manager'], ['officer-nanxun']],
		['q=OFFICER-DEQ', ['officer-deqing'], ['officer-nanxun']],
		['q=%25', [], ['manager']],
		['role=__proto__', [], ['manager']],
	])('lists by %s', async (query, shown, hidden) => {
		const admin = await signedIn(server, 'admin');
		const page = await (await admin.get(`/people?${query}`)).text();
		for (const id of shown) expect(page).toContain(`href="/people/${id}"`);
		for (const id of hidden) expect(page).not.toContain(`href="/people/${id}"`);
	});

	it('knows nobody who is not there', async () => {
		const admin = await signedIn(server, 'admin');
		for (const page of ['/people/nobody', '/people/nobody/link', '/people/nobody/access']) {
			expect((await admin.get(page)).status, page).toBe(404);
			const fields = { wish: 'disable', name: 'x', role: 'officer', scope: 'city', version: '1' };
			expect((await admin.post(page, { ...fields, idempotencyKey: freshKey() })).status, page).toBe(404);
		}
	});

	it('disables and enables, and refuses to disable oneself in words', async () => {
		const admin = await signedIn(server, 'admin');
		const wish = (id: string, value: string) =>
			admin.post(`/people/${id}/access`, { wish: value, idempotencyKey: freshKey() });
		expect((await wish('officer-nantaihu', 'disable')).headers.get('Location')).toBe('/people/officer-nantaihu');
		expect(await (await admin.get('/people/officer-nantaihu')).text()).toContain('账号已停用');
		expect((await wish('officer-nantaihu', 'enable')).status).toBe(302);
		const own = await wish('admin', 'disable');
		expect([own.status, (await own.text()).includes('不能停用自己的账号')]).toEqual([422, true]);
	});
});

describe('two administrators at one person', () => {
	const officer = { name: '示例专员 changxing', role: 'officer', scope: 'units', units: ['changxing'] };
	const base = JSON.stringify({ name: officer.name, role: 'officer', scope: 'changxing', ownProjectsOnly: '' });
	const save = async (fields: object) =>
		(await signedIn(server, 'admin')).post('/people/officer-changxing', {
			...officer,
			version: '1',
			base,
			idempotencyKey: freshKey(),
			...fields,
		});

	it('shows base, theirs and mine, loses nothing and saves the choice', async () => {
		expect((await save({ name: '示例甲', role: 'manager' })).status).toBe(302);
		const late = await save({ name: '示例乙', units: ['anji'] });
		const page = await late.text();
		expect(late.status).toBe(409);
		expect(page).toContain('示例管理员于');
		for (const words of ['示例专员 changxing', '示例甲', '示例乙']) expect(page).toContain(words);
		expect(page).toContain('name="take.name"');
		expect(page).toContain('name="version" value="2"');
		expect(page).toMatch(/<input[^>]*value="manager"[^>]*checked=""|<input[^>]*checked=""[^>]*value="manager"/);

		const theirs = JSON.stringify({ name: '示例甲', role: 'manager', scope: 'changxing', ownProjectsOnly: '' });
		const chosen = {
			name: '示例乙',
			role: 'manager',
			units: ['anji'],
			version: '2',
			base: theirs,
			'take.name': 'theirs',
		};
		expect((await save(chosen)).status).toBe(302);
		expect(await findPersonByLogin(server.app.db.reader, 'officer-changxing')).toMatchObject({
			name: '示例甲',
			role: 'manager',
			scope: { kind: 'units', units: ['anji'] },
			version: 3,
		});
	});

	it.each(['', 'not json', '[]', 'null', '{"__proto__":{"name":"x"}}'])('survives the base %j', async (foreign) => {
		expect((await save({ base: foreign, version: '0' })).status).toBe(409);
	});
});
