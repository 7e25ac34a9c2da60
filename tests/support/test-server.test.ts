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
