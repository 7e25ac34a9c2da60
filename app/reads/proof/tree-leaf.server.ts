import { hash } from 'node:crypto';
import { leafHash, type Sha256 } from '~/domain/audit/merkle-tree';

export const sha256: Sha256 = (data) => hash('sha256', data, 'buffer');

/** The leaf of an event: its hash, 32 bytes, is the data. The hash holds everything the event says. */
export function eventLeaf(ofEvent: string): Uint8Array {
	return leafHash(sha256, Buffer.from(ofEvent, 'hex'));
}
