import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureFreshBuild } from '../support/fresh-build';
import { makeTemplates } from '../support/templates';
import { demoWorld, E2E_KEY } from './demo-world';
import { E2E_TODAY } from './e2e-server';

/** Once per run: a fresh build and the databases every test file copies. Workers find them through the environment. */
export default async function setup() {
	ensureFreshBuild();
	const whole = mkdtempSync(path.join(tmpdir(), 'pin-e2e-'));
	const folder = path.join(whole, 'db');
	mkdirSync(folder);
	await makeTemplates(folder, E2E_KEY);
	copyFileSync(await demoWorld(path.join(folder, 'bare.db'), E2E_TODAY), path.join(folder, 'demo.db'));
	process.env.PIN_E2E_FOLDER = folder;
	return () => rmSync(whole, { recursive: true, force: true });
}
