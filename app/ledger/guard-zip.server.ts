import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { inflateRaw as inflateRawOfZlib, type ZlibOptions } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { accepted, type Outcome, type Refusal } from '~/domain/outcome';
import { LEDGER_LIMITS } from './sheet.server';

/** One unpacked part of a workbook. */
export interface ZipPart {
	name: string;
	bytes: Uint8Array<ArrayBuffer>;
}

const MACRO_PART = /vbaproject|vbadata|(^|\/)macrosheets\//i;
const MACRO_TYPE = /<Override[^>]*(?:(?:sheet|template|addin)\.macroEnabled|vbaProject)/i;
const NOT_NEEDED = /\.(png|jpe?g|gif|emf|wmf|bmp|tiff?|svg|bin|wav|mp[34])$/i;
const STORED = 0;
const DEFLATED = 8;
const INFLATE_CHUNK = 512 * 1024;
const inflateRaw = promisify<Buffer, ZlibOptions, Buffer>(inflateRawOfZlib);
/** Entities can only be declared inside it. */
const DOCTYPE = Buffer.from('<!DOCTYPE', 'latin1');
/** How UTF-16 starts, with or without its mark: no spreadsheet program writes it, and it would hide a declaration. */
const UTF16 = ['feff', 'fffe', '3c00', '003c'].map((start) => Buffer.from(start, 'hex'));

class Refused extends Error {
	constructor(readonly refusal: Refusal) {
		super(refusal.code);
	}
}

/**
 * Unpacks a workbook under watch: bytes are counted while they are inflated, so a lying size or a bomb ends at the limit.
 * The parser later gets these parts and never the archive itself: what was checked is what is read.
 * Refuses: `truncated-file`, `broken-file`, `too-many-entries`, `unsafe-entry-name`, `zip-bomb`, `size-mismatch`, `macro-file`,
 * `encrypted-file`, `xml-entities`, `unsupported-format`, `not-a-spreadsheet`.
 */
export async function guardZip(bytes: Uint8Array): Promise<Outcome<ZipPart[]>> {
	let zip: ZipFile | undefined;
	try {
		zip = await openZip(bytes);
		if (zip.entryCount > LEDGER_LIMITS.entries) stop('too-many-entries', { limit: LEDGER_LIMITS.entries });
		const parts = await unpackAll(zip);
		checkWorkbook(parts);
		return accepted(parts.filter((part) => part.bytes.length > 0));
	} catch (error) {
		return { ok: false, refusal: error instanceof Refused ? error.refusal : nameZipError(error) };
	} finally {
		zip?.close();
	}
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	return new Promise((resolve, reject) => {
		const options = { lazyEntries: true, strictFileNames: true, validateEntrySize: true };
		fromBuffer(buffer, options, (error, zip) => (zip ? resolve(zip) : reject(error)));
	});
}

function unpackAll(zip: ZipFile): Promise<ZipPart[]> {
	const parts: ZipPart[] = [];
	const budget = { left: LEDGER_LIMITS.unpackedBytes };
	return new Promise((resolve, reject) => {
		zip.on('error', reject);
		zip.on('end', () => resolve(parts));
		zip.on('entry', (entry: Entry) => {
			unpack(zip, entry, budget).then((part) => {
				parts.push(part);
				zip.readEntry();
			}, reject);
		});
		zip.readEntry();
	});
}

async function unpack(zip: ZipFile, entry: Entry, budget: { left: number }): Promise<ZipPart> {
	if (entry.generalPurposeBitFlag & 1) stop('encrypted-file');
	if (MACRO_PART.test(entry.fileName)) stop('macro-file');
	if (entry.uncompressedSize > budget.left) stop('zip-bomb', { limitMb: LEDGER_LIMITS.unpackedBytes / 1024 / 1024 });
	const packed = await readPacked(zip, entry);
	const whole = entry.compressionMethod === STORED ? packed : await inflate(packed, entry.uncompressedSize);
	if (whole.length !== entry.uncompressedSize) stop('size-mismatch');
	budget.left -= whole.length;
	if (NOT_NEEDED.test(entry.fileName)) return { name: entry.fileName, bytes: new Uint8Array() };
	if (UTF16.some((start) => whole.subarray(0, 2).equals(start)) || whole.includes(DOCTYPE)) stop('xml-entities');
	return { name: entry.fileName, bytes: ownMemory(whole) };
}

async function readPacked(zip: ZipFile, entry: Entry): Promise<Buffer> {
	const stream = await new Promise<Readable>((resolve, reject) => {
		const whole = {
			decompress: entry.compressionMethod === DEFLATED ? false : null,
			decrypt: null,
			start: null,
			end: null,
		};
		zip.openReadStream(entry, whole, (error, opened) => (opened ? resolve(opened) : reject(error)));
	});
	const chunks: Buffer[] = [];
	for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
	return Buffer.concat(chunks);
}

/** Stops at the size the archive has claimed, which fits the budget: an entry that holds more has lied. */
async function inflate(packed: Buffer, claimed: number): Promise<Buffer> {
	try {
		return await inflateRaw(packed, { maxOutputLength: Math.max(1, claimed), chunkSize: INFLATE_CHUNK });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') stop('size-mismatch');
		throw error;
	}
}

/** Own memory for each part, so that it can be handed to the worker without a copy. */
function ownMemory(whole: Buffer): Uint8Array<ArrayBuffer> {
	const { buffer, byteLength } = whole;
	return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
		? new Uint8Array(buffer)
		: new Uint8Array(whole);
}

function checkWorkbook(parts: ZipPart[]): void {
	const named = (pattern: RegExp) => parts.find((part) => pattern.test(part.name));
	if (named(/^xl\/workbook\.bin$/i)) stop('unsupported-format', { found: 'XLSB' });
	if (named(/^content\.xml$/i)) stop('unsupported-format', { found: 'ODS' });
	if (named(/\.iwa$/i)) stop('unsupported-format', { found: 'Numbers' });
	const types = named(/^\[content_types\]\.xml$/i);
	if (types && MACRO_TYPE.test(Buffer.from(types.bytes).toString('latin1'))) stop('macro-file');
	if (named(/^word\//i)) stop('not-a-spreadsheet', { found: 'Word' });
	if (!types || !named(/(^|\/)workbook\.xml$/i)) stop('not-a-spreadsheet', { found: 'ZIP' });
}

function stop(code: string, params?: Record<string, string | number>): never {
	throw new Refused({ code, ...(params ? { params } : {}) });
}

/** The zip reader and zlib only speak in sentences. */
function nameZipError(error: unknown): Refusal {
	const words = error instanceof Error ? error.message : String(error);
	if (/end of central directory|unexpected EOF|unexpected end|invalid central directory|out of bounds/i.test(words)) {
		return { code: 'truncated-file' };
	}
	if (/invalid relative path|absolute path|invalid characters in fileName/i.test(words))
		return { code: 'unsafe-entry-name' };
	if (/too many bytes|not enough bytes|size mismatch/i.test(words)) return { code: 'size-mismatch' };
	if (/encrypted/i.test(words)) return { code: 'encrypted-file' };
	return { code: 'broken-file' };
}
