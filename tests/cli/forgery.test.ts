import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { databaseFile } from '~/data/database.server';
import { signingKey } from '~/data/signing-key.server';
import { readEnv } from '~/web/env.server';
import { appendForged, journalOf, rewriteEvent, sealForged, signBlindly } from '../support/forger';
import { runPin, verdictOf } from '../support/run-pin';
import { copyOf, tamper } from '../support/tamper';
import { keysBeside } from '../support/test-keys';

const folder = path.join(inject('runFolder'), `forgery-${randomUUID()}`);
const url = `file:${path.join(folder, 'db', 'pin.db')}`;
const keyFile = keysBeside(inject('runFolder')).PIN_SIGNING_KEY;
const elsewhere = { PIN_SIGNING_KEY: path.join(folder, 'nobody', 'signing.key') };
let pub: string;
/** Events of the honest history, each but the founding ones sealed alone. */
let honest: number;
let copies = 0;

const copied = () => copyOf(url, `c${++copies}`);
const inFolder = (name: string) => path.join(folder, name);
const addPerson = (of: string, login: string, env = {}) =>
	runPin(of, ['user', 'add', '--login', login, '--name', '示例', '--role', 'auditor', '--city'], { env });

/** What `pin verify` says on a machine without a key of its own; `verdictOf` has the key of the house at hand. */
const away = (of: string, ...argv: string[]) => verdictOf(of, argv, elsewhere);

beforeAll(async () => {
	mkdirSync(folder, { recursive: true });
	pub = (await runPin(url, ['key'])).out[0] as string;
	for (const login of ['first.one', 'second.one', 'third.one']) await addPerson(url, login);
	honest = (await journalOf(url)).length;
});

describe('a forged event', () => {
	it.each([
		['a key nobody knows', 'deadbeef'],
		['the key of the house', ''],
	])('is named for ever, although its seal claims %s and honest people write on', async (_, keyId) => {
		const copy = copied();
		const seq = await appendForged(copy);
		await sealForged(copy, seq, keyId || signingKey(keyFile).id);
		const named = { code: 1, fault: 'seal-missing', seq, notBefore: seq };
		for (const login of ['later.one', 'later.two', 'later.three']) {
			expect(await away(copy, '--key', pub)).toMatchObject(named);
			expect(await verdictOf(copy)).toMatchObject(named);
			expect((await addPerson(copy, login)).code).toBe(0);
		}
		expect(await away(copy, '--key', pub)).toMatchObject(named);
		await tamper(copy, `DELETE FROM "Seal" WHERE "seq" = ${seq}`);
		expect(await away(copy, '--key', pub)).toMatchObject(named);
	});

	it('is not signed away by a checkpoint', async () => {
		const copy = copied();
		const seq = await appendForged(copy);
		const answer = await runPin(copy, ['checkpoint', inFolder('forged.txt')]);
		expect(answer).toMatchObject({ code: 1, out: [], err: [expect.stringContaining(`event ${seq}`)] });
		expect(existsSync(inFolder('forged.txt'))).toBe(false);
		await signBlindly(copy, keyFile, inFolder('blind.txt'));
		const named = { code: 1, fault: 'seal-missing', seq };
		expect(await away(copy, '--key', pub, '--checkpoint', inFolder('blind.txt'))).toMatchObject(named);
		expect(await verdictOf(copy, ['--checkpoint', inFolder('blind.txt')])).toMatchObject(named);
		await addPerson(copy, 'later.one');
		expect((await runPin(copy, ['checkpoint', inFolder('later.txt')])).code).toBe(1);
	});

	it('is not covered by a checkpoint of the forger’s own', async () => {
		const copy = copied();
		const seq = await appendForged(copy);
		const file = inFolder('own.txt');
		await signBlindly(copy, inFolder('forger/signing.key'), file);
		const unsigned = { code: 1, err: [expect.stringContaining('not signed by this key')] };
		expect(await verdictOf(copy, ['--checkpoint', file])).toMatchObject(unsigned);
		const unsure = await runPin(copy, ['verify', '--checkpoint', file], { env: elsewhere });
		expect(unsure.out[0]).toMatch(/NOT CHECKED: who sealed or signed it.*NOT CHECKED: who signed the checkpoint/);
		const verdict = await away(copy, '--checkpoint', file);
		expect(verdict).toMatchObject({ sealedTo: null, agreedTo: seq, unchecked: ['seals', 'checkpoint-signatures'] });
	});
});

