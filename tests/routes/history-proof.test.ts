import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { createProject } from '~/commands/create-project.server';
import { appendEvents, eventHash, journalHead, type StoredEvent } from '~/data/journal.server';
import { signingKey } from '~/data/signing-key.server';
import { changed, eventOf, isLine, linesOf, onTop, secondNote, seqOf, withoutNotes } from '../support/altered-export';
import { done } from '../support/entry-world';
import { signedIn } from '../support/http-client';
import { runPin, verdictOf } from '../support/run-pin';
import { acting } from '../support/test-acting';
import { startTestServer } from '../support/test-server';

/** Files as the product writes them: the whole history, one of several parts, and what a unit or a day narrows it to. */
const server = await startTestServer();
const { db, env } = server.app;
const folder = path.join(inject('runFolder'), `exports-${randomUUID()}`);
mkdirSync(folder);
const pub = signingKey(env.signingKeyFile).text;
const auditor = await signedIn(server, 'auditor');
const exported = async (query = '') => (await auditor.post(`/history.json${query}`, {})).text();

for (const unit of ['deqing', 'anji'] as const) {
	const fields = { name: `示例${unit}项目` };
	const officer = acting(db, `officer-${unit}`, { today: '2026-11-18' });
	const signed = { signedOn: '2026-01-05', reason: '示例建档' };
	done(await createProject(officer, { unit, fields, plannedOn: {}, ...signed, isAnother: false }));
}
const drafts = Array.from({ length: 230 }, (_, at) => ({
	...({ kind: 'export.made', personId: null, personName: '示例', channel: 'form' } as const),
	details: { what: `${at}.csv`, rows: at, query: '' },
	unit: at % 2 === 0 ? 'deqing' : 'anji',
}));
await db.write((tx) => appendEvents(tx, '2026-11-20T00:00:00.000Z', drafts));
const old = await (await auditor.post('/history/checkpoint.txt', {})).text();
writeFileSync(path.join(folder, 'old.txt'), old);
const OLD = Number(old.split('\n')[1]);
const whole = await exported();
const { seq: after } = await journalHead(db.reader);
const LAST = after - 1;

let files = 0;
/** The verdict of a machine that has nothing but the file, and what is named. */
async function verdict(content: string, ...named: string[]): Promise<Record<string, unknown>> {
	const file = path.join(folder, `${++files}.json`);
	writeFileSync(file, content);
	const elsewhere = { PIN_SIGNING_KEY: path.join(folder, `none-${files}`, 'signing.key') };
	return verdictOf(`file:${path.join(folder, 'none', 'pin.db')}`, [file, ...named], elsewhere);
}
const KEY = ['--key', pub];
const CHECKPOINT = ['--checkpoint', path.join(folder, 'old.txt')];

const NOTE = { text: 'x', signatures: [] };

/** One event more, chained as the product would. */
function forgedLine(more: object = {}): object {
	const { hash: prevHash, ...last } = eventOf(whole, LAST);
	const body = { ...last, seq: LAST + 1, prevHash, personName: '别人' };
	return { event: { ...body, hash: eventHash(body) }, projectName: null, sentence: '伪造', ...more };
}

function forged(content: string): string {
	return onTop(content, forgedLine());
}

/** One event changed and hashed anew, nothing else. */
function altered(content: string, seq: number, change: Partial<StoredEvent> = { personName: '别人' }): string {
	const { hash: _, ...body } = { ...eventOf(whole, seq), ...change };
	return changed(content, (line, at) => {
		if (at !== seq) return line;
		const { event, ...words } = JSON.parse(line.replace(/,$/, ''));
		return `${JSON.stringify({ event: { ...body, hash: eventHash(body) }, ...words })},`;
	});
}

/** An event changed and everything after it chained anew. */
function rewritten(content: string, seq: number): string {
	const hashes = new Map<number, { prevHash: string; hash: string }>();
	let prevHash = eventOf(whole, seq - 1).hash;
	for (let at = seq; at <= LAST; at++) {
		const { hash: _, ...body } = { ...eventOf(whole, at), ...(at === seq ? { personName: '别人' } : {}), prevHash };
		prevHash = eventHash(body);
		hashes.set(at, { prevHash: body.prevHash, hash: prevHash });
	}
	return changed(content, (line, at) => {
		if (at === null || at < seq) return line;
		const { event, ...words } = JSON.parse(line.replace(/,$/, ''));
		const own = { ...event, ...(at === seq ? { personName: '别人' } : {}), ...hashes.get(at) };
		return `${JSON.stringify({ event: own, ...words })},`;
	});
}

