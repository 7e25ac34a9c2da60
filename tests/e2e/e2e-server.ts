import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { type Database, openDatabase } from '~/data/database.server';
import { freePort } from '../support/free-port';
import { ROOT } from '../support/templates';

export type World = 'people' | 'bare';

/** The day every browser test lives on. */
export const E2E_TODAY = '2026-11-21';

export interface E2eServer {
	origin: string;
	env: Record<string, string>;
	/** A second connection to the server's database, for arranging and checking. */
	db: Database;
	stop(): Promise<void>;
}

/** Starts the product as `npm start` does, as its own process, on a copy of a template database. */
export async function startE2eServer(world: World): Promise<E2eServer> {
	const folder = process.env.PIN_E2E_FOLDER ?? '';
	const file = path.join(folder, `${randomUUID()}.db`);
	copyFileSync(path.join(folder, `${world}.db`), file);
	const port = await freePort();
	const env = {
		NODE_ENV: 'production' as const,
		LOG_LEVEL: 'error',
		PORT: String(port),
		DATABASE_URL: `file:${file}`,
		PIN_TODAY: E2E_TODAY,
	};
	const child = spawn(process.execPath, ['--import', 'tsx', 'app/server.ts'], {
		cwd: ROOT,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...env },
	});
	const origin = `http://localhost:${port}`;
	await answering(origin, () => child.exitCode !== null);
	const db = await openDatabase(env.DATABASE_URL);
	return {
		origin,
		env,
		db,
		async stop() {
			await db.close();
			const ended = new Promise((resolve) => child.once('exit', resolve));
			child.kill('SIGTERM');
			await ended;
		},
	};
}

/** Waits until the server answers; throws when it ends before that or takes too long. */
async function answering(origin: string, ended: () => boolean): Promise<void> {
	const giveUpAt = performance.now() + 30_000;
	while (performance.now() < giveUpAt) {
		if (ended()) throw new Error('the server ended before it answered');
		const ok = await fetch(`${origin}/healthz`).then(
			(response) => response.ok,
			() => false,
		);
		if (ok) return;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error('the server does not answer');
}
