import { hash as hashOf } from 'node:crypto';
import { type KeptSeal, type Seal, sealDigestText, sealText } from '~/domain/audit/seals';
import { type AnyTx, readRows, type WriteTx } from './database.server';
import { insertRows } from './journal.server';
import type { HouseKeys, VerifyingKey } from './signing-key.server';

type Row = Seal & { hash: string };

/** A seal whose last event is gone stays one, with a hash nobody signed. */
const SELECT = `SELECT s."seq", s."firstSeq", s."keyId", s."prevSeal", s."signature", COALESCE(e."hash", '') AS "hash"
	FROM "Seal" AS s LEFT JOIN "Event" AS e ON e."seq" = s."seq"`;

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

/** The seal of the transaction an event belongs to: the first from it on; null after the last one. */
export async function sealFrom(tx: AnyTx, seq: number): Promise<KeptSeal | null> {
	const rows = await readRows<Row>(tx, `${SELECT} WHERE s."seq" >= ? ORDER BY s."seq" LIMIT 1`, seq);
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
 * The last seal between two numbers that is signed, by halving: what was altered takes all that follows with it, for seals of one row
 * each name the one before.
 */
export async function lastSigned(
	tx: AnyTx,
	isSigned: (seal: KeptSeal) => boolean,
	after: number,
	upTo: number,
): Promise<KeptSeal | null> {
	let [good, bad] = [after, upTo];
	while (bad - good > 1) {
		const middle = Math.floor((good + bad) / 2);
		const seal = await sealUpTo(tx, middle);
		if (seal && seal.seq > after && !isSigned(seal)) bad = seal.seq;
		else good = middle;
	}
	const last = await sealUpTo(tx, good);
	return last && last.seq > after ? last : null;
}

/**
 * Seals the events a transaction wrote, in this transaction. Nothing is signed over what the key has not made: the new seal names
 * the one before only when that is a good one of the same key, and it says where its own events begin, so that a gap stays one for
 * ever. Answers whether everything up to the new events is joined on to: false when the last event before them is not sealed by a
 * key of this house.
 */
export async function sealEvents(
	tx: WriteTx,
	{ own, all }: HouseKeys,
	events: { firstSeq: number; seq: number; hash: string },
): Promise<boolean> {
	const { firstSeq, seq, hash } = events;
	const last = await sealUpTo(tx, firstSeq - 1);
	const isGood = last !== null && (last.digest === trusted.get(own.id) || all.some((key) => sealIsSigned(key, last)));
	const seal = { seq, firstSeq, keyId: own.id, prevSeal: isGood && last.keyId === own.id ? last.digest : '' };
	const signature = own.sign(sealText(seal, hash)).toString('base64');
	const row = { ...seal, signature };
	await insertRows(tx, 'Seal', ['seq', 'firstSeq', 'keyId', 'prevSeal', 'signature'], [row]);
	trusted.set(own.id, digestOf(row, hash));
	return firstSeq === 1 || (isGood && last.seq === firstSeq - 1);
}

/** The digest of the last seal this process made, by key: it need not be checked again. */
const trusted = new Map<string, string>();

function toSeal({ hash, ...row }: Row): KeptSeal {
	const seal = { ...row, seq: Number(row.seq), firstSeq: Number(row.firstSeq) };
	return { ...seal, hash, digest: digestOf(seal, hash) };
}

function digestOf(seal: Seal, hash: string): string {
	return hashOf('sha256', sealDigestText(seal, hash), 'base64');
}
