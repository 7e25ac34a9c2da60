import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { databaseFile } from '~/data/database.server';
import type { StoredEvent } from '~/data/journal.server';
import { dayOfInstant } from '~/domain/instant';
import { appendForged, rewriteEvent } from '../support/forger';
import { provenHistory, sizeOf } from '../support/proven-history';
import { runPin } from '../support/run-pin';
import { tamper } from '../support/tamper';
import { TEST_TODAY } from '../support/test-acting';

const { copied, early, events, folder, keyFile, late, ledger, middle, pub, url, verdictOn } = await provenHistory();

describe('the signing key', () => {
	it('is made once, for its owner alone, with its public half beside it', async () => {
		expect(statSync(keyFile).mode & 0o077).toBe(0);
		expect(readFileSync(`${keyFile}.pub`, 'utf8')).toBe(`${pub}\n`);
		expect(pub).toMatch(/^project-pin\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/);
		expect((await runPin(url, ['key', '--json'])).json()[0]).toMatchObject({ ok: true, key: pub, made: false });
	});

	it('never lies in the folder of the database', async () => {
		const env = { PIN_SIGNING_KEY: path.join(folder, 'db', 'signing.key') };
		expect(await runPin(url, ['key'], { env })).toMatchObject({ code: 1, err: [expect.stringContaining('folder')] });
		expect(existsSync(env.PIN_SIGNING_KEY)).toBe(false);
	});
});

describe('pin checkpoint', () => {
	it('writes a C2SP signed note: origin, size, root, a line of ours, a signature', () => {
		const first = events[0] as StoredEvent;
		const note = readFileSync(late, 'utf8');
		expect(note).toMatch(
			new RegExp(
				`^project-pin/${first.hash.slice(0, 16)}\n${events.length}\n[A-Za-z0-9+/]{43}=\nat .*Z\n\n— project-pin [A-Za-z0-9+/]{91}=\n$`,
			),
		);
		// The day is set, the hour is the machine's: in the small hours of 湖州 it is still the day before in Greenwich.
		expect(dayOfInstant(/^at (.*)$/m.exec(note)?.[1] ?? '')).toBe(TEST_TODAY);
	});

	it('drops one into the folder of its history', async () => {
		const answer = await runPin(url, ['checkpoint', '--json']);
		expect(answer.json()[0]).toMatchObject({ ok: true, size: events.length });
		const { file } = answer.json()[0] as { file: string };
		expect(readFileSync(file, 'utf8')).toContain(`\n${events.length}\n`);
		expect(readdirSync(path.dirname(file))).toEqual([`${String(events.length).padStart(12, '0')}.txt`]);
	});
});

