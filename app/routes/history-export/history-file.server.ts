import { Readable } from 'node:stream';
import type { StoredEvent } from '~/data/journal.server';
import { eventKindName } from '~/i18n/event-kind-name';
import { eventText } from '~/i18n/event-text';
import type { Words } from '~/i18n/words';
import { writeCsv } from '~/ledger/write-sheet.server';

type Row = StoredEvent & { projectName: string | null };

const COLUMNS = [
	...(['seq', 'at', 'person', 'channel', 'kind', 'unit', 'project', 'projectId'] as const),
	...(['sentence', 'reason', 'effectiveOn', 'lagDays', 'hash'] as const),
];

/** One line an event, told in the reader's language. */
export function historyCsv(words: Words, rows: AsyncIterable<Row>): Readable {
	const columns = COLUMNS.map((column) => ({ header: words.t(`history.sheet.${column}`) }));
	return writeCsv(columns, csvRows(words, rows));
}

async function* csvRows(words: Words, rows: AsyncIterable<Row>) {
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
			...[row.effectiveOn, row.lagDays, row.hash],
		];
	}
}

/** Every event exactly as it is chained, so that its hash can be computed again elsewhere, with its sentence beside it. */
export function historyJson(words: Words, rows: AsyncIterable<Row>): Readable {
	return Readable.from(jsonPieces(words, rows), { objectMode: false });
}

async function* jsonPieces(words: Words, rows: AsyncIterable<Row>) {
	let before = '[\n';
	for await (const { projectName, ...event } of rows) {
		yield `${before}${JSON.stringify({ event, projectName, sentence: eventText(words, event) })}`;
		before = ',\n';
	}
	yield before === '[\n' ? '[]\n' : '\n]\n';
}
