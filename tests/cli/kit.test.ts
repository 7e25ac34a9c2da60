import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { projectFacts } from '../support/project-facts';
import { readZip } from '../support/read-zip';
import { recordProjects } from '../support/record-projects';
import { runPin } from '../support/run-pin';
import { testDatabase } from '../support/test-database';

it('writes a kit, the same one from the same seed, and notes it', async () => {
	const db = await testDatabase();
	const named = (one: number) => [`p${one}`, projectFacts({ name: `示例${one}` })];
	await recordProjects(db, '2026-11-20', Object.fromEntries([1, 2, 3].map(named)));
	const pin = (...args: string[]) => runPin(db.url, args, { LANG: 'en_GB.UTF-8' });
	const file = (name: string) => path.join(inject('runFolder'), name);
	const first = await pin('kit', file('one.zip'), '--size', '2', '--seed', 'a', '--as-of', '2026-11-21', '--json');
	expect(first.json()).toMatchObject([{ ok: true, total: 3, size: 2, seed: 'a', projects: 2 }]);
	expect((await pin('kit', file('two.zip'), '--size', '2', '--seed', 'a', '--as-of', '2026-11-21')).out[0]).toMatch(
		/2 of 3/,
	);
	expect((await readZip(readFileSync(file('one.zip')))).size).toBe(9);
	expect(await db.reader.event.count({ where: { kind: 'export.made', channel: 'cli' } })).toBe(2);
	expect(await pin('kit', file('one.zip'))).toMatchObject({ code: 1, err: [expect.stringContaining('--force')] });
	expect((await pin('kit', file('one.zip'), '--force')).code).toBe(0);
	expect((await pin('kit', file('x.zip'), '--size', '0')).code).toBe(2);
	expect((await pin('verify')).code).toBe(0);
});
