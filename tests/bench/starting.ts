import { spawn } from 'node:child_process';
import path from 'node:path';
import { freePort } from '../support/free-port';
import { type Figure, share } from './figure';
import { TODAY, type Worlds } from './worlds';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** `npm start` on an existing build and database, until it answers. */
export async function starting(worlds: Worlds): Promise<Figure[]> {
	const url = await worlds.url(10_000);
	const times: number[] = [];
	for (let turn = 0; turn < 5; turn++) times.push(await secondsToAnswer(url));
	return [{ name: 'npm start, 10,000 projects, until it answers', value: share(times, 0.5), unit: 's', most: 3 }];
}

async function secondsToAnswer(url: string): Promise<number> {
	const port = await freePort();
	const started = performance.now();
	const npm = spawn('npm', ['start', '--silent'], {
		cwd: ROOT,
		stdio: 'ignore',
		detached: true,
		env: { ...process.env, PORT: String(port), DATABASE_URL: url, PIN_TODAY: TODAY },
	});
	const gone = new Promise((resolve) => npm.once('exit', resolve));
	while (!(await answers(port))) {
		if (npm.exitCode !== null) throw new Error(`npm start ended with ${npm.exitCode}`);
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
	const seconds = (performance.now() - started) / 1000;
	// npm, its shell and the server stand in a group of their own.
	process.kill(-(npm.pid as number), 'SIGTERM');
	await gone;
	return seconds;
}

async function answers(port: number): Promise<boolean> {
	const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
	return answer?.status === 200;
}
