import { Readable } from 'node:stream';
import { eventKindName } from '~/i18n/event-kind-name';
import { eventText } from '~/i18n/event-text';
import type { Words } from '~/i18n/words';
import { writeCsv } from '~/ledger/write-sheet.server';
import { stampColumn } from '~/reads/export-columns.server';
import type { HistoryExport } from '~/reads/history.server';
import { type Voucher, vouchedLines } from '~/reads/proof/vouched-lines.server';
import type { Known } from '~/reads/time/known-at.server';

type Rows = HistoryExport['rows'];

const COLUMNS = [
	...(['seq', 'at', 'person', 'channel', 'kind', 'unit', 'project', 'projectId'] as const),
	...(['sentence', 'reason', 'effectiveOn', 'lagDays', 'hash'] as const),
];

/** One line an event, told in the reader's language; of a point of the past each line says so. */
export function historyCsv(words: Words, rows: Rows, known: Known | null): Readable {
	const columns = COLUMNS.map((column) => ({ header: words.t(`history.sheet.${column}`) }));
	const stamps = known ? [stampColumn(words, known)] : [];
	const stamp = stamps.map(({ value }) => value());
	return writeCsv([...columns, ...stamps], csvRows(words, rows, stamp));
}

async function* csvRows(words: Words, rows: Rows, stamp: string[]) {
	const { term, format } = words;
	for await (const row of rows) {
		yield [
			...[
				row.seq,
				format.instant(row.at),
				row.personName,
				term('channel', row.channel),
				eventKindName(words, row.kind),
			],
			...[row.unit && term('unit', row.unit), row.projectName, row.projectId, eventText(words, row), row.reason],
			...[row.effectiveOn, row.lagDays, row.hash, ...stamp],
		];
	}
}

/** Every event exactly as it is chained, with its sentence beside it, and what vouches for both: `pin verify` reads it. */
export function historyJson(words: Words, rows: Rows, voucher: Voucher): Readable {
	return Readable.from(jsonPieces(vouchedLines(lines(words, rows), voucher)), { objectMode: false });
}

async function* lines(words: Words, rows: Rows) {
	for await (const { projectName, ...event } of rows) {
		yield { event, projectName, sentence: eventText(words, event) };
	}
}

async function* jsonPieces(all: AsyncIterable<string>) {
	let before = '[\n';
	for await (const line of all) {
		yield `${before}${line}`;
		before = ',\n';
	}
	yield '\n]\n';
}
