import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureFreshBuild } from '../support/fresh-build';
import { makeTemplates } from '../support/templates';
import { demoWorld } from './demo-world';
import { E2E_TODAY } from './e2e-server';

/** Once per run: a fresh build and the databases every test file copies. Workers find them through the environment. */
export default async function setup() {
	ensureFreshBuild();
	const folder = mkdtempSync(path.join(tmpdir(), 'pin-e2e-'));
	await makeTemplates(folder);
	copyFileSync(await demoWorld(path.join(folder, 'bare.db'), E2E_TODAY), path.join(folder, 'demo.db'));
	process.env.PIN_E2E_FOLDER = folder;
	return () => rmSync(folder, { recursive: true, force: true });
}
