import { describe, expect, it } from 'vitest';
import { paths } from '~/paths';
import { httpClient, signedIn } from '../support/http-client';
import { startTestServer } from '../support/test-server';

const DAYS_2 = 48 * 3_600_000;
const server = await startTestServer();

const signedOut = (response: Response) => (response.headers.get('Location') ?? '').startsWith(paths.signIn());

describe('a clock that jumps by two days (R11)', () => {
	it.each([
		['ahead', DAYS_2],
		['back', -DAYS_2],
	])('%s ends the sessions there are, for good, and lets people sign in anew', async (_, jump) => {
		const before = await signedIn(server, 'manager');
		expect((await before.get(paths.board())).status).toBe(200);
		server.skipTime(jump);
		expect(signedOut(await before.get(paths.board()))).toBe(true);
		const after = await signedIn(server, 'manager');
		expect((await after.get(paths.board())).status).toBe(200);
		server.skipTime(-jump);
		expect(signedOut(await before.get(paths.board()))).toBe(true);
		expect(signedOut(await after.get(paths.board()))).toBe(true);
		expect((await httpClient(server).get('/healthz')).status).toBe(200);
	});
});
