import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureFreshBuild } from '../support/fresh-build';
import { makeTemplates } from '../support/templates';

/** Once per run: a fresh build and the databases every worker copies. Workers find them through the environment. */
export default async function setup() {
	ensureFreshBuild();
	const folder = mkdtempSync(path.join(tmpdir(), 'pin-e2e-'));
	await makeTemplates(folder);
	process.env.PIN_E2E_FOLDER = folder;
	return () => rmSync(folder, { recursive: true, force: true });
}
