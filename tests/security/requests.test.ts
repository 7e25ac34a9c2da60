import { request as rawRequest } from 'node:http';
import { describe, expect, it } from 'vitest';
import { freshKey, httpClient, signedIn } from '../support/http-client';
import { TEST_PASSWORD } from '../support/test-people';
import { startTestServer } from '../support/test-server';

const server = await startTestServer();
const FORM = 'application/x-www-form-urlencoded';

/** A post with exactly these headers: fetch would add its own. */
function rawPost(path: string, headers: Record<string, string>, body: string): Promise<number> {
	const { hostname, port } = new URL(server.origin);
	return new Promise((resolve, reject) => {
		const sent = rawRequest({ hostname, port, path, method: 'POST', headers, agent: false }, (response) => {
			response.resume();
			resolve(response.statusCode ?? 0);
		});
		sent.on('error', reject);
		// Written in two steps, a body without a length goes out in chunks.
		if (!headers['Content-Length']) sent.write(body);
		sent.end(headers['Content-Length'] ? body : undefined);
	});
}

describe('a post from another site', () => {
	const body = `login=manager&password=${TEST_PASSWORD}`;
	const form = { 'Content-Type': FORM, 'Content-Length': String(body.length) };

	it.each<[string, Record<string, string>, number]>([
		['a foreign Origin', { Origin: 'https://evil.example' }, 403],
		['a null Origin', { Origin: 'null' }, 403],
		['an Origin that begins like ours', { Origin: `${server.origin}.evil.example` }, 403],
		['our host on another port', { Origin: 'http://localhost:1' }, 403],
		['neither Origin nor Sec-Fetch-Site', {}, 403],
		['Sec-Fetch-Site: cross-site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
		['Sec-Fetch-Site: same-site', { 'Sec-Fetch-Site': 'same-site' }, 403],
		['a foreign Origin and Sec-Fetch-Site: none', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'none' }, 403],
		['our Origin', { Origin: server.origin }, 302],
		['Sec-Fetch-Site: same-origin', { 'Sec-Fetch-Site': 'same-origin' }, 302],
	])('with %s', async (_, headers, status) => {
		expect(await rawPost('/sign-in', { ...form, ...headers }, body)).toBe(status);
	});

	it.each(['PUT', 'PATCH', 'DELETE'])('by %s is refused too', async (method) => {
		const response = await httpClient(server).send('/sign-out', {
			method,
			headers: { Origin: 'https://evil.example' },
		});
		expect(response.status).toBe(403);
	});
});

describe('a body', () => {
	const ours = { Origin: server.origin };

	it.each(['text/plain', 'application/json', 'application/xml', 'text/plain; charset=utf-8'])(
		'of type %s is refused',
		async (type) => {
			const response = await httpClient(server).send('/sign-in', {
				method: 'POST',
				body: '{"login":"manager"}',
				headers: { ...ours, 'Content-Type': type },
			});
			expect(response.status).toBe(415);
		},
	);

	it('larger than any form is refused', async () => {
		const fields = 'x'.repeat(1024 ** 2 + 1);
		expect(
			await rawPost('/sign-in', { ...ours, 'Content-Type': FORM, 'Content-Length': String(fields.length) }, fields),
		).toBe(413);
		const upload = { ...ours, 'Content-Type': 'multipart/form-data; boundary=x' };
		expect(await rawPost('/sign-in', { ...upload, 'Content-Length': String(22 * 1024 ** 2) }, '')).toBe(413);
	});

	it('without a length is refused', async () => {
		expect(await rawPost('/sign-in', { ...ours, 'Content-Type': FORM }, 'login=x')).toBe(411);
	});
});

describe('the name a client calls the server by', () => {
	it('changes no link', async () => {
		const admin = await signedIn(server, 'admin');
		const { hostname, port } = new URL(server.origin);
		const page = await new Promise<string>((resolve, reject) => {
			const body = `idempotencyKey=${freshKey()}`;
			const cookie = [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
			const headers = {
				Host: 'evil.example',
				'X-Forwarded-Host': 'evil.example',
				Origin: server.origin,
				Cookie: cookie,
				'Content-Type': FORM,
				'Content-Length': String(body.length),
			};
			const sent = rawRequest({ hostname, port, path: '/people/manager/link', method: 'POST', headers }, (response) => {
				let text = '';
				response.on('data', (part) => {
					text += part;
				});
				response.on('end', () => resolve(text));
			});
			sent.on('error', reject);
			sent.end(body);
		});
		expect(page).toContain(`${server.origin}/one-time/`);
		expect(page).not.toContain('evil.example');
	});

	it('does not make a foreign Origin ours', async () => {
		const headers = {
			Host: 'evil.example',
			Origin: 'http://evil.example',
			'Content-Type': FORM,
			'Content-Length': '0',
		};
		expect(await rawPost('/sign-in', headers, '')).toBe(403);
	});
});

describe('fields nobody asked for', () => {
	it('change nothing', async () => {
		const manager = await signedIn(server, 'officer-deqing');
		const extra = { role: 'admin', scope: 'city', id: 'admin', personId: 'admin', version: '99', disabledAt: '' };
		await manager.post('/account', { currentPassword: 'x', password: 'y', ...extra, idempotencyKey: freshKey() });
		const admin = await signedIn(server, 'admin');
		const edit = { name: '示例改名', role: 'officer', scope: 'units', units: ['deqing'], version: '1' };
		const foreign = { id: 'manager', personId: 'manager', login: 'root', passwordHash: 'x', createdAt: 'x' };
		await admin.post('/people/officer-deqing', { ...edit, ...foreign, idempotencyKey: freshKey() });
		const people = await server.app.db.reader.person.findMany({ where: { id: { in: ['officer-deqing', 'manager'] } } });
		expect(people.find(({ id }) => id === 'officer-deqing')).toMatchObject({
			name: '示例改名',
			role: 'officer',
			login: 'officer-deqing',
			version: 2,
		});
		expect(people.find(({ id }) => id === 'manager')).toMatchObject({ name: '示例市级管理者', version: 1 });
	});
});

describe('names', () => {
	const create = async (name: string) => {
		const admin = await signedIn(server, 'admin');
		const login = `n${freshKey().slice(0, 12)}`;
		const fields = { login, name, role: 'auditor', scope: 'city', idempotencyKey: freshKey() };
		const response = await admin.post('/people/new', fields);
		return { response, list: await (await admin.get('/people')).text() };
	};

	it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</title><script>alert(1)</script>'])(
		'%s is inert',
		async (name) => {
			const { response, list } = await create(name);
			for (const page of [await response.text(), list]) {
				expect(page).not.toContain('<script>alert');
				expect(page).not.toContain('<img src=x');
				expect(page).toContain('&lt;');
			}
		},
	);

	it.each(['a\0b', '\u202ecod.exe', 'a\r\nSet-Cookie: x=1'])('%j is refused', async (name) => {
		const { response } = await create(name);
		expect(response.status).toBe(422);
		expect(response.headers.get('Set-Cookie')).toBeNull();
	});

	it.each(['𠮷田', '䶮华', '阿依古丽·买买提'])('%s comes back as it went', async (name) => {
		expect((await create(name)).list).toContain(name);
	});
});
