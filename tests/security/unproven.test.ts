import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { appendEvents } from '~/data/journal.server';
import { alterEvent, appendForged } from '../support/forger';
import { ensureFreshBuild } from '../support/fresh-build';
import { httpClient, signedIn } from '../support/http-client';
import { openTestDatabase, testDatabaseUrl } from '../support/test-database';
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

/** Many events of one transaction, sealed together; answers the number of one in the midst of them. */
async function manyAtOnce(url: string): Promise<number> {
	const db = await openTestDatabase(url);
	const draft = { kind: 'export.made', personId: null, personName: '示例', channel: 'form' } as const;
	const details = { what: 'x.csv', rows: 1, query: '' };
	const drafts = Array.from({ length: 250 }, () => ({ ...draft, details }));
	const events = await db.write((tx) => appendEvents(tx, '2026-11-20T00:00:00.000Z', drafts));
	await db.close();
	return (events[100]?.seq ?? 0) as number;
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

	it('serves, and signs nothing over an event that was altered within a sealed transaction', async () => {
		const databaseUrl = testDatabaseUrl();
		const seq = await manyAtOnce(databaseUrl);
		await alterEvent(databaseUrl, seq);
		const server = await startTestServer({ databaseUrl, env });
		await expect.poll(() => health(server)).toEqual({ status: 200, proven: false, figure: '1' });
		expect(server.app.proof.unsealedAt).toBe(seq);
		const auditor = await signedIn(server, 'auditor');
		for (const place of [
			'/history/checkpoint.txt',
			`/history/${seq}/proof.json`,
			'/history/3/proof.json',
			'/history.json',
		]) {
			const answer = await auditor.post(place, {});
			expect(answer.status, place).toBe(409);
			expect(await answer.text()).toContain(`${seq}`);
		}
		expect(await (await auditor.get('/history')).text()).toContain(`#${seq}`);
		await server.stop();
		expect(existsSync(folder)).toBe(false);
	});

	it('vouches for no event that is altered before its eyes, but for all around it', async () => {
		const databaseUrl = testDatabaseUrl();
		const seq = await manyAtOnce(databaseUrl);
		const server = await startTestServer({ databaseUrl });
		const auditor = await signedIn(server, 'auditor');
		const post = async (place: string) => (await auditor.post(place, {})).text();
		const last = Number((await post('/history/checkpoint.txt')).split('\n')[1]);
		await alterEvent(databaseUrl, seq);
		expect((await auditor.post(`/history/${seq}/proof.json`, {})).status).toBe(409);
		expect((await auditor.post(`/history/${seq + 1}/proof.json`, {})).status).toBe(409);
		const lines = (await post('/history.json')).split('\n').filter((line) => line.startsWith('{'));
		const told = lines.flatMap((line) => [...line.matchAll(/\\n(\d+) [\w+/]{43}=/g)].map(([, of]) => Number(of)));
		expect(lines.some((line) => line.includes('"personName":"别人"'))).toBe(true);
		const after = Array.from({ length: last + 1 - seq }, (_, at) => last + 1 - at);
		expect(told.filter((of) => of > seq - 100)).toEqual(after);
		await server.stop();
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
