import { mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { ensureBuild, ROOT } from '../../app/cli/bootstrap/prepare.mjs';

const LOCK = path.join(ROOT, 'node_modules', '.cache', 'pin', 'building');
const STALE_MS = 5 * 60_000;

/** Builds when the sources have changed since the last build; test files that run side by side wait for one another. */
export function ensureFreshBuild(): void {
	mkdirSync(path.dirname(LOCK), { recursive: true });
	while (!tryLock()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
	try {
		ensureBuild();
	} finally {
		rmSync(LOCK, { recursive: true, force: true });
	}
}

function tryLock(): boolean {
	try {
		mkdirSync(LOCK);
		return true;
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
		// A run that was killed leaves its lock behind.
		const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? 0);
		if (age > STALE_MS) rmSync(LOCK, { recursive: true, force: true });
		return false;
	}
}
