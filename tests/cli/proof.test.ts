import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { databaseFile, openDatabase } from '~/data/database.server';
import type { StoredEvent } from '~/data/journal.server';
import { signingKey } from '~/data/signing-key.server';
import { inclusionProof, proofFault } from '~/reads/proof/inclusion.server';
import { houseOf } from '~/web/house.server';
import { appendForged, journalOf, rewriteEvent } from '../support/forger';
import { runPin } from '../support/run-pin';
import { copyOf, tamper } from '../support/tamper';
import { keysBeside } from '../support/test-keys';
import { actorNamed } from '../support/test-people';

const folder = path.join(inject('runFolder'), `proof-${randomUUID()}`);
const keyFile = keysBeside(inject('runFolder')).PIN_SIGNING_KEY;
const ledger = path.resolve(import.meta.dirname, '..', 'fixtures', 'ledgers', 'anji-2026-10.csv');
const url = `file:${path.join(folder, 'db', 'pin.db')}`;
let events: StoredEvent[];
/** The public key, and checkpoints from after the first, second and last write. */
let pub: string;
const early = path.join(folder, 'early.txt');
const middle = path.join(folder, 'middle.txt');
const late = path.join(folder, 'late.txt');
let copies = 0;

const sizeOf = (file: string) => Number(readFileSync(file, 'utf8').split('\n')[1]);
const addPerson = (login: string) =>
	runPin(url, ['user', 'add', '--login', login, '--name', '示例人员', '--role', 'auditor', '--city']);

beforeAll(async () => {
	mkdirSync(folder, { recursive: true });
	pub = (await runPin(url, ['key'])).out[0] as string;
	await addPerson('first.one');
	await runPin(url, ['checkpoint', early]);
	await runPin(url, ['import', ledger, '--unit', 'anji', '--as-of', '2026-10-31']);
	await runPin(url, ['checkpoint', middle]);
	for (const login of ['second.one', 'third.one', 'fourth.one']) await addPerson(login);
	await runPin(url, ['checkpoint', late]);
	events = await journalOf(url);
});

/** Verifies a file on a machine that has nothing but the public key. */
async function verdictOn(of: string, ...more: string[]) {
	const elsewhere = { PIN_SIGNING_KEY: path.join(folder, `none-${++copies}`, 'signing.key') };
	const argv = ['verify', databaseFile(of), '--json', ...more];
	const { code, out, err } = await runPin(url, argv, { env: elsewhere });
	return { code, ...(out[0] ? JSON.parse(out[0]) : { err }) } as Record<string, unknown>;
}

const copied = () => copyOf(url, `c${++copies}`);

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
		expect(readFileSync(late, 'utf8')).toMatch(
			new RegExp(
				`^project-pin/${first.hash.slice(0, 16)}\n${events.length}\n[A-Za-z0-9+/]{43}=\nat 2026-11-21T.*Z\n\n— project-pin [A-Za-z0-9+/]{91}=\n$`,
			),
		);
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

