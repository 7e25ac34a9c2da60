import { pipeline, Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { detectEncoding, type Encoding } from './detect-encoding.server';
import { type Cell, LEDGER_LIMITS, type Sheet, type SheetRow } from './sheet.server';

const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];
const CHUNK = 64 * 1024;
const SAMPLE_LINES = 60;

export interface CsvRead {
	sheet: Sheet;
	encoding: Encoding;
	delimiter: Delimiter;
}

/**
 * Reads delimited text piece by piece, so that a large file never holds up the event loop.
 * Refuses: `unknown-file`, `broken-csv` {line}, `too-many-rows`, `too-many-columns`, `too-much-text`.
 */
export async function readCsv(bytes: Uint8Array): Promise<Outcome<CsvRead>> {
	const encoding = detectEncoding(bytes);
	if (!encoding) return refused('unknown-file');
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	const sample = iconv.decode(buffer.subarray(0, CHUNK), encoding);
	if (sample.includes('\0')) return refused('unknown-file');
	const directive = /^sep=(.)\r?\n/i.exec(sample);
	const delimiter = DELIMITERS.find((candidate) => candidate === directive?.[1]) ?? guessDelimiter(sample);
	const rows = await parseRows(decodeInPieces(buffer, encoding), delimiter, directive ? 1 : 0);
	if (!rows.ok) return rows;
	const plain = { hidden: false, merges: [], hiddenColumns: [], hiddenRows: [], date1904: false };
	return accepted({ sheet: { name: '', rows: rows.value, ...plain }, encoding, delimiter });
}

async function* decodeInPieces(buffer: Buffer, encoding: Encoding): AsyncGenerator<string> {
	const decoder = iconv.getDecoder(encoding);
	for (let at = 0; at < buffer.length; at += CHUNK) {
		yield decoder.write(buffer.subarray(at, at + CHUNK));
		await nextTurn();
	}
	yield decoder.end() ?? '';
}

async function parseRows(
	pieces: AsyncGenerator<string>,
	delimiter: Delimiter,
	skipLines: number,
): Promise<Outcome<SheetRow[]>> {
	const parser = parse({
		delimiter,
		bom: true,
		relax_column_count: true,
		relax_quotes: true,
		info: true,
		from_line: skipLines + 1,
		max_record_size: 4 * 1024 * 1024,
	});
	const rows: SheetRow[] = [];
	let allText = 0;
	// The loop below meets every failure of the parser itself; leaving it early closes the source.
	pipeline(Readable.from(pieces), parser, () => undefined);
	try {
		for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { records: number } }>) {
			const cells = record.map(toCell);
			while (cells.length > 0 && cells.at(-1) === null) cells.pop();
			if (cells.length === 0) continue;
			allText += cells.reduce<number>((sum, cell) => sum + String(cell ?? '').length, 0);
			const excess = checkSize(rows.length, cells.length, allText);
			if (excess) return excess;
			rows.push({ number: info.records + skipLines, cells });
		}
	} catch (error) {
		if (error instanceof CsvError) return refused('broken-csv', undefined, { line: Number(error.lines ?? 0) });
		throw error;
	} finally {
		parser.destroy();
	}
	return accepted(rows);
}

function checkSize(rows: number, columns: number, allText: number): Outcome<never> | null {
	if (rows >= LEDGER_LIMITS.rows) return refused('too-many-rows', undefined, { limit: LEDGER_LIMITS.rows });
	if (columns > LEDGER_LIMITS.columns) return refused('too-many-columns', undefined, { limit: LEDGER_LIMITS.columns });
	return allText > LEDGER_LIMITS.allText ? refused('too-much-text') : null;
}

/** Our own exports put a `'` before text that a spreadsheet would run: taken off again. */
function toCell(text: string): Cell {
	if (text.trim() === '') return null;
	const plain = /^'[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text;
	return plain.slice(0, LEDGER_LIMITS.cellText + 1);
}

/** The delimiter that cuts most of the first lines into the same number of parts. A comma wins a draw. */
export function guessDelimiter(sample: string): Delimiter {
	const lines = linesOutsideQuotes(sample).slice(0, SAMPLE_LINES);
	let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
	for (const delimiter of DELIMITERS) {
		const counts = new Map<number, number>();
		for (const line of lines) {
			const parts = line.split(delimiter).length - 1;
			if (parts > 0) counts.set(parts, (counts.get(parts) ?? 0) + 1);
		}
		const score = Math.max(0, ...[...counts].map(([parts, times]) => times * Math.sqrt(parts)));
		if (score > best.score) best = { delimiter, score };
	}
	return best.delimiter;
}

/** Lines with quoted stretches taken out: delimiters and line ends inside quotes do not count. */
function linesOutsideQuotes(sample: string): string[] {
	return sample
		.replace(/"(?:[^"]|"")*"/g, '')
		.split(/\r\n|\n|\r/)
		.filter((line) => line.trim() !== '');
}
