import http from 'node:http';
import net from 'node:net';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '~/data/database.server';
import { paths } from '~/paths';
import { seedProjects } from '../bench/seed-projects';
import { ensureFreshBuild } from '../support/fresh-build';
import { signInByDatabase } from '../support/process-session';
import { startServerProcess } from '../support/server-process';
import { TEST_TODAY } from '../support/test-acting';
import { testDatabaseUrl } from '../support/test-database';
import { say } from './say';

const REQUESTS = 200;

describe('a restart drops nothing (R9)', () => {
	it(`answers ${REQUESTS} boards in flight when told to stop, then ends`, { timeout: 120_000 }, async () => {
		ensureFreshBuild();
		const databaseUrl = testDatabaseUrl();
		const db = await openDatabase(databaseUrl);
		await seedProjects(db, 1_000, TEST_TODAY, `${TEST_TODAY}T00:00:00.000Z`);
		await db.close();
		const server = await startServerProcess({ databaseUrl, today: TEST_TODAY });
		const cookie = await signInByDatabase({ databaseUrl, origin: server.origin, today: TEST_TODAY, who: 'manager' });

		// Browsers also open connections they may never use.
		const unused = await connected(server.origin);
		const sockets = await Promise.all(Array.from({ length: REQUESTS }, () => connected(server.origin)));
		let answered = 0;
		let stopping: Promise<number | null> | undefined;
		let toldAt = 0;
		const answers = sockets.map(async (socket, index) => {
			const status = await board(`${server.origin}${paths.board({ page: 1 + (index % 2) })}`, cookie, socket);
			answered++;
			// By the first answer all requests are on their way; most of them are not yet read.
			if (answered === 1) {
				toldAt = performance.now();
				stopping = server.stop();
			}
			return status;
		});
		const statuses = await Promise.all(answers);
		expect(await stopping).toBe(0);
		const drained = performance.now() - toldAt;
		expect(statuses.filter((status) => status !== 200)).toEqual([]);
		expect(drained).toBeLessThan(10_000);
		unused.destroy();
		await expect(connected(server.origin)).rejects.toThrow('ECONNREFUSED');
		say(`R9: SIGTERM under ${REQUESTS} boards: 0 failures, gone after ${(drained / 1000).toFixed(1)} s`);
	});
});

function connected(origin: string): Promise<net.Socket> {
	return new Promise((resolve, reject) => {
		const socket = net.connect(Number(new URL(origin).port), '127.0.0.1', () => resolve(socket));
		socket.once('error', reject);
	});
}

/** One page over a connection of its own, read to its end. */
function board(url: string, cookie: string, socket: net.Socket): Promise<number> {
	return new Promise((resolve, reject) => {
		const options = { createConnection: () => socket, headers: { Cookie: cookie } };
		const request = http.get(url, options, (response) => {
			response.resume();
			response.on('error', reject);
			response.on('end', () => (response.complete ? resolve(response.statusCode ?? 0) : reject(new Error('cut off'))));
		});
		request.on('error', reject);
	});
}
