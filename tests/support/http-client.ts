import { addSession } from '~/data/sessions.server';
import { newToken, sessionCookie } from '~/web/session-cookie.server';
import type { TestPersonId } from './test-people';
import type { TestServer } from './test-server';

type Fields = Record<string, string | string[]>;

/** A small browser: keeps cookies, says Sec-Fetch-Site, never follows redirects by itself. */
export interface HttpClient {
	cookies: Map<string, string>;
	get(path: string, headers?: Record<string, string>): Promise<Response>;
	/** Posts a form as the browser does. */
	post(path: string, fields: Fields, headers?: Record<string, string>): Promise<Response>;
	send(path: string, init: RequestInit): Promise<Response>;
}

/** A stranger's client. */
export function httpClient(server: Pick<TestServer, 'origin'>): HttpClient {
	const cookies = new Map<string, string>();
	const send = async (path: string, init: RequestInit) => {
		const headers = new Headers(init.headers);
		if (cookies.size > 0 && !headers.has('Cookie')) {
			headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
		}
		if (!headers.has('Accept-Language')) headers.set('Accept-Language', 'zh-CN');
		const response = await fetch(new URL(path, server.origin), { redirect: 'manual', ...init, headers });
		for (const line of response.headers.getSetCookie()) keep(cookies, line);
		return response;
	};
	return {
		cookies,
		send,
		get: (path, headers = {}) => send(path, { headers: { 'Sec-Fetch-Site': 'same-origin', ...headers } }),
		post: (path, fields, headers = {}) =>
			send(path, {
				method: 'POST',
				body: formBody(fields),
				headers: { Origin: server.origin, 'Sec-Fetch-Site': 'same-origin', ...headers },
			}),
	};
}

/** A client that is signed in already, without the time a password takes. `session` starts earlier when a test says so. */
export async function signedIn(server: TestServer, person: TestPersonId): Promise<HttpClient> {
	const client = httpClient(server);
	const { token, hash } = newToken();
	const now = server.app.clock.now();
	await server.app.db.write((tx) =>
		addSession(tx, { tokenHash: hash, personId: person, createdAt: now, lastSeenAt: now, userAgent: null }),
	);
	keep(client.cookies, sessionCookie(token, server.app.env));
	return client;
}

/** What the posts of one page carry: a fresh key per form. */
export function freshKey(): string {
	return crypto.randomUUID();
}

function formBody(fields: Fields): URLSearchParams {
	const body = new URLSearchParams();
	for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
	return body;
}

function keep(cookies: Map<string, string>, line: string) {
	const [pair = ''] = line.split(';');
	const at = pair.indexOf('=');
	const name = pair.slice(0, at);
	if (/max-age=0/i.test(line)) cookies.delete(name);
	else cookies.set(name, pair.slice(at + 1));
}
