import { eventHash, type Head, type StoredEvent } from '~/data/journal.server';
import type { ExportNote } from '~/domain/audit/export-note';
import type { Fault } from '~/domain/audit/fault';

/** One line of an export: an event with words beside it, or what vouches for others. */
export interface Line {
	event?: StoredEvent;
	projectName?: string | null;
	sentence?: string;
	vouched?: ExportNote;
	checkpoint?: string;
}

/** The text of a list's line as it was signed; empty for a bracket. */
export function lineText(raw: string): string {
	const text = raw
		.trim()
		.replace(/^[[,]\s*/, '')
		.replace(/,$/, '');
	return text === ']' ? '' : text;
}

/** What a line says; null when that cannot be read. */
export function lineOf(text: string): Line | null {
	try {
		const line = JSON.parse(text) as Line;
		return typeof line.event?.seq === 'number' || line.vouched || line.checkpoint ? line : null;
	} catch {
		return null;
	}
}

/** What is wrong with an event after the one before it in the file; a part of the history may have gaps. */
export function lineFault(before: Head, event: StoredEvent, whole: boolean): Fault | null {
	const { hash, seq, kind: detail } = event;
	const next = before.seq + 1;
	if (seq < next || (whole && seq > next)) {
		return { code: 'number-missing', seq: next, detail: `${before.seq} < ${seq}` };
	}
	const { hash: _, ...body } = event;
	if (eventHash(body) !== hash) return { code: 'hash-wrong', seq, detail };
	if (seq === next && event.prevHash !== before.hash) return { code: 'chain-broken', seq, detail };
	return event.at < before.at ? { code: 'time-backwards', seq, detail } : null;
}
