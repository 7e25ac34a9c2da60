import type { Fault } from './fault';

/** Faults that say of a whole stretch of history that something in it is wrong. */
const STRETCHES: readonly string[] = ['chain-broken', 'checkpoint-differs', 'checkpoint-ahead'];

/** A fault somewhere between two events; exact when they are one. */
export function faultBetween(code: Fault['code'], first: number, last: number, detail: string): Fault {
	return { code, seq: last, ...(first < last ? { notBefore: first } : {}), detail };
}

/**
 * What to name when the chain or a checkpoint says one thing and the seals another: the first bad event, as closely as both together
 * tell. `found` null: only the seals have something to say. Of two events that do not fit together it is the earlier, unless the seals
 * end at just that one.
 *
 * @example a checkpoint that differs between #6 and #20, seals that end at #11: #12 (`checkpoint-differs`)
 * @example a broken chain between #40 and #41, seals that end at #40: #41; else #40
 * @example a wrong hash at #40, seals that end at #11: #12 (`seal-missing`)
 */
export function firstFault(found: Fault | null, unsealed: Fault | null): Fault | null {
	const first = found && unsealed ? firstOf(found, unsealed) : (found ?? unsealed);
	return first?.code === 'chain-broken' ? { code: first.code, seq: stretchOf(first)[0], detail: first.detail } : first;
}

function firstOf(found: Fault, unsealed: Fault): Fault {
	const [first, last] = stretchOf(found);
	const [from, to] = stretchOf(unsealed);
	if (to < first || found.code === 'checkpoint-ahead') return from <= last ? unsealed : found;
	if (from > last || !STRETCHES.includes(found.code)) return found;
	return faultBetween(found.code, Math.max(first, from), Math.min(last, to), found.detail);
}

function stretchOf({ seq, notBefore }: Fault): [first: number, last: number] {
	const last = seq ?? Number.POSITIVE_INFINITY;
	return [notBefore ?? last, last];
}
