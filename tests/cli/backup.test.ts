import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { layFoundation } from '~/commands/lay-foundation.server';
import { databaseFile, openDatabase } from '~/data/database.server';
import { livedIn } from '../support/lived-in';
import { runPin } from '../support/run-pin';
import { copyOf, tamper } from '../support/tamper';

let url: string;
let file: string;

beforeAll(async () => {
	url = await livedIn(12);
	file = path.join(inject('runFolder'), 'backups', 'pin-backup.db');
});

describe('pin backup and restore', () => {
	it('gives the same answers after integrity, chain, restore (R7)', async () => {
		const before = (await runPin(url, ['lights'])).out;
		const backup = await runPin(url, ['backup', file, '--json']);
		expect(backup).toMatchObject({ code: 0, err: [] });
		expect((await runPin(`file:${file}`, ['verify'])).code).toBe(0);

		const empty = `file:${path.join(inject('runFolder'), 'elsewhere', 'pin.db')}`;
		const restored = await runPin(empty, ['restore', file, '--json']);
		expect(restored.json()[0]).toMatchObject({ ok: true, replaced: null, hash: backup.json()[0]?.hash });
		expect((await runPin(empty, ['verify'])).code).toBe(0);
		expect((await runPin(empty, ['lights'])).out).toEqual(before);
	});

	it('backs up while somebody writes', async () => {
		const copy = copyOf(url, 'busy');
		const db = await openDatabase(copy);
		const writing = db.write(async (tx) => {
			await tx.$executeRawUnsafe('UPDATE "Person" SET "lookedAt" = \'2026-01-01T00:00:00.000Z\'');
			expect((await runPin(copy, ['backup', `${file}.busy`])).code).toBe(0);
		});
		await writing;
		await db.close();
	});

	it('replaces no file unasked', async () => {
		const again = await runPin(url, ['backup', file]);
		expect(again).toMatchObject({ code: 1, out: [] });
		expect(again.err[0]).toMatch(/exists.*--force/);
		const over = await runPin(url, ['restore', file]);
		expect(over.err[0]).toMatch(/exists.*--force/);
		expect((await runPin(url, ['backup', file, '--force'])).code).toBe(0);
	});

	it('keeps aside what it replaces', async () => {
		const copy = copyOf(url, 'replaced');
		await tamper(copy, 'DELETE FROM "Event" WHERE "seq" = 50');
		const answer = (await runPin(copy, ['restore', file, '--force', '--json'])).json()[0];
		expect((await runPin(copy, ['verify'])).code).toBe(0);
		expect((await runPin(`file:${answer?.replaced}`, ['verify'])).code).toBe(1);
	});

	it('refuses a database in use', async () => {
		const copy = copyOf(url, 'used');
		const db = await openDatabase(copy);
		const answer = await runPin(copy, ['restore', file, '--force']);
		await db.close();
		expect(answer.code).toBe(1);
		expect(answer.err[0]).toMatch(/is in use/);
		expect((await runPin(copy, ['restore', file, '--force'])).code).toBe(0);
	});

	it('keeps what is whole though nobody of this house vouches for it, and says so', async () => {
		const copy = copyOf(url, 'unsealed');
		await tamper(copy, 'DELETE FROM "Seal" WHERE "seq" > 40');
		const forged = path.join(inject('runFolder'), 'backups', 'forged.db');
		const made = await runPin(copy, ['backup', forged, '--json']);
		const { unsealed } = made.json()[0] as { unsealed: number };
		expect(unsealed).toBeGreaterThan(1);
		expect(unsealed).toBeLessThanOrEqual(41);
		const said = new RegExp(`not every event is sealed.*event ${unsealed}:`);
		expect(made).toMatchObject({ code: 0, err: [expect.stringMatching(said)] });
		const back = await runPin(`file:${path.join(inject('runFolder'), 'back', 'pin.db')}`, [
			'restore',
			forged,
			'--json',
		]);
		expect(back).toMatchObject({ code: 0, err: [expect.stringContaining('not every event is sealed')] });
		expect(back.json()[0]).toMatchObject({ unsealed });
	});

	it('refuses what is no sound backup, and leaves everything as it was', async () => {
		const target = copyOf(url, 'target');
		const before = readFileSync(databaseFile(target));
		const bad = copyOf(url, 'bad');
		await tamper(bad, `UPDATE "Event" SET "reason" = 'x' WHERE "seq" = 30`);
		const words = path.join(inject('runFolder'), 'words.db');
		writeFileSync(words, 'not a database at all, only words '.repeat(200));
		const truncated = path.join(inject('runFolder'), 'truncated.db');
		writeFileSync(truncated, readFileSync(file).subarray(0, 200_000));
		const empty = path.join(inject('runFolder'), 'empty.db');
		writeFileSync(empty, '');
		for (const [source, says] of [
			[databaseFile(bad), /event 30: its content does not match its hash/],
			[words, /file is not a database/],
			[truncated, /did not pass/],
			[empty, /not a database of Project Pin/],
			['/nowhere/at/all.db', /there is no file/],
		] as const) {
			const answer = await runPin(target, ['restore', source, '--force']);
			expect(answer, source).toMatchObject({ code: 1, out: [] });
			expect(answer.err[0]).toMatch(says);
		}
		expect(readFileSync(databaseFile(target)).equals(before)).toBe(true);
		const leftovers = readdirSync(path.dirname(databaseFile(target))).filter((name) => name.includes('.restoring'));
		expect(leftovers).toEqual([]);
	});

	it('backs up nothing that is not sound', async () => {
		const bad = copyOf(url, 'unsound');
		await tamper(bad, 'DELETE FROM "Event" WHERE "seq" = 40');
		const answer = await runPin(bad, ['backup', `${file}.unsound`]);
		expect(answer.code).toBe(1);
		expect(existsSync(`${file}.unsound`)).toBe(false);
		expect(existsSync(`${file}.unsound.part`)).toBe(false);
	});

	it('needs no server and no data: an empty home can be backed up too', async () => {
		const fresh = `file:${path.join(inject('runFolder'), 'fresh.db')}`;
		expect((await runPin(fresh, ['backup', `${file}.fresh`])).code).toBe(0);
		const db = await openDatabase(fresh);
		await layFoundation(db, '2026-11-21T04:00:00.000Z');
		await db.close();
		expect((await runPin(fresh, ['verify'])).code).toBe(0);
	});
});
