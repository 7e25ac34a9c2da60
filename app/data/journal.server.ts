import { hash as digest } from 'node:crypto';
import { canonicalJson } from '~/domain/audit/canonical-json';
import type { EventKind } from '~/domain/audit/event-kinds';
import type { Change } from '~/domain/updates/patch';
import { type AnyTx, executeBulk, readRows, type WriteTx } from './database.server';

export type Channel = 'form' | 'import' | 'api' | 'rule' | 'cli';

/** What a command says has happened; number, instant and chain are added when it is written. */
export interface EventDraft {
	kind: EventKind;
	personId: string | null;
	personName: string;
	channel: Channel;
	projectId?: string | null;
	unit?: string | null;
	/** What inside the project or the system it is about: a milestone, a person's id, a file name. */
	subject?: string | null;
	changes?: Change[];
	details?: Record<string, unknown>;
	reason?: string | null;
	effectiveOn?: string | null;
	lagDays?: number | null;
	batchId?: string | null;
}

/** One line of the journal, as stored. */
export interface StoredEvent {
	seq: number;
	at: string;
	personId: string | null;
	personName: string;
	channel: Channel;
	kind: EventKind;
	projectId: string | null;
	unit: string | null;
	subject: string | null;
	changes: Change[];
	details: Record<string, unknown>;
	reason: string | null;
	effectiveOn: string | null;
	lagDays: number | null;
	batchId: string | null;
	prevHash: string;
	hash: string;
}

/** The hash before the first event. */
export const GENESIS_HASH = '0'.repeat(64);

export interface Head {
	seq: number;
	at: string;
	hash: string;
}

/** The last event; seq 0 in an empty journal. */
export async function journalHead(tx: AnyTx): Promise<Head> {
	const [row] = await readRows<{ seq: number; at: string; hash: string }>(
		tx,
		'SELECT "seq", "at", "hash" FROM "Event" ORDER BY "seq" DESC LIMIT 1',
	);
	return row ? { seq: Number(row.seq), at: row.at, hash: row.hash } : { seq: 0, at: '', hash: GENESIS_HASH };
}

/** The number of the last event before an instant; 0 when there is none. */
export async function lastSeqBefore(tx: AnyTx, instant: string): Promise<number> {
	const [row] = await readRows<{ seq: number | null }>(
		tx,
		'SELECT MAX("seq") AS "seq" FROM "Event" WHERE "at" < ?',
		instant,
	);
	return Number(row?.seq ?? 0);
}

/** The event's own hash: SHA-256 over its canonical text, which holds the hash of the event before. */
export function eventHash(event: Omit<StoredEvent, 'hash'>): string {
	// A member too many, as somebody may add to an export, counts too.
	const plain = Object.keys(event).length === EVENT_COLUMNS.length - 1;
	return digest('sha256', canonicalJson(plain ? inOrder(event) : event), 'hex');
}

/** The members in the order of their names, as the canonical text has them. */
function inOrder(event: Omit<StoredEvent, 'hash'>): Omit<StoredEvent, 'hash'> {
	const { at, batchId, changes, channel, details, effectiveOn, kind, lagDays } = event;
	const { personId, personName, prevHash, projectId, reason, seq, subject, unit } = event;
	return {
		...{ at, batchId, changes, channel, details, effectiveOn, kind, lagDays },
		...{ personId, personName, prevHash, projectId, reason, seq, subject, unit },
	};
}

/**
 * Appends events in order. `now` never runs backwards in the journal: after a clock jump the last event's instant is kept.
 * Returns the events as stored.
 */
export async function appendEvents(tx: WriteTx, now: string, drafts: EventDraft[]): Promise<StoredEvent[]> {
	const head = await journalHead(tx);
	const at = head.at > now ? head.at : now;
	let { seq, hash } = head;
	const events = drafts.map((draft) => {
		const body = {
			seq: ++seq,
			at,
			personId: draft.personId,
			personName: draft.personName,
			channel: draft.channel,
			kind: draft.kind,
			projectId: draft.projectId ?? null,
			unit: draft.unit ?? null,
			subject: draft.subject ?? null,
			changes: draft.changes ?? [],
			details: draft.details ?? {},
			reason: draft.reason ?? null,
			effectiveOn: draft.effectiveOn ?? null,
			lagDays: draft.lagDays ?? null,
			batchId: draft.batchId ?? null,
			prevHash: hash,
		};
		hash = eventHash(body);
		return { ...body, hash };
	});
	for (let start = 0; start < events.length; start += BULK_ROWS) {
		await insertEvents(tx, events.slice(start, start + BULK_ROWS));
	}
	return events;
}

/** Rows per bulk statement: large enough to be fast, small enough that page requests get their turn in between. */
export const BULK_ROWS = 250;

export const EVENT_COLUMNS = [
	'seq',
	'at',
	'personId',
	'personName',
	'channel',
	'kind',
	'projectId',
	'unit',
	'subject',
	'changes',
	'details',
	'reason',
	'effectiveOn',
	'lagDays',
	'batchId',
	'prevHash',
	'hash',
] as const;

async function insertEvents(tx: WriteTx, events: StoredEvent[]): Promise<void> {
	const rows = events.map((event) => ({
		...event,
		changes: JSON.stringify(event.changes),
		details: JSON.stringify(event.details),
	}));
	await insertRows(tx, 'Event', EVENT_COLUMNS, rows);
}

/** One statement for many rows: SQLite unpacks one JSON parameter, which is ten times cheaper than a statement a row. */
export async function insertRows<Row extends object>(
	tx: WriteTx,
	table: string,
	columns: readonly (keyof Row & string)[],
	rows: Row[],
): Promise<void> {
	const list = columns.map((column) => `"${column}"`).join(', ');
	const values = columns.map((_, index) => `json_extract(value, '$[${index}]')`).join(', ');
	const json = JSON.stringify(rows.map((row) => columns.map((column) => row[column] ?? null)));
	await executeBulk(tx, `INSERT INTO "${table}" (${list}) SELECT ${values} FROM json_each(?)`, json);
}
