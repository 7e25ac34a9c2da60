import { beforeAll, describe, expect, it } from 'vitest';
import { freshKey, httpClient, signedIn } from '../support/http-client';
import { TEST_PASSWORD } from '../support/test-people';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
beforeAll(async () => {
	server = await startTestServer();
});

it('a page does not wait for its session to be written down while an import holds the writer', async () => {
	const { db } = server.app;
	const client = await signedIn(server, 'manager');
	const lastSeenAt = new Date(Date.parse(server.app.clock.now()) - 5 * 60_000).toISOString();
	await db.write((tx) => tx.session.updateMany({ data: { lastSeenAt } }));
	let end = () => {};
	const held = db.write(() => new Promise<void>((resolve) => (end = resolve)));
	expect((await client.get('/projects')).status).toBe(200);
	expect((await client.get('/projects')).status).toBe(200);
	end();
	await held;
	await db.write(async () => null);
	expect(await db.reader.session.count({ where: { lastSeenAt: { gt: lastSeenAt } } })).toBe(1);
});

describe('signing in', () => {
	const signIn = (fields: Record<string, string>) =>
		httpClient(server).post('/sign-in', { login: 'manager', password: TEST_PASSWORD, ...fields });

	it('leads where the person wanted to go', async () => {
		const response = await signIn({ returnTo: '/board?unit=deqing' });
		expect([response.status, response.headers.get('Location')]).toEqual([302, '/board?unit=deqing']);
	});

	it('opens the pages of the role, and signing out closes them', async () => {
		const client = httpClient(server);
		await client.post('/sign-in', { login: 'admin', password: TEST_PASSWORD });
		expect((await client.get('/people')).status).toBe(200);
		expect((await client.get('/sign-in')).headers.get('Location')).toBe('/');
		const out = await client.post('/sign-out', {});
		expect(out.headers.get('Location')).toBe('/sign-in');
		expect(client.cookies.has('__Host-pin')).toBe(false);
		expect((await client.get('/people')).status).toBe(302);
	});

	it('keeps the name, never the password, when it fails', async () => {
		const response = await signIn({ password: 'a-wrong-password' });
		const page = await response.text();
		expect(response.status).toBe(422);
		expect(page).toContain('登录名或密码不正确');
		expect(page).toContain('value="manager"');
		expect(page).not.toContain('a-wrong-password');
	});

	it('asks for what is missing', async () => {
		const response = await signIn({ login: '', password: '' });
		const page = await response.text();
		expect(response.status).toBe(422);
		expect(page).toContain('请填写登录名');
		expect(page).toContain('请填写密码');
	});

	it('offers nobody outside the demo', async () => {
		expect(await (await httpClient(server).get('/sign-in')).text()).not.toContain('演示账号');
	});

	it('offers in the demo those who are there, with one click each', async () => {
		const demo = await startTestServer({ env: { PIN_DEMO: '1' } });
		expect(await (await httpClient(demo).get('/sign-in')).text()).not.toContain('演示账号');
		await demo.app.db.reader.person.update({ where: { id: 'manager' }, data: { login: 'manager.city' } });
		const page = await (await httpClient(demo).get('/sign-in')).text();
		expect(page).toContain('演示账号');
		expect(page).toContain('name="login" value="manager.city"');
		expect(page).not.toContain('value="admin.city"');
	});

	it('speaks English to those who ask for it', async () => {
		const page = await (await httpClient(server).get('/sign-in', { 'Accept-Language': 'en' })).text();
		expect(page).toContain('lang="en"');
		expect(page).toContain('Ask your administrator');
	});
});

describe('the own account', () => {
	it('changes the password and keeps this session', async () => {
		const client = await signedIn(server, 'officer-changhe');
		const elsewhere = await signedIn(server, 'officer-changhe');
		const change = { currentPassword: TEST_PASSWORD, password: 'mulberry-and-moon-9', idempotencyKey: freshKey() };
		expect((await client.post('/account', change)).headers.get('Location')).toBe('/account?done=password');
		expect(await (await client.get('/account?done=password')).text()).toContain('密码已修改');
		expect((await elsewhere.get('/account')).status).toBe(302);
	});

	it('says at the field what is wrong', async () => {
		const client = await signedIn(server, 'officer-changhe');
		const response = await client.post('/account', {
			currentPassword: 'no',
			password: 'x',
			idempotencyKey: freshKey(),
		});
		expect([response.status, (await response.text()).includes('当前密码不正确')]).toEqual([422, true]);
	});
});
