import { accepted, type Outcome, refused } from '~/domain/outcome';
import { LEDGER_LIMITS } from './sheet.server';

export type FileKind = 'xlsx' | 'xls' | 'csv';

const SIGNATURES: [found: string, bytes: number[]][] = [
	['PDF', [0x25, 0x50, 0x44, 0x46]],
	['EXE', [0x4d, 0x5a]],
	['EXE', [0x7f, 0x45, 0x4c, 0x46]],
	['PNG/JPG/GIF', [0x89, 0x50, 0x4e, 0x47]],
	['PNG/JPG/GIF', [0xff, 0xd8, 0xff]],
	['PNG/JPG/GIF', [0x47, 0x49, 0x46, 0x38]],
	['RAR', [0x52, 0x61, 0x72, 0x21]],
	['7Z', [0x37, 0x7a, 0xbc, 0xaf]],
	['GZIP', [0x1f, 0x8b]],
	['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Tells by its first bytes, never by its name alone, what a file is.
 * Refuses: `empty-file`, `file-too-large`, `not-a-spreadsheet` {found}, `unknown-file`, `unsupported-format` {found}, `encrypted-file`, `macro-file`.
 */
export function sniffFile(bytes: Uint8Array, fileName: string): Outcome<FileKind> {
	if (bytes.length === 0) return refused('empty-file');
	if (bytes.length > LEDGER_LIMITS.packedBytes) {
		return refused('file-too-large', undefined, { limitMb: LEDGER_LIMITS.packedBytes / 1024 / 1024 });
	}
	if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return accepted('xlsx');
	if (startsWith(bytes, COMPOUND)) return sniffCompound(bytes);
	const known = SIGNATURES.find(([, signature]) => startsWith(bytes, signature));
	if (known) return refused('not-a-spreadsheet', undefined, { found: known[0] });
	return sniffText(bytes, fileName);
}

/** The older Office container: a workbook, a locked .xlsx, or something else. Stream names are UTF-16. */
function sniffCompound(bytes: Uint8Array): Outcome<FileKind> {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	// Searched as bytes: a search for UTF-16 text never ends on a buffer that starts at an odd address.
	const holds = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'));
	if (holds('EncryptedPackage')) return refused('encrypted-file');
	if (holds('_VBA_PROJECT')) return refused('macro-file');
	if (holds('Workbook') || holds('Book')) return accepted('xls');
	return holds('WordDocument') ? refused('not-a-spreadsheet', undefined, { found: 'Word' }) : refused('unknown-file');
}

function sniffText(bytes: Uint8Array, fileName: string): Outcome<FileKind> {
	const start = Buffer.from(bytes.subarray(0, 2048))
		.toString('latin1')
		.replace(/[\0]/g, '')
		.replace(/^\W{0,4}?(?=<)/, '');
	const head = start.trimStart().toLowerCase();
	if (/^<(!doctype html|html|head|body|table|meta|script|div)\b/.test(head) || head.includes('<html')) {
		return refused('not-a-spreadsheet', undefined, { found: 'HTML' });
	}
	if (head.startsWith('<?xml') || head.startsWith('<!doctype')) {
		return refused('unsupported-format', undefined, { found: 'XML' });
	}
	if (head.startsWith('{"') || head.startsWith('[{')) return refused('not-a-spreadsheet', undefined, { found: 'JSON' });
	if (/\.xlsx$/i.test(fileName)) return refused('unknown-file');
	return accepted('csv');
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}
