import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf8' | 'utf16-le' | 'utf16-be' | 'gb18030' | 'windows-1252';

const SAMPLE = 256 * 1024;
/** Bytes that Windows-1252 leaves without a character. */
const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Which encoding a text file is written in: byte order mark, valid UTF-8, zero bytes at every second place, and else a count
 * of what its high bytes would mean. null when the bytes are no text.
 * Border examples: `don` 0x92 `t` → windows-1252; 项目 as CF EE C4 BF → gb18030; a lone NUL → null.
 */
export function detectEncoding(bytes: Uint8Array): Encoding | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16-le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf16-be';
	const zeros = countZeros(bytes);
	if (zeros.odd + zeros.even > 0) return zeros.whole ? null : detectUtf16(zeros, bytes.length);
	if (isUtf8(bytes)) return 'utf8';
	return looksChinese(bytes.subarray(0, SAMPLE)) ? 'gb18030' : 'windows-1252';
}

/** Zeros stand at one parity only in UTF-16 text; at both they are binary data. */
function countZeros(bytes: Uint8Array): { odd: number; even: number; whole: boolean } {
	let odd = 0;
	let even = 0;
	for (let at = bytes.indexOf(0); at !== -1 && odd + even < SAMPLE; at = bytes.indexOf(0, at + 1)) {
		if (at % 2) odd++;
		else even++;
	}
	return { odd, even, whole: odd > 0 && even > 0 };
}

function detectUtf16({ odd, even }: { odd: number; even: number }, length: number): Encoding | null {
	if (length % 2 || odd + even < Math.min(length, SAMPLE) / 20) return null;
	return odd > even ? 'utf16-le' : 'utf16-be';
}

/** Chinese text is nearly all pairs from the common area of GB 2312; Western text has single high bytes among letters. */
function looksChinese(sample: Uint8Array): boolean {
	let common = 0;
	let other = 0;
	let impossible1252 = 0;
	for (let at = 0; at < sample.length; at++) {
		const lead = sample[at] as number;
		if (lead < 0x80) continue;
		if (UNDEFINED_1252.has(lead)) impossible1252++;
		const trail = sample[at + 1] ?? 0;
		const inGb2312 = trail >= 0xa1 && trail <= 0xfe && lead >= 0xa1 && lead <= 0xf7 && !(lead > 0xa9 && lead < 0xb0);
		if (inGb2312) common++;
		else other++;
		if (lead >= 0x81 && lead <= 0xfe && trail >= 0x40 && trail !== 0x7f && trail !== 0xff) at++;
	}
	return common > other || (common === other && impossible1252 > 0);
}
