import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeTemplates } from './templates';

declare module 'vitest' {
	interface ProvidedContext {
		/** Folder of this run: the template databases and every copy made of them. */
		runFolder: string;
	}
}

/** Once per run: the databases every test copies. */
export default async function setup(project: TestProject) {
	const runFolder = mkdtempSync(path.join(tmpdir(), 'pin-tests-'));
	await makeTemplates(runFolder);
	project.provide('runFolder', runFolder);
	return () => rmSync(runFolder, { recursive: true, force: true });
}