describe('an exported history', () => {
	const file = path.join(folder, 'history.json');
	const write = (list: readonly StoredEvent[]) => {
		const lines = [...list].reverse().map((event) => JSON.stringify({ event, projectName: null, sentence: '' }));
		writeFileSync(file, lines.length > 0 ? `[\n${lines.join(',\n')}\n]\n` : '[]\n');
	};
	const verdict = async (list: readonly StoredEvent[], ...more: string[]) => {
		write(list);
		return verdictOn(`file:${file}`, ...more);
	};
	const without = (seq: number) => events.filter((event) => event.seq !== seq);
	const bent = (seq: number, change: Partial<StoredEvent>) =>
		events.map((event) => (event.seq === seq ? { ...event, ...change } : event));

	it('verifies with and without a checkpoint', async () => {
		expect(await verdict(events)).toMatchObject({ code: 0, events: events.length });
		expect(await verdict(events, '--key', pub, '--checkpoint', late)).toMatchObject({
			code: 0,
			agreedTo: events.length,
		});
	});

	it.each<[string, () => StoredEvent[], string, number]>([
		['an edit', () => bent(9, { personName: '别人' }), 'hash-wrong', 9],
		[
			'two edits: the first',
			() => bent(9, { reason: 'x' }).map((event) => (event.seq === 12 ? { ...event, reason: 'x' } : event)),
			'hash-wrong',
			9,
		],
		['a deletion', () => without(9), 'number-missing', 9],
		['the beginning gone', () => events.slice(3), 'number-missing', 1],
		[
			'a swap',
			() => [...events.slice(0, 8), events[9] as StoredEvent, events[8] as StoredEvent, ...events.slice(10)],
			'number-missing',
			9,
		],
	])('%s is named', async (_, list, fault, seq) => {
		expect(await verdict(list())).toMatchObject({ code: 1, fault, seq });
	});

	it('a cut end is named by the checkpoint, an unreadable line by its event', async () => {
		expect(await verdict(events.slice(0, -2), '--checkpoint', late)).toMatchObject({
			code: 1,
			fault: 'checkpoint-ahead',
			seq: events.length - 1,
		});
		write(events);
		const lines = readFileSync(file, 'utf8').split('\n');
		lines[3] = '{"event":';
		writeFileSync(file, lines.join('\n'));
		expect(await verdictOn(`file:${file}`)).toMatchObject({ code: 1, fault: 'unreadable', seq: events.length - 2 });
	});
});

describe('pin verify-proof', () => {
	const file = path.join(folder, 'proof.json');
	const proven = async (seq: number) => {
		const db = await openDatabase(url);
		const house = houseOf({ signingKeyFile: keyFile, sealedFrom: 1 });
		const proof = await inclusionProof(db, actorNamed('auditor'), seq, house, '2026-11-21T10:00:00.000Z');
		await db.close();
		return proof.ok ? proof.value : null;
	};

	it('proves one event with the file and the public key alone', async () => {
		for (const seq of [1, 2, 17, events.length]) {
			writeFileSync(file, JSON.stringify(await proven(seq)));
			const answer = await runPin(url, ['verify-proof', file, '--key', pub, '--json']);
			expect(answer).toMatchObject({ code: 0, err: [] });
			expect(answer.json()[0]).toEqual({ ok: true, seq, hash: events[seq - 1]?.hash });
		}
		expect((await runPin(url, ['verify-proof', file])).out[0]).toContain('signature not checked');
		expect(await proven(events.length + 1)).toBeNull();
	});

	it('tells everything that was bent', async () => {
		const proof = await proven(17);
		if (!proof) throw new Error('no proof');
		const key = signingKey(keyFile);
		const bent = (change: object) => proofFault({ ...proof, ...change }, key);
		expect(proofFault(proof, key)).toBeNull();
		expect(bent({ event: { ...proof.event, personName: '别人' } })).toBe('event-altered');
		expect(bent({ index: 17 })).toBe('event-altered');
		expect(bent({ path: [...proof.path].reverse() })).toBe('not-included');
		expect(bent({ path: proof.path.slice(1) })).toBe('not-included');
		expect(bent({ event: events[17] as StoredEvent & Record<string, unknown>, index: 17 })).toBe('not-included');
		expect(bent({ checkpoint: 'x' })).toBe('not-a-checkpoint');
		expect(bent({ checkpoint: proof.checkpoint.replace(/^(.*\n)\d+/, '$199') })).toBe('checkpoint-unsigned');
		expect(bent({ format: 'x' })).toBe('not-a-proof');
		expect(proofFault(null, key)).toBe('not-a-proof');
		const stranger = signingKey(path.join(folder, 'stranger', 'signing.key'));
		expect(proofFault(proof, stranger)).toBe('checkpoint-unsigned');
	});

	it('answers plainly to anything else', async () => {
		copyFileSync(ledger, file);
		expect(await runPin(url, ['verify-proof', file])).toMatchObject({
			code: 1,
			err: [expect.stringContaining('no inclusion proof')],
		});
		expect(await runPin(url, ['verify-proof', path.join(folder, 'missing.json')])).toMatchObject({ code: 1 });
	});
});
