import { describe, expect, it } from 'vitest';
import { freshKey, type HttpClient, httpClient, signedIn } from '../support/http-client';
import { testDatabaseUrl } from '../support/test-database';
import { TEST_PASSWORD } from '../support/test-people';
import { startTestServer } from '../support/test-server';

const server = await startTestServer();
const credentials = { login: 'manager', password: TEST_PASSWORD };
const HALF_HOUR = 30 * 60_000;

describe('guessing', () => {
	it('ends after five wrong passwords, whatever restarts in between', async () => {
		const databaseUrl = testDatabaseUrl();
		const first = await startTestServer({ databaseUrl });
		const client = httpClient(first);
		const statuses: number[] = [];
		for (let n = 0; n < 6; n++) {
			statuses.push((await client.post('/sign-in', { ...credentials, password: 'wrong-guess' })).status);
		}
		expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
		await first.stop();
		const second = await startTestServer({ databaseUrl });
		const locked = await httpClient(second).post('/sign-in', credentials);
		expect([locked.status, (await locked.text()).includes('分钟后再试')]).toEqual([429, true]);
		second.skipTime(HALF_HOUR);
		expect((await httpClient(second).post('/sign-in', credentials)).status).toBe(302);
	});

	it('of one password on a hundred names is stopped by address', async () => {
		const own = await startTestServer();
		const statuses = new Map<number, number>();
		for (let n = 0; n < 100; n++) {
			const { status } = await httpClient(own).post('/sign-in', { login: `name-${n}`, password: 'one-password-1' });
			statuses.set(status, (statuses.get(status) ?? 0) + 1);
		}
		expect([...statuses]).toEqual([
			[422, 30],
			[429, 70],
		]);
	});

	it('learns nothing from the words', async () => {
		const page = async (fields: object) =>
			(await (await httpClient(server).post('/sign-in', { ...credentials, ...fields })).text())
				.replace(/nonce="[^"]*"|nobody|manager|编号 \w+|requestId\W+\w+/g, '')
				.match(/<main.*<\/main>/s)?.[0];
		expect(await page({ password: 'wrong-guess' })).toBe(await page({ login: 'nobody' }));
	});

	it('with a book for a password is refused unread', async () => {
		const started = performance.now();
		const response = await httpClient(server).post('/sign-in', { ...credentials, password: 'x'.repeat(100_000) });
		expect(response.status).toBe(400);
		expect(await server.app.db.reader.signInTries.count({ where: { key: 'login:manager' } })).toBeLessThan(5);
		expect(performance.now() - started).toBeLessThan(2_000);
	});
});

describe('the way back', () => {
	it.each([
		'//evil.example',
		'/\\evil.example',
		'\\\\evil.example',
		'javascript:alert(1)',
		'https://evil.example',
		'/\t/evil.example',
		'%2f%2fevil.example',
		'',
	])('%j leads home', async (returnTo) => {
		const response = await httpClient(server).post('/sign-in', { ...credentials, returnTo });
		expect(response.headers.get('Location')).toBe('/');
		const shown = await httpClient(server).get(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
		expect(await shown.text()).toContain('name="returnTo" value="/"');
	});
});

describe('a session', () => {
	const alive = async (client: HttpClient) => (await client.get('/account')).status === 200;

	it('has a cookie that only this server reads', async () => {
		const response = await httpClient(server).post('/sign-in', credentials);
		const cookie = response.headers.getSetCookie().find((line) => line.startsWith('__Host-pin='));
		expect(cookie).toMatch(/^__Host-pin=[\w-]{43};/);
		for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', 'Max-Age=43200'])
			expect(cookie).toContain(part);
		expect(cookie).not.toContain('Domain');
	});

	it('is stored hashed', async () => {
		const client = httpClient(server);
		await client.post('/sign-in', credentials);
		const token = client.cookies.get('__Host-pin') ?? '';
		expect(token).toHaveLength(43);
		expect(JSON.stringify(await server.app.db.reader.session.findMany())).not.toContain(token);
	});

	it('begins with a new token, whatever the browser brought', async () => {
		const client = httpClient(server);
		const planted = 'A'.repeat(43);
		client.cookies.set('__Host-pin', planted);
		await client.post('/sign-in', credentials);
		const first = client.cookies.get('__Host-pin');
		expect(first).not.toBe(planted);
		await client.post('/sign-in', credentials);
		expect(client.cookies.get('__Host-pin')).not.toBe(first);
		client.cookies.set('__Host-pin', first ?? '');
		expect(await alive(client)).toBe(false);
	});

	it.each(['', 'x', 'A'.repeat(43), 'A'.repeat(5000), "' OR 1=1 --", '%00'])('is not opened by %j', async (token) => {
		const client = httpClient(server);
		client.cookies.set('__Host-pin', token);
		expect(await alive(client)).toBe(false);
	});

	it('ends after half an hour without use', async () => {
		const own = await startTestServer();
		const client = await signedIn(own, 'manager');
		own.skipTime(HALF_HOUR - 60_000);
		expect(await alive(client)).toBe(true);
		own.skipTime(HALF_HOUR - 60_000);
		expect(await alive(client)).toBe(true);
		own.skipTime(HALF_HOUR + 60_000);
		expect(await alive(client)).toBe(false);
	});

	it('ends after half a day of use', async () => {
		const own = await startTestServer();
		const client = await signedIn(own, 'manager');
		for (let minutes = 25; minutes < 12 * 60; minutes += 25) {
			own.skipTime(25 * 60_000);
			expect(await alive(client), `after ${minutes} min`).toBe(true);
		}
		own.skipTime(25 * 60_000);
		expect(await alive(client)).toBe(false);
	});

	it.each([
		['disabled', '/access', { wish: 'disable' }],
		['demoted', '', { name: '示例', role: 'auditor', scope: 'city', version: '1' }],
		['moved', '', { name: '示例', role: 'officer', scope: 'units', units: ['anji'], version: '1' }],
	])('ends at once when its person is %s', async (_, page, fields) => {
		const own = await startTestServer();
		const client = await signedIn(own, 'officer-deqing');
		const admin = await signedIn(own, 'admin');
		expect(await alive(client)).toBe(true);
		const change = await admin.post(`/people/officer-deqing${page}`, { ...fields, idempotencyKey: freshKey() });
		expect(change.status).toBe(302);
		const after = await client.get('/account');
		expect([after.status, after.headers.get('Location')?.split('?')[0]]).toEqual([302, '/sign-in']);
	});

	it('does not end by a link from elsewhere', async () => {
		const client = await signedIn(server, 'manager');
		expect((await client.get('/sign-out')).headers.get('Location')).toBe('/');
		expect(await alive(client)).toBe(true);
	});
});
