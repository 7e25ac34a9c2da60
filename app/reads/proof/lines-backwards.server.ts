import { open } from 'node:fs/promises';

const CHUNK = 1 << 18;
const NEWLINE = 0x0a;

/** The lines of a file, the last one first. Memory holds one chunk and the longest line. */
export async function* linesBackwards(file: string): AsyncGenerator<string> {
	const handle = await open(file);
	try {
		let { size: until } = await handle.stat();
		// What was read of the line that begins further up, its last piece first.
		let rest: Buffer[] = [];
		while (until > 0) {
			const from = Math.max(0, until - CHUNK);
			const chunk = Buffer.alloc(until - from);
			await handle.read(chunk, 0, chunk.length, from);
			let end = chunk.length;
			for (let at = chunk.lastIndexOf(NEWLINE); at >= 0; at = at === 0 ? -1 : chunk.lastIndexOf(NEWLINE, at - 1)) {
				yield joined(chunk.subarray(at + 1, end), rest);
				rest = [];
				end = at;
			}
			rest.push(chunk.subarray(0, end));
			until = from;
		}
		yield joined(Buffer.alloc(0), rest);
	} finally {
		await handle.close();
	}
}

function joined(beginning: Buffer, rest: readonly Buffer[]): string {
	return Buffer.concat([beginning, ...[...rest].reverse()]).toString('utf8');
}
