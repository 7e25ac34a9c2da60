import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { appendForged } from '../support/forger';
import { ensureFreshBuild } from '../support/fresh-build';
import { httpClient, signedIn } from '../support/http-client';
import { testDatabaseUrl } from '../support/test-database';
import { startTestServer } from '../support/test-server';

ensureFreshBuild();
const folder = path.join(inject('runFolder'), '..', 'unproven-checkpoints');
const env = { PIN_CHECKPOINTS: folder };

async function health(server: Awaited<ReturnType<typeof startTestServer>>) {
	const answer = await httpClient(server).get('/healthz');
	const figures = await (await httpClient(server).get('/metrics')).text();
	const { proven } = (await answer.json()) as { proven: boolean };
	return { status: answer.status, proven, figure: /^pin_history_unproven (\d)$/m.exec(figures)?.[1] };
}

describe('a server on a history somebody wrote to without the key', () => {
	it('serves, says so to whoever watches it, and signs nothing over it', async () => {
		const databaseUrl = testDatabaseUrl();
		const seq = await appendForged(databaseUrl);
		const server = await startTestServer({ databaseUrl, env });
		await expect.poll(() => health(server)).toEqual({ status: 200, proven: false, figure: '1' });
		expect(server.app.proof.unsealedAt).toBe(seq);
		const auditor = await signedIn(server, 'auditor');
		for (const place of ['/history/checkpoint.txt', '/history/3/proof.json', '/history.json']) {
			const answer = await auditor.post(place, {});
			expect(answer.status, place).toBe(409);
			expect(await answer.text()).toContain(`${seq}`);
		}
		expect((await auditor.post('/history.csv', {})).status).toBe(200);
		await server.stop();
		expect(existsSync(folder)).toBe(false);
	});

	it('hears of it at the next write when it happens before its eyes', async () => {
		const databaseUrl = testDatabaseUrl();
		const server = await startTestServer({ databaseUrl, env });
		expect(await health(server)).toEqual({ status: 200, proven: true, figure: '0' });
		const seq = await appendForged(databaseUrl);
		await (await signedIn(server, 'auditor')).post('/history.csv', {});
		expect(server.app.proof.unsealedAt).toBe(seq);
		await server.stop();
		expect(existsSync(folder)).toBe(false);
	});
});
