import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { databaseFile } from '~/data/database.server';
import { ROOT, SERVER_FLAGS } from '../../app/cli/bootstrap/prepare.mjs';
import { freePort } from './free-port';
import { keysBeside } from './test-keys';

/** The product in a process of its own, as an operator runs it: with the flags of `npm start`. */
export interface ServerProcess {
	origin: string;
	pid: number;
	/** From spawning the process until it answers. */
	startMs: number;
	/** Its exit code, or null after a signal, once it is gone. */
	gone: Promise<number | null>;
	/** SIGKILL: the process has no say in it. */
	kill(): void;
	/** SIGTERM: asks it to stop. Resolves with its exit code when it is gone. */
	stop(): Promise<number | null>;
}

interface Given {
	databaseUrl: string;
	today: string;
	port?: number;
	env?: Record<string, string>;
	/** For Node itself, such as `--cpu-prof`. */
	nodeArgs?: string[];
	/** Hears everything the server writes. */
	onOutput?: (text: string) => void;
}

/** Starts a server and waits for its own word that it is ready. Rejects with what it said when it ends before. */
export async function startServerProcess(given: Given): Promise<ServerProcess> {
	const port = given.port ?? (await freePort());
	const origin = `http://localhost:${port}`;
	const started = performance.now();
	const child = spawn(process.execPath, [...(given.nodeArgs ?? []), ...SERVER_FLAGS, 'app/server.ts'], {
		cwd: ROOT,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			...process.env,
			NODE_ENV: 'production',
			LOG_LEVEL: 'info',
			PORT: String(port),
			DATABASE_URL: given.databaseUrl,
			...keysBeside(path.dirname(databaseFile(given.databaseUrl))),
			PIN_TODAY: given.today,
			PUBLIC_ORIGIN: origin,
			...given.env,
		},
	});
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (part: Buffer) => given.onOutput?.(String(part)));
	const gone = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
	await ready(child, gone);
	return {
		origin,
		pid: child.pid ?? 0,
		startMs: performance.now() - started,
		gone,
		kill: () => void child.kill('SIGKILL'),
		stop: () => {
			child.kill('SIGTERM');
			return gone;
		},
	};
}

async function ready(child: ChildProcess, gone: Promise<number | null>): Promise<void> {
	let said = '';
	const word = new Promise<void>((resolve) => {
		child.stdout?.on('data', (part: Buffer) => {
			if (said.includes('"msg":"ready"')) return;
			said += part;
			if (said.includes('"msg":"ready"')) resolve();
		});
		child.stderr?.on('data', (part: Buffer) => {
			said += part;
		});
	});
	const early = gone.then((code) => Promise.reject(new Error(`the server ended (${code}): ${said}`)));
	await Promise.race([word, early]);
	early.catch(() => undefined);
}