describe('pin verify with key and checkpoints', () => {
	it('proves a good history, a backup of it and its past, from another machine', async () => {
		const all = { code: 0, ok: true, events: events.length, sealedTo: events.length };
		expect(await verdictOn(url, '--key', pub)).toMatchObject(all);
		expect(await verdictOn(url, '--key', `${keyFile}.pub`, '--checkpoint', middle)).toMatchObject({
			...all,
			agreedTo: sizeOf(middle),
		});
		const backup = path.join(folder, 'backup.db');
		await runPin(url, ['backup', backup]);
		const more = ['--key', pub, '--checkpoint', early, '--checkpoint', late];
		expect(await verdictOn(`file:${backup}`, ...more)).toMatchObject({ ...all, agreedTo: events.length });
		expect((await runPin(url, ['verify'])).out[0]).toContain(`Sealed by the signing key to #${events.length}`);
	});

	it('names an edit although everything after it was chained anew', async () => {
		const copy = copied();
		const seq = events.length - 1;
		await rewriteEvent(copy, seq, { personName: '别人' });
		expect(await verdictOn(copy)).toMatchObject({ code: 0 });
		expect(await verdictOn(copy, '--key', pub)).toMatchObject({ code: 1, fault: 'seal-missing', seq });
		const old = await verdictOn(copy, '--key', pub, '--checkpoint', middle, '--checkpoint', late);
		expect(old).toMatchObject({ code: 1, fault: 'checkpoint-differs', seq });
	});

	it('names a forged event at the end, and keeps naming it after honest writes', async () => {
		const copy = copied();
		await appendForged(copy);
		const forged = { code: 1, fault: 'seal-missing', seq: events.length + 1 };
		expect(await verdictOn(copy, '--key', pub)).toMatchObject(forged);
		expect(await verdictOn(copy, '--key', pub, '--checkpoint', late)).toMatchObject(forged);
		await runPin(copy, ['user', 'add', '--login', 'later.one', '--name', '示例', '--role', 'auditor', '--city']);
		expect(await verdictOn(copy, '--key', pub)).toMatchObject(forged);
		expect(await runPin(copy, ['verify'])).toMatchObject({ code: 1 });
	});

	it('does not believe a seal without the key', async () => {
		const copy = copied();
		await appendForged(copy);
		const seal = (seq: number) =>
			`SELECT ${seq}, ${seq}, "keyId", "prevSeal", "signature" FROM "Seal" WHERE "seq" = ${events.length}`;
		await tamper(copy, `INSERT INTO "Seal" ${seal(events.length + 1)}`);
		const forged = { code: 1, fault: 'seal-missing', seq: events.length + 1 };
		expect(await verdictOn(copy, '--key', pub)).toMatchObject(forged);
		await runPin(copy, ['user', 'add', '--login', 'later.one', '--name', '示例', '--role', 'auditor', '--city']);
		expect(await verdictOn(copy, '--key', pub)).toMatchObject(forged);
	});

	it('names what is gone when the end was cut off, cleanly, with its seals', async () => {
		const copy = copied();
		const cut = events.length - 1;
		const login = events.at(-1)?.subject;
		await tamper(
			copy,
			`DELETE FROM "Event" WHERE "seq" > ${cut}`,
			`DELETE FROM "Seal" WHERE "seq" > ${cut}`,
			`DELETE FROM "OneTimeLink" WHERE "personId" = '${login}'`,
			`DELETE FROM "Person" WHERE "id" = '${login}'`,
		);
		expect(await verdictOn(copy, '--key', pub)).toMatchObject({ code: 0 });
		expect(await verdictOn(copy, '--key', pub, '--checkpoint', late)).toMatchObject({
			code: 1,
			fault: 'checkpoint-ahead',
			seq: cut + 1,
		});
	});

	it('names seals that were taken out, and a tail cut through a sealed span', async () => {
		const without = copied();
		await tamper(without, 'DELETE FROM "Seal"');
		expect(await verdictOn(without, '--key', pub)).toMatchObject({ code: 1, fault: 'seal-missing', seq: 1 });
		const nothing = { code: 1, fault: 'seal-missing', seq: 1 };
		expect(await verdictOn(without, '--key', pub, '--checkpoint', late)).toMatchObject(nothing);
		const cut = copied();
		await tamper(cut, `DELETE FROM "Event" WHERE "seq" > ${events.length - 1}`);
		expect(await verdictOn(cut)).toMatchObject({ code: 1, fault: 'tail-cut', seq: events.length });
	});

	it('tells another history, and a checkpoint of another key', async () => {
		const other = `file:${path.join(folder, 'other', 'pin.db')}`;
		const env = { PIN_SIGNING_KEY: path.join(folder, 'other-keys', 'signing.key') };
		const foreign = path.join(folder, 'foreign.txt');
		await runPin(other, ['checkpoint', foreign], { env });
		expect(await verdictOn(url, '--checkpoint', foreign)).toMatchObject({
			code: 1,
			fault: 'checkpoint-foreign',
			seq: 1,
		});
		expect(await verdictOn(url, '--key', pub, '--checkpoint', foreign)).toMatchObject({
			code: 1,
			err: [expect.stringContaining('not signed by this key')],
		});
		expect(await verdictOn(other, '--key', pub)).toMatchObject({ code: 1, fault: 'seal-missing', seq: 1 });
		const bent = path.join(folder, 'bent.txt');
		writeFileSync(bent, readFileSync(late, 'utf8').replace(`\n${events.length}\n`, `\n${events.length - 1}\n`));
		expect(await verdictOn(url, '--key', pub, '--checkpoint', bent)).toMatchObject({ code: 1 });
	});

	it('takes a folder of checkpoints', async () => {
		const { file } = (await runPin(url, ['checkpoint', '--json'])).json()[0] as { file: string };
		const answer = await verdictOn(url, '--key', pub, '--checkpoint', path.dirname(file));
		expect(answer).toMatchObject({ code: 0, agreedTo: events.length });
	});

	it.each([
		[['--key', 'no key at all'], 2],
		[['--key', 'project-pin+00000000+AQ=='], 2],
		[['--checkpoint', ledger], 2],
		[['--checkpoint', '/nowhere/at/all.txt'], 2],
		[['--sealed-from', '0'], 2],
		[['--sealed-from', 'x'], 2],
	])('refuses %j with %i', async (options, code) => {
		expect(await verdictOn(url, ...options)).toMatchObject({ code, err: [expect.any(String)] });
	});

	it('says so when a file is nothing it can verify', async () => {
		for (const [name, code] of [[ledger, 1] as const, [path.join(folder, 'missing.db'), 2] as const]) {
			const answer = await runPin(url, ['verify', name]);
			expect(answer).toMatchObject({ code, out: [], err: [expect.stringMatching(/cannot be verified|no file/)] });
		}
	});

	it('reads a backup from before seals existed', async () => {
		const old = copied();
		await tamper(
			old,
			'DROP TABLE "Seal"',
			'DROP INDEX "ProjectState_recorded_idx"',
			`DELETE FROM "_prisma_migrations" WHERE "migration_name" = '0003_proof'`,
		);
		const before = readFileSync(databaseFile(old));
		expect(await verdictOn(old)).toMatchObject({ code: 0, events: events.length, sealedTo: null });
		expect(await verdictOn(old, '--key', pub)).toMatchObject({ code: 1, fault: 'seal-missing', seq: 1 });
		expect(readFileSync(databaseFile(old)).equals(before)).toBe(true);
	});

	it('leaves the file it verifies as it is', async () => {
		const backup = path.join(folder, 'untouched.db');
		await runPin(url, ['backup', backup]);
		const before = readFileSync(backup);
		expect(await verdictOn(`file:${backup}`, '--key', pub)).toMatchObject({ code: 0 });
		expect(readFileSync(backup).equals(before)).toBe(true);
	});
});
