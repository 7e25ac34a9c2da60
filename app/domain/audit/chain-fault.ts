import type { Fault } from './fault';
import { faultBetween } from './first-fault';

/** What of an event the chain is made of. */
export interface ChainedEvent {
	seq: number;
	at: string;
	kind: string;
	prevHash: string;
	hash: string;
}

/**
 * What is wrong with an event after the one before it: number, link, own hash (`computedHash` is what it should be) and time. Where
 * both are true to their own hashes and only the link between them does not fit, either may have been altered and hashed anew: the
 * stretch of the two, of which {@link firstFault} names the earlier unless something vouches for that one. `trusted`: the last event
 * that a checkpoint vouches for.
 *
 * @example #7 altered and hashed anew: 7–8 (`chain-broken`), with a checkpoint of #7 exactly 8
 */
export function chainFault(
	before: { seq: number; at: string; hash: string },
	event: ChainedEvent,
	computedHash: string,
	trusted = 0,
): Fault | null {
	const { seq, kind: detail } = event;
	const next = before.seq + 1;
	if (seq !== next) return { code: 'number-missing', seq: next, detail };
	if (event.hash !== computedHash) {
		return { code: event.prevHash === before.hash ? 'hash-wrong' : 'chain-broken', seq, detail };
	}
	if (event.prevHash !== before.hash) {
		const first = Math.min(seq, Math.max(1, before.seq, trusted + 1));
		return faultBetween('chain-broken', first, seq, `#${before.seq}–#${seq}`);
	}
	return event.at < before.at ? { code: 'time-backwards', seq, detail } : null;
}
