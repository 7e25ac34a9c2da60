import type { StoredEvent } from '~/data/journal.server';

export const linesOf = (content: string) => content.split('\n');
export const seqOf = (line: string): number | null => JSON.parse(line.replace(/,$/, '')).event?.seq ?? null;
export const isLine = (line: string) => line.startsWith('{');
/** The file with some of its lines changed; null takes one out. */
export function changed(content: string, change: (line: string, seq: number | null) => string | null): string {
	return linesOf(content)
		.flatMap((line) => (isLine(line) ? (change(line, seqOf(line)) ?? []) : line))
		.join('\n');
}
export const withoutNotes = (content: string) => changed(content, (line, seq) => (seq === null ? null : line));

/** A line more, put on top. */
export function onTop(content: string, line: object): string {
	return content.replace('[\n', `[\n${JSON.stringify(line)},\n`);
}

/** An event of the file, as it stands there. */
export function eventOf(content: string, seq: number): StoredEvent {
	return read(content).find(({ event }) => event?.seq === seq)?.event as StoredEvent;
}

/** The note that stands second in the file, which is signed. */
export function secondNote(content: string): object {
	return read(content).filter((line) => line.vouched)[1] as object;
}

/** What the lines of the file say. */
function read(content: string): { event?: StoredEvent; vouched?: object }[] {
	return linesOf(content)
		.filter(isLine)
		.map((line) => JSON.parse(line.replace(/,$/, '')));
}
