import { accepted, type Outcome, refused } from '../outcome';

/** How far a history goes and what it adds up to, as C2SP tlog-checkpoint: origin, size, root, then lines of our own. */
export interface Checkpoint {
	/** Names the journal: `project-pin/` and the beginning of its first event's hash. */
	origin: string;
	/** Number of events. */
	size: number;
	/** RFC 6962 root over the events' hashes, base64. */
	root: string;
	/** When it was signed; null in checkpoints of others. */
	at: string | null;
}

/** A signature line of a C2SP signed note: who, and base64 of four bytes of key id followed by the signature. */
export interface NoteSignature {
	name: string;
	signature: string;
}

/** A checkpoint as it leaves the machine: the text that was signed, what it says, and who signed. */
export interface SignedCheckpoint extends Checkpoint {
	text: string;
	signatures: NoteSignature[];
}

/** The name a journal's checkpoints go by, from the hash of its first event. */
export function originOf(firstHash: string): string {
	return `project-pin/${firstHash.slice(0, 16)}`;
}

/** The text to sign, line end included. */
export function checkpointText({ origin, size, root, at }: Checkpoint): string {
	return [origin, size, root, ...(at === null ? [] : [`at ${at}`]), ''].join('\n');
}

/** Text and signatures as one note. */
export function signedNote(text: string, signatures: readonly NoteSignature[]): string {
	return `${text}\n${signatures.map(({ name, signature }) => `— ${name} ${signature}\n`).join('')}`;
}

const SIGNATURE = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/;
const BASE64_HASH = /^[A-Za-z0-9+/]{43}=$/;

/** Reads a signed checkpoint. Refused: `not-a-checkpoint`. Whether the signatures are good is for who holds the key. */
export function readCheckpoint(note: string): Outcome<SignedCheckpoint> {
	const end = note.lastIndexOf('\n\n');
	const text = note.slice(0, end + 1);
	const signatures = note
		.slice(end + 2)
		.trimEnd()
		.split('\n')
		.map((line) => SIGNATURE.exec(line));
	const [origin = '', size = '', root = '', ...more] = text.split('\n');
	const isWhole = end > 0 && origin !== '' && /^(0|[1-9]\d{0,14})$/.test(size) && BASE64_HASH.test(root);
	if (!isWhole || signatures.includes(null)) return refused('not-a-checkpoint');
	return accepted({
		origin,
		size: Number(size),
		root,
		at: more.find((line) => line.startsWith('at '))?.slice(3) ?? null,
		text,
		signatures: signatures.map((match) => ({ name: match?.[1] as string, signature: match?.[2] as string })),
	});
}
