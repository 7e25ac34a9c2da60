import { expect, it } from 'vitest';
import { httpClient, signedIn } from './http-client';
import { startTestServer } from './test-server';

const server = await startTestServer();

it('runs the real application', async () => {
	const response = await httpClient(server).get('/healthz');
	expect(await response.json()).toMatchObject({ ok: true });
});

it('knows who is signed in', async () => {
	expect((await httpClient(server).get('/')).headers.get('Location')).toBe('/sign-in');
	expect((await (await signedIn(server, 'manager')).get('/')).headers.get('Location')).toBe('/board');
});

it.each(['/favicon.svg', '/robots.txt'])('hands out %s, and nothing that only looks like a file', async (file) => {
	const stranger = httpClient(server);
	expect((await stranger.get(file)).headers.get('Cache-Control')).toBe('public, max-age=3600');
	expect((await stranger.get(`${file}x`)).status).toBe(404);
	expect((await stranger.get('/assets/..%2fmanifest.json')).status).toBe(404);
});
