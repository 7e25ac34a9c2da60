import { accepted, type Outcome, refused } from '~/domain/outcome';
import { guardZip } from './guard-zip.server';
import { readCsv } from './read-csv.server';
import { runSheetWorker } from './run-sheet-worker.server';
import type { Sheet } from './sheet.server';
import { sniffFile } from './sniff-file.server';

/** A file as plain sheets, whatever it was written in. */
export interface OpenedFile {
	kind: 'xlsx' | 'xls' | 'csv';
	sheets: Sheet[];
	/** Only of text files: how they were read. */
	encoding: string | null;
	delimiter: string | null;
}

/** Opens a spreadsheet behind all guards. Refuses what {@link sniffFile}, `guardZip`, the worker and `readCsv` refuse, and `no-rows`. */
export async function openSheets(bytes: Uint8Array, fileName: string): Promise<Outcome<OpenedFile>> {
	const kind = sniffFile(bytes, fileName);
	if (!kind.ok) return kind;
	const opened = kind.value === 'csv' ? await openCsv(bytes) : await openWorkbook(bytes, kind.value);
	if (opened.ok && opened.value.sheets.every((sheet) => sheet.rows.length === 0)) return refused('no-rows');
	return opened;
}

async function openCsv(bytes: Uint8Array): Promise<Outcome<OpenedFile>> {
	const read = await readCsv(bytes);
	if (!read.ok) return read;
	const { sheet, encoding, delimiter } = read.value;
	return accepted({ kind: 'csv', sheets: [sheet], encoding, delimiter });
}

async function openWorkbook(bytes: Uint8Array, kind: 'xlsx' | 'xls'): Promise<Outcome<OpenedFile>> {
	const answer = kind === 'xlsx' ? await openXlsx(bytes) : await runSheetWorker({ job: 'read', format: 'xls', bytes });
	return answer.ok ? accepted({ kind, sheets: answer.value.sheets, encoding: null, delimiter: null }) : answer;
}

async function openXlsx(bytes: Uint8Array): ReturnType<typeof runSheetWorker> {
	const parts = await guardZip(bytes);
	return parts.ok ? runSheetWorker({ job: 'read', format: 'xlsx', parts: parts.value }) : parts;
}
