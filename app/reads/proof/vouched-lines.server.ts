import { hash } from 'node:crypto';
import type { StoredEvent } from '~/data/journal.server';
import { noteSignature, type SigningKey } from '~/data/signing-key.server';
import { type ExportName, endText, partText } from '~/domain/audit/export-note';

/** An event with what is said beside it. */
export interface ExportLine {
	event: StoredEvent;
}

/** What an export is vouched for with. */
export interface Voucher {
	key: SigningKey;
	name: ExportName;
	/** Whether all events up to the newest are in it. */
	whole: boolean;
	/** The signed checkpoint of just these events, where there is one. */
	checkpoint: string | null;
	/** Whether an event is as it was sealed; of any other the notes say nothing. */
	holds(event: StoredEvent): Promise<boolean>;
}

/** Events vouched for at once: few enough that one signature costs them nothing, and a reader keeps no more in memory. */
const PART = 100;

/** The digest of a line that a note tells. */
export function lineDigest(line: string): string {
	return hash('sha256', line, 'base64');
}

/**
 * The lines of a JSON list, newest event first, each part followed by a signed note with the digest of each line, words included; at
 * the end the checkpoint, and a signed note of how many there are. Read from its end such a file verifies with little memory.
 */
export async function* vouchedLines(
	lines: AsyncIterable<ExportLine>,
	{ key, name, whole, checkpoint, holds }: Voucher,
): AsyncGenerator<string> {
	const signed = (text: string) => JSON.stringify({ vouched: { text, signatures: [noteSignature(key, text)] } });
	let count = 0;
	let told: { seq: number; digest: string }[] = [];
	const note = () => signed(partText({ ...name, from: count - told.length, lines: told }));
	for await (const line of lines) {
		const text = JSON.stringify(line);
		yield text;
		if (!(await holds(line.event))) continue;
		told.push({ seq: line.event.seq, digest: lineDigest(text) });
		count++;
		if (told.length < PART) continue;
		yield note();
		told = [];
	}
	if (told.length > 0) yield note();
	if (checkpoint !== null) yield JSON.stringify({ checkpoint });
	yield signed(endText({ ...name, count, whole }));
}
