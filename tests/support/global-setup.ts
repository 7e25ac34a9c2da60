import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeTemplates } from './templates';
import { keysBeside } from './test-keys';

declare module 'vitest' {
	interface ProvidedContext {
		/** Folder of this run: the template databases and every copy made of them. */
		runFolder: string;
	}
}

/** Once per run: the databases every test copies. */
export default async function setup(project: TestProject) {
	const whole = mkdtempSync(path.join(tmpdir(), 'pin-tests-'));
	const runFolder = path.join(whole, 'db');
	mkdirSync(runFolder);
	await makeTemplates(runFolder, keysBeside(runFolder).PIN_SIGNING_KEY);
	project.provide('runFolder', runFolder);
	return () => rmSync(whole, { recursive: true, force: true });
}