describe('the whole history', () => {
	it('verifies with the key alone, with its own checkpoint and an old one', async () => {
		const good = { code: 0, events: LAST, sealedTo: LAST, agreedTo: LAST };
		expect(await verdict(whole, ...KEY)).toMatchObject(good);
		expect(await verdict(whole, ...KEY, ...CHECKPOINT)).toMatchObject(good);
		expect(await verdict(whole)).toMatchObject({ code: 0, events: LAST, sealedTo: null, agreedTo: LAST });
		expect(LAST).toBeGreaterThan(250);
	});

	const tampered: [string, () => string, string, () => number][] = [
		['an event put on top', () => forged(whole), 'seal-missing', () => LAST + 1],
		['an event put on top, signatures gone', () => forged(withoutNotes(whole)), 'seal-missing', () => OLD + 1],
		['signatures gone', () => withoutNotes(whole), 'seal-missing', () => OLD + 1],
		['an event rewritten and chained anew', () => rewritten(whole, 77), 'seal-missing', () => 77],
		[
			'another sentence',
			() => changed(whole, (line, seq) => (seq === 120 ? line.replace(/"sentence":".*?"/, '"sentence":"x"') : line)),
			'seal-missing',
			() => 120,
		],
		[
			'another name',
			() =>
				changed(whole, (line, seq) => (seq === 33 ? line.replace(/"projectName":[^,]*/, '"projectName":"x"') : line)),
			'seal-missing',
			() => 33,
		],
		[
			'an event taken out',
			() => changed(whole, (line, seq) => (seq === 150 ? null : line)),
			'number-missing',
			() => 150,
		],
		['an event altered and hashed anew', () => altered(whole, 140), 'seal-missing', () => 140],
		['an event beside a note', () => onTop(whole, forgedLine({ vouched: NOTE })), 'unreadable', () => LAST + 1],
		['an event beside a checkpoint', () => onTop(whole, forgedLine({ checkpoint: old })), 'unreadable', () => LAST + 1],
		['words on a line of their own', () => onTop(whole, { sentence: '伪造' }), 'unreadable', () => LAST + 1],
		['words beside a note', () => onTop(whole, { vouched: NOTE, sentence: '伪造' }), 'unreadable', () => LAST + 1],
		['words within a note', () => onTop(whole, { vouched: { ...NOTE, by: '伪造' } }), 'unreadable', () => LAST + 1],
		['a note nobody signed', () => onTop(whole, { vouched: NOTE }), 'seal-missing', () => LAST + 1],
		['a checkpoint out of place', () => onTop(whole, { checkpoint: old }), 'unreadable', () => LAST + 1],
		['a member too many', () => onTop(whole, forgedLine({ more: '伪造' })), 'unreadable', () => LAST + 1],
		['a member named twice', () => whole.replace('{"event":', '{"sentence":"伪造","event":'), 'unreadable', () => LAST],
		['a note twice', () => onTop(whole, secondNote(whole)), 'number-missing', () => LAST + 1],
		['the newest events cut off', () => cut(whole), 'tail-cut', () => lastOfSecondPart() + 1],
		[
			'an edited event',
			() => whole.replace('"what":"99.csv"', '"what":"98.csv"'),
			'hash-wrong',
			() => seqOfFile('99.csv'),
		],
	];
	it.each(tampered)('%s is named', async (_, content, fault, seq) => {
		expect(await verdict(content(), ...KEY, ...CHECKPOINT)).toMatchObject({ code: 1, fault, seq: seq() });
	});

	it('that was cut is not made whole by another end', async () => {
		for (const query of ['?channel=api', '?unit=anji']) {
			const end = linesOf(await exported(query))
				.filter(isLine)
				.at(-1) as string;
			const verified = await verdict(onTop(cut(whole), JSON.parse(end)), ...KEY);
			expect(verified).toMatchObject({ code: 1, fault: 'tail-cut', seq: lastOfSecondPart() + 1 });
		}
		const end = linesOf(whole).filter(isLine).at(-1) as string;
		expect(await verdict(onTop(whole, JSON.parse(end)), ...KEY)).toMatchObject({ code: 1, fault: 'unreadable' });
		expect(await verdict(onTop(whole, JSON.parse(end)))).toMatchObject({ code: 1, fault: 'unreadable' });
	});

	it('names of two events that do not fit together the earlier, or the later where the earlier is signed', async () => {
		expect(await verdict(altered(withoutNotes(whole), 140))).toMatchObject({
			code: 1,
			fault: 'chain-broken',
			seq: 140,
		});
		const later = altered(whole, 141, { prevHash: 'f'.repeat(64) });
		expect(await verdict(later, ...KEY)).toMatchObject({ code: 1, fault: 'chain-broken', seq: 141 });
	});

	it('is not believed for another key', async () => {
		const stranger = signingKey(path.join(folder, 'stranger', 'signing.key')).text;
		expect(await verdict(whole, '--key', stranger)).toMatchObject({ code: 1, fault: 'seal-missing', seq: 1 });
		expect(await verdict(forged(whole), ...KEY)).toMatchObject({ code: 1, fault: 'seal-missing', seq: LAST + 1 });
	});

	it('is held against the key of the machine that wrote it without naming one', async () => {
		const file = path.join(folder, 'own.json');
		writeFileSync(file, forged(whole));
		const answer = await runPin(env.databaseUrl, ['verify', file, '--json']);
		expect(answer.json()[0]).toMatchObject({ ok: false, seq: LAST + 1 });
	});

	it('with nothing in it verifies while it says so', async () => {
		expect(await verdict(await exported('?channel=api'), ...KEY)).toMatchObject({ code: 0, part: { events: 0 } });
		expect(await verdict('[]\n', ...KEY)).toMatchObject({ code: 1, fault: 'seal-missing', seq: 1 });
	});
});

