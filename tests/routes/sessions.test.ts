import { beforeAll, expect, it } from 'vitest';
import { signedIn } from '../support/http-client';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
beforeAll(async () => {
	server = await startTestServer();
});

it('a page does not wait for its session to be written down while an import holds the writer', async () => {
	const { db } = server.app;
	const client = await signedIn(server, 'manager');
	const lastSeenAt = new Date(Date.parse(server.app.clock.now()) - 5 * 60_000).toISOString();
	await db.write((tx) => tx.session.updateMany({ data: { lastSeenAt } }));
	let end = () => {};
	const held = db.write(() => new Promise<void>((resolve) => (end = resolve)));
	expect((await client.get('/projects')).status).toBe(200);
	expect((await client.get('/projects')).status).toBe(200);
	end();
	await held;
	await db.write(async () => null);
	expect(await db.reader.session.count({ where: { lastSeenAt: { gt: lastSeenAt } } })).toBe(1);
});
