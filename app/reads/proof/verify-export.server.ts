import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { eventHash, GENESIS_HASH, type Head, type StoredEvent } from '~/data/journal.server';
import type { Fault } from '~/domain/audit/fault';
import type { Verdict } from '../verify-history.server';
import type { Against } from './against.server';
import { CheckpointWatch } from './checkpoint-watch.server';

/**
 * Checks an exported history, newest event first as the product writes it: every hash, every link down to the first event, and
 * checkpoints. Read line by line; only the hashes stay in memory. An export that was filtered does not verify: its gaps are named.
 */
export async function verifyExport(file: string, { checkpoints }: Against): Promise<Verdict> {
	const hashes: string[] = [];
	let newest: Head | null = null;
	let after: StoredEvent | null = null;
	let fault: Fault | null = null;
	for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
		const event = eventOf(line);
		if (event === null) continue;
		// The oldest fault is the first one: reading goes on to the beginning.
		fault = event === 'unreadable' ? unreadable(after) : (faultOf(event, after) ?? fault);
		if (event === 'unreadable') break;
		newest ??= { seq: event.seq, at: event.at, hash: event.hash };
		hashes.push(event.hash);
		after = event;
	}
	const first = after?.seq ?? 1;
	if (first > 1 && fault?.code !== 'unreadable') fault = { code: 'number-missing', seq: 1, detail: `1–${first - 1}` };
	const watch = new CheckpointWatch(checkpoints);
	for (const hash of fault ? [] : hashes.reverse()) fault ??= watch.see(hash);
	fault ??= watch.end();
	const head = newest ?? { seq: 0, at: '', hash: GENESIS_HASH };
	return { fault, head, states: 0, reports: 0, requests: 0, sealedTo: null, agreedTo: watch.agreedTo };
}

function eventOf(line: string): StoredEvent | 'unreadable' | null {
	const text = line
		.trim()
		.replace(/^[[,]\s*/, '')
		.replace(/,$/, '');
	if (text === '' || text === ']' || text === '[]') return null;
	try {
		const { event } = JSON.parse(text) as { event: StoredEvent };
		return typeof event?.seq === 'number' ? event : 'unreadable';
	} catch {
		return 'unreadable';
	}
}

function unreadable(after: StoredEvent | null): Fault {
	return { code: 'unreadable', seq: after ? after.seq - 1 : null, detail: '' };
}

/** What is wrong with an event, seen together with the one after it. */
function faultOf(event: StoredEvent, after: StoredEvent | null): Fault | null {
	const { hash, ...body } = event;
	if (eventHash(body) !== hash) return { code: 'hash-wrong', seq: event.seq, detail: event.kind };
	if (!after) return null;
	if (event.seq !== after.seq - 1)
		return { code: 'number-missing', seq: event.seq + 1, detail: `${event.seq} < ${after.seq}` };
	if (after.prevHash !== hash) return { code: 'chain-broken', seq: after.seq, detail: after.kind };
	return after.at < event.at ? { code: 'time-backwards', seq: after.seq, detail: after.kind } : null;
}