describe('a history written anew', () => {
	it('is told at home when all its seals were taken out', async () => {
		const copy = copied();
		await rewriteEvent(copy, 6, { personName: '别人' });
		await tamper(copy, 'DELETE FROM "Seal"');
		const named = { code: 1, fault: 'seal-missing', seq: 1 };
		expect(await verdictOf(copy)).toMatchObject(named);
		expect(await verdictOf(url, [databaseFile(copy)])).toMatchObject(named);
		await addPerson(copy, 'later.one');
		expect(await verdictOf(copy)).toMatchObject(named);
		expect(await away(copy, '--key', pub)).toMatchObject(named);
	});

	it('is told from a database older than seals by its operator alone', async () => {
		const old = copied();
		await tamper(old, 'DELETE FROM "Seal"');
		await addPerson(old, 'later.one');
		await addPerson(old, 'later.two');
		const from = String(honest + 1);
		expect(await verdictOf(old)).toMatchObject({ code: 1, fault: 'seal-missing', seq: 1 });
		expect(await verdictOf(old, ['--sealed-from', from])).toMatchObject({ code: 0, sealedTo: honest + 2 });
		expect(await verdictOf(old, [], { PIN_SEALED_FROM: from })).toMatchObject({ code: 0 });
		const late = { code: 1, fault: 'seal-missing' };
		expect(await verdictOf(old, ['--sealed-from', `${honest}`])).toMatchObject({ ...late, seq: honest });
		expect(await verdictOf(old, ['--sealed-from', `${honest + 9}`])).toMatchObject({ ...late, seq: honest + 2 });
		const env = { PIN_SEALED_FROM: from };
		expect((await runPin(old, ['checkpoint', inFolder('old.txt')], { env })).code).toBe(0);
	});

	it('is named by the event where seals tell it, and by a stretch where only checkpoints do', async () => {
		const [early, late] = [inFolder('early.txt'), inFolder('late.txt')];
		const grown = copied();
		await runPin(grown, ['checkpoint', early]);
		for (const login of ['p.one', 'p.two', 'p.three', 'p.four']) await addPerson(grown, login);
		await runPin(grown, ['checkpoint', late]);
		const seq = honest + 3;
		await rewriteEvent(grown, seq, { personName: '别人' });
		const both = ['--checkpoint', early, '--checkpoint', late];
		const exact = { code: 1, fault: 'checkpoint-differs', seq, notBefore: seq };
		expect(await away(grown, '--key', pub, ...both)).toMatchObject(exact);
		expect(await verdictOf(grown, both)).toMatchObject(exact);
		const stretch = { code: 1, fault: 'checkpoint-differs', seq: honest + 4, notBefore: honest + 1 };
		expect(await away(grown, ...both)).toMatchObject(stretch);
		const said = await runPin(grown, ['verify', ...both], { env: elsewhere });
		expect(said.err[0]).toContain(`at or before event ${honest + 4} (not before ${honest + 1})`);
		await tamper(grown, `UPDATE "Event" SET "reason" = 'x' WHERE "seq" = ${honest + 4}`);
		expect(await away(grown, '--key', pub)).toMatchObject({ code: 1, fault: 'seal-missing', seq });
	});
});

describe('a new key', () => {
	const next = { PIN_SIGNING_KEY: inFolder('next/signing.key') };

	it('leaves provable what the old one sealed', async () => {
		const copy = copied();
		expect((await addPerson(copy, 'later.one', next)).code).toBe(0);
		expect((await addPerson(copy, 'later.two', next)).code).toBe(0);
		const newPub = readFileSync(`${next.PIN_SIGNING_KEY}.pub`, 'utf8').trim();
		const all = { code: 0, sealedTo: honest + 2 };
		expect(await away(copy, '--key', pub, '--key', newPub)).toMatchObject(all);
		expect(await away(copy, '--key', pub)).toMatchObject({ code: 1, fault: 'seal-missing', seq: honest + 1 });
		expect(await away(copy, '--key', newPub)).toMatchObject({ code: 1, fault: 'seal-missing', seq: 1 });
		expect(await verdictOf(copy, [], next)).toMatchObject({ code: 1, fault: 'seal-missing', seq: 1 });
		writeFileSync(`${next.PIN_SIGNING_KEY}.earlier`, `${pub}\n`);
		expect(await verdictOf(copy, [], next)).toMatchObject(all);
		expect((await runPin(copy, ['checkpoint', inFolder('next.txt')], { env: next })).code).toBe(0);
		const seq = await appendForged(copy);
		await addPerson(copy, 'later.three', next);
		expect(await verdictOf(copy, [], next)).toMatchObject({ code: 1, fault: 'seal-missing', seq });
	});

	it('wants a list of keys before it that can be read', async () => {
		const env = { PIN_SIGNING_KEY: inFolder('listed/signing.key') };
		signingKey(env.PIN_SIGNING_KEY);
		writeFileSync(`${env.PIN_SIGNING_KEY}.earlier`, `${pub}\nnonsense\n`);
		expect(await verdictOf(url, [], env)).toMatchObject({ code: 1, err: [expect.stringContaining('line 2')] });
	});
});

