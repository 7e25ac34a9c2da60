import { createHash } from 'node:crypto';
import { type KeptSeal, type Seal, sealDigestText, sealText } from '~/domain/audit/seals';
import { type AnyTx, readRows, type WriteTx } from './database.server';
import { insertRows } from './journal.server';
import type { SigningKey, VerifyingKey } from './signing-key.server';

type Row = Seal & { hash: string };

const SELECT = `SELECT s."seq", s."firstSeq", s."keyId", s."prevSeal", s."signature", e."hash" FROM "Seal" AS s
	JOIN "Event" AS e ON e."seq" = s."seq"`;

/** Seals whose last event follows a number, in order. */
export async function sealsAfter(tx: AnyTx, seq: number, limit: number): Promise<KeptSeal[]> {
	const rows = await readRows<Row>(tx, `${SELECT} WHERE s."seq" > ? ORDER BY s."seq" LIMIT ?`, seq, limit);
	return rows.map(toSeal);
}

/** The last seal up to an event, or null. */
export async function sealUpTo(tx: AnyTx, seq: number): Promise<KeptSeal | null> {
	const rows = await readRows<Row>(tx, `${SELECT} WHERE s."seq" <= ? ORDER BY s."seq" DESC LIMIT 1`, seq);
	return rows[0] ? toSeal(rows[0]) : null;
}

/** Whether the file knows seals at all: an old backup does not. */
export async function hasSeals(tx: AnyTx): Promise<boolean> {
	const rows = await readRows(tx, `SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'Seal'`);
	return rows.length > 0;
}

/** Whether a key signed a seal as it stands. */
export function sealIsSigned(key: VerifyingKey, { hash, digest: _, signature, ...seal }: KeptSeal): boolean {
	return seal.keyId === key.id && key.verify(sealText(seal, hash), Buffer.from(signature, 'base64'));
}

/**
 * Seals the events a transaction wrote, in this transaction. A seal in the table that nobody with the key made is passed over: the
 * new one does not vouch for it, and `pin verify` names it.
 */
export async function sealEvents(
	tx: WriteTx,
	key: SigningKey,
	events: { firstSeq: number; seq: number; hash: string },
): Promise<void> {
	const { firstSeq, seq, hash } = events;
	const seal = { seq, firstSeq, keyId: key.id, prevSeal: await lastDigest(tx, key, firstSeq - 1) };
	const signature = key.sign(sealText(seal, hash)).toString('base64');
	const row = { ...seal, signature };
	await insertRows(tx, 'Seal', ['seq', 'firstSeq', 'keyId', 'prevSeal', 'signature'], [row]);
	trusted.set(key.id, digestOf(row, hash));
}

/** The digest of the last seal this process made, by key: it need not be checked again. */
const trusted = new Map<string, string>();

async function lastDigest(tx: WriteTx, key: SigningKey, seq: number): Promise<string> {
	for (let last = await sealUpTo(tx, seq); last; last = await sealUpTo(tx, last.seq - 1)) {
		if (last.keyId !== key.id || last.digest === trusted.get(key.id) || sealIsSigned(key, last)) return last.digest;
	}
	return '';
}

function toSeal({ hash, ...row }: Row): KeptSeal {
	const seal = { ...row, seq: Number(row.seq), firstSeq: Number(row.firstSeq) };
	return { ...seal, hash, digest: digestOf(seal, hash) };
}

function digestOf(seal: Seal, hash: string): string {
	return createHash('sha256').update(sealDigestText(seal, hash)).digest('base64');
}
