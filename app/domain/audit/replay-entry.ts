import { canonicalJson } from './canonical-json';
import type { EventKind } from './event-kinds';
import type { Fault, FaultCode } from './fault';

/** What of an event speaks about entry, or about drafted rules. */
export interface EntryEvent {
	seq: number;
	kind: EventKind;
	details: Record<string, unknown>;
}

/** Rows that belong to one event for ever, by the name under which the event tells them. */
export const TOLD_ONCE = ['assessment', 'decided', 'measurement', 'withdrawn', 'undo'] as const;
export type KeptOnce = Partial<Record<(typeof TOLD_ONCE)[number], unknown>>;

/** Rows that later events tell anew: the last one counts. */
const TOLD_ANEW = ['standard', 'application', 'review', 'ruleDraft'] as const;
export type KeptAnew = { kind: (typeof TOLD_ANEW)[number]; id: string; value: unknown };

/** Standards, applications and reviews as the events tell them, as canonical text. */
export type ReplayedEntries = Map<string, { text: string; seq: number }>;

/** Whether verdict, decision and measurement stand in their tables as their event says, and nowhere else. */
export function entryFault({ details, kind }: EntryEvent, kept: KeptOnce): FaultCode | null {
	const tells = isEntry(kind);
	for (const name of TOLD_ONCE) {
		const told = tells ? (details[name] ?? null) : null;
		const row = kept[name] ?? null;
		if (told === row) continue;
		if (told === null && row !== null) return 'record-unexplained';
		if (canonicalJson(told) !== canonicalJson(row)) return 'entry-changed';
	}
	return null;
}

/** Takes one more event into account. */
export function replayEntry(entries: ReplayedEntries, { seq, kind, details }: EntryEvent): void {
	if (!isEntry(kind)) return;
	for (const name of TOLD_ANEW) {
		const value = details[name] as { id: string } | undefined;
		if (value) entries.set(`${name} ${value.id}`, { text: canonicalJson(value), seq });
	}
}

/** The first standard, application or review whose row and last event differ, that no event told, or that is gone. */
export function entriesFault(entries: ReplayedEntries, kept: readonly KeptAnew[]): Fault | null {
	const present = new Set<string>();
	for (const { kind, id, value } of kept) {
		const name = `${kind} ${id}`;
		const told = entries.get(name);
		present.add(name);
		if (!told) return { code: 'record-unexplained', seq: null, detail: name };
		if (told.text !== canonicalJson(value)) return { code: 'entry-changed', seq: told.seq, detail: name };
	}
	for (const [name, { seq }] of entries) {
		if (!present.has(name)) return { code: 'entry-changed', seq, detail: name };
	}
	return null;
}

const ENTRY = /^(standard|application|assessment|measurement|outputReview|ruleSet)\.|^import\.undone$/;

function isEntry(kind: EventKind): boolean {
	return ENTRY.test(kind);
}
