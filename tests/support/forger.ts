import { writeFileSync } from 'node:fs';
import { openDatabase } from '~/data/database.server';
import { eventsAfter } from '~/data/history-pages.server';
import { appendEvents, eventHash, GENESIS_HASH, type StoredEvent } from '~/data/journal.server';
import { sealUpTo } from '~/data/seals.server';
import { noteSignature, signingKey } from '~/data/signing-key.server';
import { checkpointText, originOf, signedNote } from '~/domain/audit/checkpoint';
import { appendLeaf, rootOf, type TreeEdge } from '~/domain/audit/merkle-tree';
import { eventLeaf, sha256 } from '~/reads/proof/tree-leaf.server';
import { tamper } from './tamper';

/** All events of a closed database. */
export async function journalOf(url: string): Promise<StoredEvent[]> {
	const db = await openDatabase(url);
	const found = (await eventsAfter(db.reader, 0, 100_000)).map(({ event }) => event);
	await db.close();
	return found;
}

/** Changes one event and chains everything after it anew: what a careful forger does. */
export async function rewriteEvent(url: string, seq: number, change: Partial<StoredEvent>): Promise<void> {
	const events = await journalOf(url);
	let prevHash = events[seq - 2]?.hash ?? GENESIS_HASH;
	const statements = events.slice(seq - 1).map((event) => {
		const { hash: _, ...body } = { ...event, ...(event.seq === seq ? change : {}), prevHash };
		const hash = eventHash(body);
		const statement = `UPDATE "Event" SET "prevHash" = '${prevHash}', "hash" = '${hash}', "personName" = '${body.personName}' WHERE "seq" = ${body.seq}`;
		prevHash = hash;
		return statement;
	});
	await tamper(url, ...statements);
}

/** Changes one event and gives it the hash of what it says now; nothing else is touched. */
export async function alterEvent(url: string, seq: number, personName = '别人'): Promise<void> {
	const { hash: _, ...body } = { ...((await journalOf(url))[seq - 1] as StoredEvent), personName };
	await tamper(
		url,
		`UPDATE "Event" SET "personName" = '${personName}', "hash" = '${eventHash(body)}' WHERE "seq" = ${seq}`,
	);
}

/** An event that needs no record beside it, chained as the product would, by somebody without the key. Answers its number. */
export async function appendForged(url: string): Promise<number> {
	const db = await openDatabase(url);
	const draft = { kind: 'export.made', personId: null, personName: '示例', channel: 'form' } as const;
	const [event] = await db.write((tx) => appendEvents(tx, '2026-11-21T09:00:00.000Z', [draft]));
	await db.close();
	return event?.seq ?? 0;
}

/** A seal over one event by somebody without the key, who names the last good one. */
export async function sealForged(url: string, seq: number, keyId: string): Promise<void> {
	const db = await openDatabase(url);
	const before = await sealUpTo(db.reader, seq - 1);
	await db.close();
	await tamper(url, `INSERT INTO "Seal" VALUES (${seq}, ${seq}, '${keyId}', '${before?.digest}', 'AAAA')`);
}

/** A checkpoint over everything there is, signed by a key without a look at the seals. */
export async function signBlindly(of: string, key: string, file: string): Promise<void> {
	const events = await journalOf(of);
	const edge: TreeEdge = { size: 0, peaks: [] };
	for (const { hash } of events) appendLeaf(sha256, edge, eventLeaf(hash));
	const root = Buffer.from(rootOf(sha256, edge)).toString('base64');
	const origin = originOf(events[0]?.hash ?? '');
	const text = checkpointText({ origin, size: events.length, root, at: null });
	writeFileSync(file, signedNote(text, [noteSignature(signingKey(key), text)]));
}