describe('what is not there', () => {
	it('is said to be missing, and not founded', async () => {
		const missing = `file:${inFolder('mistyped/pin.db')}`;
		const answer = await runPin(missing, ['verify'], { env: elsewhere });
		expect(answer).toMatchObject({ code: 2, out: [], err: [expect.stringContaining(databaseFile(missing))] });
		expect(existsSync(inFolder('mistyped'))).toBe(false);
		expect(existsSync(elsewhere.PIN_SIGNING_KEY)).toBe(false);
	});
});

describe('old checkpoints', () => {
	const env = { PIN_CHECKPOINTS: inFolder('drops') };
	const checkpoint = (of: string) => runPin(of, ['checkpoint', '--json'], { env });

	it('stay beside those of a history that grew anew, loudly', async () => {
		const [first, second] = [copied(), copied()];
		await addPerson(first, 'one.way');
		const { file } = (await checkpoint(first)).json()[0] as { file: string };
		const before = readFileSync(file, 'utf8');
		const shorter = await checkpoint(second);
		expect(shorter).toMatchObject({ code: 1, err: [expect.stringContaining(file)] });
		await addPerson(second, 'other.way');
		const answer = await checkpoint(second);
		expect(answer).toMatchObject({ code: 1, err: [expect.stringContaining(file)] });
		expect(answer.json()[0]).toMatchObject({ ok: false, contradicts: file });
		expect((await checkpoint(second)).code).toBe(1);
		expect(readFileSync(file, 'utf8')).toBe(before);
		expect(readdirSync(path.dirname(file))).toHaveLength(3);
		expect((await checkpoint(first)).code).toBe(0);
		const folderOf = ['--checkpoint', path.dirname(file)];
		expect(await verdictOf(second, folderOf)).toMatchObject({ code: 1, fault: 'checkpoint-differs', seq: honest + 1 });
	});

	it('are found from the drop folder above them, and never missed in silence', async () => {
		const drops = inFolder('drops-of-one');
		const old = copied();
		const now = copied();
		await addPerson(now, 'later.one');
		expect((await runPin(now, ['checkpoint'], { env: { PIN_CHECKPOINTS: drops } })).code).toBe(0);
		const verdict = await verdictOf(old, ['--checkpoint', drops]);
		expect(verdict).toMatchObject({ code: 1, fault: 'checkpoint-ahead' });
		const [history = ''] = readdirSync(drops);
		mkdirSync(path.join(drops, 'empty'));
		const none = await runPin(old, ['verify', '--checkpoint', path.join(drops, 'empty')]);
		expect(none).toMatchObject({ code: 2, out: [], err: [expect.stringContaining('no checkpoints')] });
		cpSync(path.join(drops, history), path.join(drops, 'other'), { recursive: true });
		const many = await runPin(old, ['verify', '--checkpoint', drops]);
		expect(many).toMatchObject({ code: 2, err: [expect.stringMatching(`several histories.*${history}.*other`)] });
	});

	it('are not written over by name either', async () => {
		const file = inFolder('kept.txt');
		expect((await runPin(url, ['checkpoint', file])).code).toBe(0);
		const before = readFileSync(file, 'utf8');
		expect(await runPin(url, ['checkpoint', file])).toMatchObject({ code: 1, err: [expect.stringContaining(file)] });
		expect(readFileSync(file, 'utf8')).toBe(before);
	});
});

describe('key and checkpoints', () => {
	it.each([
		['PIN_SIGNING_KEY', 'db/keys/signing.key'],
		['PIN_SIGNING_KEY', 'link/signing.key'],
		['PIN_CHECKPOINTS', 'db'],
		['PIN_CHECKPOINTS', 'db/checkpoints'],
	])('%s never lies within the folder of the database: %s', async (setting, place) => {
		if (!existsSync(inFolder('link'))) symlinkSync(inFolder('db'), inFolder('link'));
		const answer = await runPin(url, ['key'], { env: { [setting]: inFolder(place) } });
		expect(answer).toMatchObject({ code: 1, out: [], err: [expect.stringContaining(setting)] });
		expect(existsSync(inFolder(place)) && place !== 'db').toBe(false);
	});

	it.each([
		['./pin.db', null],
		['./trial/pin.db', null],
		['./keys/pin.db', 'PIN_SIGNING_KEY'],
		['./checkpoints/pin.db', 'PIN_CHECKPOINTS'],
	])('have their usual places with a database at %s', (database, refused) => {
		const usual = () => readEnv({ DATABASE_URL: `file:${database}` });
		if (refused) expect(usual).toThrow(refused);
		else expect(usual().signingKeyFile).toBe(path.resolve('keys/signing.key'));
	});

	it('may lie beside it', async () => {
		const env = { PIN_SIGNING_KEY: inFolder('db-keys/signing.key'), PIN_CHECKPOINTS: inFolder('..checkpoints') };
		expect((await runPin(url, ['key'], { env })).code).toBe(0);
	});
});
