import { afterAll, inject } from 'vitest';
import type { AppServices } from '~/web/app-context.server';
import { type Clock, createClock } from '~/web/clock.server';
import { readEnv } from '~/web/env.server';
import { startServer } from '~/web/start-server.server';
import { freePort } from './free-port';
import { ensureFreshBuild } from './fresh-build';
import { TEST_TODAY } from './test-acting';
import { testDatabaseUrl } from './test-database';
import { keysBeside } from './test-keys';

export interface TestServer {
	origin: string;
	app: AppServices;
	/** Real time plus this: tests move it to let sessions age. */
	skipTime(ms: number): void;
	stop(): Promise<void>;
}

interface Given {
	databaseUrl?: string;
	today?: string;
	env?: Record<string, string>;
}

/** The real application on a free port: production build, own database with the test people, fixed day. Stopped with the file. */
export async function startTestServer(given: Given = {}): Promise<TestServer> {
	ensureFreshBuild();
	const port = await freePort();
	const env = readEnv({
		NODE_ENV: 'production',
		LOG_LEVEL: 'silent',
		PORT: String(port),
		DATABASE_URL: given.databaseUrl ?? testDatabaseUrl(),
		PIN_TODAY: given.today ?? TEST_TODAY,
		...keysBeside(inject('runFolder')),
		...given.env,
	});
	let skipped = 0;
	const clock: Clock = createClock(null, () => startOf(env.fixedToday ?? TEST_TODAY) + skipped + performance.now());
	const server = await startServer(env, clock);
	let stopped = false;
	const stop = async () => {
		if (!stopped) await server.stop();
		stopped = true;
	};
	afterAll(stop);
	return {
		origin: `http://localhost:${port}`,
		app: server.app,
		skipTime: (ms) => {
			skipped += ms;
		},
		stop,
	};
}

/** Nine in the morning in Shanghai. */
function startOf(today: string): number {
	return Date.parse(`${today}T01:00:00.000Z`);
}
