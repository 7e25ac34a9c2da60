import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { fillDemoWorld } from '~/cli/demo-world/fill-demo-world';
import { openSealedDatabase } from '~/data/sealed-database.server';
import type { Day } from '~/domain/day';
import { ROOT } from '../support/templates';

/** Enough that every unit has reds and every kind of request is waiting somewhere; all 300 would only take longer. */
const PROJECTS = 120;
/** The demo world is made by these rooms alone. */
const MAKERS = ['app/cli/demo-world', 'app/commands', 'app/data', 'app/domain', 'prisma/migrations'];

const CACHE = path.join(ROOT, 'node_modules', '.cache', 'pin');
/** Kept with the world it seals. */
export const E2E_KEY = path.join(CACHE, 'e2e-keys', 'signing.key');

/** The demo world as it stands on a day, grown on a copy of `bare`. Kept between runs: growing takes seconds, copying nothing. */
export async function demoWorld(bare: string, today: Day): Promise<string> {
	mkdirSync(CACHE, { recursive: true });
	const file = path.join(CACHE, `demo-${digestOfMakers(today)}.db`);
	if (existsSync(file)) return file;
	const growing = `${file}.${process.pid}`;
	copyFileSync(bare, growing);
	const db = await openSealedDatabase(`file:${growing}`, E2E_KEY);
	await fillDemoWorld(db, today, { most: PROJECTS });
	await db.close();
	renameSync(growing, file);
	return file;
}

function digestOfMakers(today: Day): string {
	const hash = createHash('sha256').update(`${today} ${PROJECTS}`);
	for (const folder of MAKERS) {
		const files = readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true });
		for (const { parentPath, name } of files.filter((entry) => entry.isFile())) {
			hash.update(name).update(readFileSync(path.join(parentPath, name)));
		}
	}
	return hash.digest('hex').slice(0, 16);
}
