import { beforeAll, expect, it } from 'vitest';
import { type HttpClient, signedIn } from '../support/http-client';
import { startTestServer } from '../support/test-server';

let client: HttpClient;
beforeAll(async () => {
	client = await signedIn(await startTestServer(), 'manager');
});

it('words of several bytes come whole wherever a buffer of the renderer ends', async () => {
	for (let shift = 1; shift <= 30; shift++) {
		const page = await (await client.get(`/board?q=${'a'.repeat(shift)}`)).text();
		expect(page.indexOf('\0'), `shifted by ${shift}`).toBe(-1);
	}
});
