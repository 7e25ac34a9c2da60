import {
	createHash,
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	type KeyObject,
	sign as signWith,
	verify as verifyWith,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeOnce } from './write-once.server';

/** The name keys sign under, as C2SP signed notes have it. */
const KEY_NAME = 'project-pin';
const ED25519 = 1;
const RAW_KEY_BYTES = 32;
/** SubjectPublicKeyInfo of Ed25519 up to the 32 bytes of the key. */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** The public half of a signing key. */
export interface VerifyingKey {
	name: string;
	/** First four bytes of the C2SP key id, hex. */
	id: string;
	/** `<name>+<id>+<key>`, the form C2SP tools read. */
	text: string;
	verify(text: string, signature: Uint8Array): boolean;
}

/** An Ed25519 key that signs checkpoints and seals. Never in the database: whoever steals or edits that must not be able to sign. */
export interface SigningKey extends VerifyingKey {
	file: string;
	sign(text: string): Buffer;
}

/**
 * The key in a file, made on first use, readable by its owner alone; the public half lies beside it as `<file>.pub`. Two processes
 * that start at once end up with one key.
 */
export function signingKey(file: string): SigningKey {
	if (!existsSync(file)) makeKey(file);
	const secret = secretIn(file);
	const own = verifyingKey(KEY_NAME, createPublicKey(secret));
	return { ...own, file, sign: (text) => signWith(null, Buffer.from(text, 'utf8'), secret) };
}

/** The keys of a house: the one that signs now, and all that count. */
export interface HouseKeys {
	own: SigningKey;
	/** The own key and those it followed, which `<file>.earlier` lists, a public key a line. */
	all: readonly VerifyingKey[];
}

/** The keys a key file stands for. Throws when a line of the list is no public key. */
export function houseKeys(file: string): HouseKeys {
	const own = signingKey(file);
	return { own, all: [own, ...earlierKeys(`${file}.earlier`)] };
}

function earlierKeys(list: string): VerifyingKey[] {
	const lines = existsSync(list) ? readFileSync(list, 'utf8').split('\n') : [];
	return lines.flatMap((line, at) => {
		if (line.trim() === '') return [];
		const key = readVerifyingKey(line);
		if (!key) throw new Error(`${list}: line ${at + 1} is no public key`);
		return [key];
	});
}

function makeKey(file: string): void {
	const { privateKey } = generateKeyPairSync('ed25519');
	mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
	writeOnce(file, String(privateKey.export({ type: 'pkcs8', format: 'pem' })), 0o600);
	// Of the key that is there: another process may have been first.
	writeOnce(`${file}.pub`, `${verifyingKey(KEY_NAME, createPublicKey(secretIn(file))).text}\n`);
}

/** The private key in a file. Throws when there is none of the right kind. */
function secretIn(file: string): KeyObject {
	try {
		const secret = createPrivateKey(readFileSync(file));
		if (secret.asymmetricKeyType === 'ed25519') return secret;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).syscall) throw error;
	}
	throw new Error(`${file} holds no Ed25519 key`);
}

/** Reads a public key: a C2SP verifier key or PEM. Null when it is neither. */
export function readVerifyingKey(text: string): VerifyingKey | null {
	try {
		if (text.includes('BEGIN PUBLIC KEY')) return verifyingKey(KEY_NAME, createPublicKey(text));
		const [, name, id, key] = /^(\S+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? [];
		const raw = Buffer.from(key ?? '', 'base64');
		if (!name || raw.length !== RAW_KEY_BYTES + 1 || raw[0] !== ED25519) return null;
		const der = Buffer.concat([SPKI_PREFIX, raw.subarray(1)]);
		const read = verifyingKey(name, createPublicKey({ key: der, format: 'der', type: 'spki' }));
		return read.id === id ? read : null;
	} catch {
		return null;
	}
}

function verifyingKey(name: string, key: KeyObject): VerifyingKey {
	const raw = key.export({ type: 'spki', format: 'der' }).subarray(SPKI_PREFIX.length);
	const typed = Buffer.concat([Buffer.from([ED25519]), raw]);
	const id = createHash('sha256').update(`${name}\n`).update(typed).digest().subarray(0, 4).toString('hex');
	return {
		name,
		id,
		text: `${name}+${id}+${typed.toString('base64')}`,
		verify: (text, signature) => verifyWith(null, Buffer.from(text, 'utf8'), key, signature),
	};
}

/** The signature a note carries: key id and signature, base64. */
export function noteSignature(key: SigningKey, text: string): { name: string; signature: string } {
	const bytes = Buffer.concat([Buffer.from(key.id, 'hex'), key.sign(text)]);
	return { name: key.name, signature: bytes.toString('base64') };
}

/** Whether one of the signatures under a note is a good one of this key. */
export function noteIsSigned(
	key: VerifyingKey,
	text: string,
	signatures: readonly { name: string; signature: string }[],
): boolean {
	return signatures.some(({ name, signature }) => {
		const bytes = Buffer.from(signature, 'base64');
		const own = name === key.name && bytes.subarray(0, 4).toString('hex') === key.id;
		return own && key.verify(text, bytes.subarray(4));
	});
}
