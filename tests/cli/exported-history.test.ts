import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '~/data/database.server';
import type { StoredEvent } from '~/data/journal.server';
import { signingKey } from '~/data/signing-key.server';
import { inclusionProof, proofFault } from '~/reads/proof/inclusion.server';
import { houseOf } from '~/web/house.server';
import { provenHistory } from '../support/proven-history';
import { runPin } from '../support/run-pin';
import { actorNamed } from '../support/test-people';

const { events, folder, keyFile, late, ledger, pub, url, verdictOn } = await provenHistory();

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
