import { accepted, type Outcome, refused } from '../outcome';

export const PROOF_FORMAT = 'project-pin/inclusion-proof/1';

/** One event with all it takes to see that a signed checkpoint holds it, without the database. */
export interface InclusionProof {
	format: typeof PROOF_FORMAT;
	/** The event exactly as it is chained. */
	event: Record<string, unknown> & { seq: number; hash: string };
	/** Place of its leaf, from 0: seq − 1. */
	index: number;
	/** The RFC 6962 path, nearest sibling first, base64. */
	path: string[];
	/** The C2SP signed note of the tree it is in. */
	checkpoint: string;
}

/** Reads a downloaded proof. Refused: `not-a-proof`. Whether it proves anything is checked apart. */
export function readInclusionProof(value: unknown): Outcome<InclusionProof> {
	const proof = (typeof value === 'object' && value !== null ? value : {}) as Partial<InclusionProof>;
	const { format, event, index, path, checkpoint } = proof;
	const whole =
		format === PROOF_FORMAT &&
		typeof event?.seq === 'number' &&
		typeof event.hash === 'string' &&
		typeof index === 'number' &&
		Array.isArray(path) &&
		path.every((one) => typeof one === 'string') &&
		typeof checkpoint === 'string';
	return whole ? accepted({ format, event, index, path, checkpoint }) : refused('not-a-proof');
}
