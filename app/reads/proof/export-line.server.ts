import { eventHash, type Head, type StoredEvent } from '~/data/journal.server';
import { chainFault } from '~/domain/audit/chain-fault';
import { exactJson } from '~/domain/audit/exact-json';
import type { ExportNote } from '~/domain/audit/export-note';
import type { Fault } from '~/domain/audit/fault';

/** One line of an export: an event with words beside it, or what vouches for others. Never two of them. */
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

/** What a line says; null when it is not spelled as the product writes one: whatever else it held nobody would look at. */
export function lineOf(text: string): Line | null {
	const line = exactJson<unknown>(text);
	if (isObject(line, ['checkpoint'])) return typeof line.checkpoint === 'string' ? line : null;
	if (isObject(line, ['vouched'])) return isNote(line.vouched) ? (line as Line) : null;
	if (!isObject(line, ['event', 'projectName', 'sentence'])) return null;
	const { event, projectName = null, sentence = '' } = line as Line;
	const words = (projectName === null || typeof projectName === 'string') && typeof sentence === 'string';
	return words && typeof event?.seq === 'number' ? (line as Line) : null;
}

function isNote(note: unknown): boolean {
	if (!isObject(note, ['text', 'signatures']) || typeof note.text !== 'string') return false;
	const isSignature = (one: unknown) =>
		isObject(one, ['name', 'signature']) && typeof one.name === 'string' && typeof one.signature === 'string';
	return Array.isArray(note.signatures) && note.signatures.every(isSignature);
}

/** An object with no other members. */
function isObject(value: unknown, members: readonly string[]): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && Object.keys(value).every((key) => members.includes(key));
}

/** What is wrong with an event after the one before it in the file; a part of the history may have gaps. */
export function lineFault(before: Head, event: StoredEvent, whole: boolean): Fault | null {
	const { hash, seq, kind: detail } = event;
	const next = before.seq + 1;
	if (seq < next || (whole && seq > next)) {
		return { code: 'number-missing', seq: next, detail: `${before.seq} < ${seq}` };
	}
	const { hash: _, ...body } = event;
	const computed = eventHash(body);
	if (seq === next) return chainFault(before, event, computed);
	if (computed !== hash) return { code: 'hash-wrong', seq, detail };
	return event.at < before.at ? { code: 'time-backwards', seq, detail } : null;
}
