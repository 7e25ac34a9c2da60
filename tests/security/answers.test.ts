import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshKey, httpClient, signedIn } from '../support/http-client';
import { startServerProcess } from '../support/server-process';
import { TEST_TODAY } from '../support/test-acting';
import { testDatabaseUrl } from '../support/test-database';
import { TEST_PASSWORD } from '../support/test-people';
import { startTestServer } from '../support/test-server';

const server = await startTestServer();
const CLIENT = path.resolve(import.meta.dirname, '../../build/client');
const assets = readdirSync(path.join(CLIENT, 'assets'));
const asset = (end: string) => `/assets/${assets.find((name) => name.endsWith(end))}`;

describe('headers', () => {
	it.each([
		['a page', '/sign-in', 200],
		['a redirect', '/people', 302],
		['page data', '/sign-in.data', 200],
		['nothing there', '/nowhere', 404],
		['a script', asset('.js'), 200],
		['a style sheet', asset('.css'), 200],
		['a missing asset', '/assets/gone.js', 404],
		['a picture', '/favicon.svg', 200],
		['the health check', '/healthz', 200],
		['a malformed address', '/%E0%A4%A', 400],
	])('stand on %s', async (_, address, status) => {
		const { status: answered, headers } = await httpClient(server).get(address);
		expect(answered).toBe(status);
		expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
		expect(headers.get('X-Frame-Options')).toBe('DENY');
		expect(headers.get('Referrer-Policy')).toBe('same-origin');
		expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
		expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
		expect(headers.get('X-Powered-By')).toBeNull();
	});

	it('refuse framing, foreign scripts and inline ones without the nonce', async () => {
		const response = await httpClient(server).get('/sign-in');
		const policy = response.headers.get('Content-Security-Policy') ?? '';
		const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1];
		expect(nonce).toHaveLength(24);
		expect(policy).toContain("default-src 'none'");
		expect(policy).not.toMatch(/script-src[^;]*unsafe/);
		const page = await response.text();
		for (const [tag] of page.matchAll(/<script(?![^>]*\bsrc=)[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
		expect(page).not.toMatch(/<[^>]+\son\w+=/);
		const again = await httpClient(server).get('/sign-in');
		expect(again.headers.get('Content-Security-Policy')).not.toContain(nonce);
	});

	it('ask for https for ever where the product is served by it', async () => {
		const secure = await startTestServer({ env: { PUBLIC_ORIGIN: 'https://pin.example' } });
		const response = await httpClient({ origin: secure.origin }).get('/sign-in');
		expect(response.headers.get('Strict-Transport-Security')).toContain('max-age=31536000');
	});
});

describe('files that are nobody’s business', () => {
	it.each([
		'/.env',
		'/.git/config',
		'/package.json',
		'/data/pin.db',
		'/..%2fdata%2fpin.db',
		'/%2e%2e/%2e%2e/etc/passwd',
		'/assets/..%2f..%2fserver%2findex.js',
		'/assets/%00.js',
		'/server/index.js',
		'/people/%00',
	])('%s', async (address) => {
		const response = await httpClient(server).get(address);
		expect([400, 404, 302]).toContain(response.status);
		expect(await response.text()).not.toMatch(/root:|createRequestHandler|"dependencies"|SQLite format/);
	});

	it('source maps do not exist, nor is one named', async () => {
		const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' });
		expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
		for (const file of files.filter((name) => name.endsWith('.js'))) {
			expect(readFileSync(path.join(CLIENT, file), 'utf8'), file).not.toContain('sourceMappingURL');
		}
		expect((await httpClient(server).get(`${asset('.js')}.map`)).status).toBe(404);
	});

	it('figures are not given to who comes through a proxy', async () => {
		expect((await httpClient(server).get('/metrics', { 'X-Forwarded-For': '203.0.113.9' })).status).toBe(404);
	});
});

describe('a failure', () => {
	it.each(['/account', '/account.data', '/people'])('at %s shows a number and no inside', async (address) => {
		const broken = await startTestServer();
		const client = await signedIn(broken, 'admin');
		await broken.app.db.write((tx) => tx.$executeRawUnsafe('ALTER TABLE "Session" RENAME TO "Sessions"'));
		const response = await client.get(address);
		const text = await response.text();
		expect(response.status).toBe(500);
		expect(text).toContain(response.headers.get('X-Request-Id'));
		expect(text).not.toMatch(/\bat .*\.(ts|js)|node_modules|SQLITE|prisma|no such table/i);
	});

	it('inside a page shows the number and no inside', async () => {
		const broken = await startTestServer();
		const client = await signedIn(broken, 'admin');
		await broken.app.db.write((tx) => tx.$executeRawUnsafe('ALTER TABLE "Unit" RENAME TO "Units"'));
		for (const address of ['/people', '/people.data']) {
			const response = await client.get(address);
			expect(response.status).toBe(500);
			expect(await response.text()).not.toMatch(/\bat .*\.(ts|js):|node_modules|SQLITE|no such table/i);
		}
	});
});

describe('the log', () => {
	it('holds no password, no token, no link', async () => {
		let said = '';
		const started = await startServerProcess({
			databaseUrl: testDatabaseUrl(),
			today: TEST_TODAY,
			env: { LOG_LEVEL: 'debug' },
			onOutput: (text) => {
				said += text;
			},
		});
		const client = httpClient(started);
		await client.post('/sign-in', { login: 'admin', password: 'a-wrong-password-1' });
		await client.post('/sign-in', { login: 'admin', password: TEST_PASSWORD });
		const cookie = client.cookies.get('__Host-pin') ?? '';
		const page = await (await client.post('/people/manager/link', { idempotencyKey: freshKey() })).text();
		const token = /\/one-time\/([\w-]{43})/.exec(page)?.[1] ?? '';
		await client.get(`/one-time/${token}`);
		await client.post(`/one-time/${token}`, { password: 'mulberry-and-moon-9', idempotencyKey: freshKey() });
		await client.get(`/people?q=${TEST_PASSWORD}`);
		await started.stop();
		expect([cookie.length, token.length]).toEqual([43, 43]);
		expect(said).toContain('"path":"/one-time/…"');
		for (const secret of ['a-wrong-password-1', TEST_PASSWORD, 'mulberry-and-moon-9', cookie, token]) {
			expect(said).not.toContain(secret);
		}
	});
});