describe('a part of the history', () => {
	it('verifies as what it is', async () => {
		const part = await exported('?unit=deqing');
		const events = linesOf(part).filter((line) => isLine(line) && seqOf(line) !== null).length;
		expect(await verdict(part, ...KEY)).toMatchObject({ code: 0, part: { events, query: '?unit=deqing' } });
		const answer = await runPin(env.databaseUrl, ['verify', path.join(folder, `${files}.json`)]);
		expect(answer.out[0]).toContain(`Part of a history (?unit=deqing): ${events} events`);
	});

	it('names what was taken out, added and altered', async () => {
		const part = await exported('?unit=deqing');
		const inIt = linesOf(part)
			.filter(isLine)
			.flatMap((line) => seqOf(line) ?? []);
		const seq = inIt[40] as number;
		const without = changed(part, (line, at) => (at === seq ? null : line));
		expect(await verdict(without, ...KEY)).toMatchObject({ code: 1, fault: 'number-missing', seq });
		expect(await verdict(forged(part), ...KEY)).toMatchObject({ code: 1, fault: 'seal-missing', seq: LAST + 1 });
		const bent = changed(part, (line, at) => (at === seq ? line.replace(/"sentence":"/, '$&x') : line));
		expect(await verdict(bent, ...KEY)).toMatchObject({ code: 1, fault: 'seal-missing', seq });
		expect(await verdict(cut(part), ...KEY)).toMatchObject({ code: 1, fault: 'tail-cut' });
		const mixed = `${part.slice(0, part.lastIndexOf('{'))}${whole.slice(whole.lastIndexOf('{'))}`;
		expect(await verdict(mixed, ...KEY)).toMatchObject({ code: 1 });
	});

	it('verifies as of a day', async () => {
		const then = await exported('?asOf=2026-11-19');
		const verified = await verdict(then, ...KEY);
		expect(verified).toMatchObject({ code: 0, sealedTo: verified.events });
		expect(verified).not.toHaveProperty('part');
	});
});

/** Without its first part, the newest, and without the signature of that. */
function cut(content: string): string {
	let notes = 0;
	return changed(content, (line, seq) => {
		const own = notes === 0;
		if (seq === null) notes++;
		return own ? null : line;
	});
}

function lastOfSecondPart(): number {
	return Number(linesOf(cut(whole)).filter(isLine).map(seqOf)[0]);
}

function seqOfFile(name: string): number {
	const line = linesOf(whole).find((one) => one.includes(`"what":"${name}"`)) as string;
	return seqOf(line) as number;
}
