import { canonicalJson } from './canonical-json';
import type { EventKind } from './event-kinds';
import type { FaultCode } from './fault';
import { isInstantOf } from './is-instant-of';

/** What of an event speaks about an import. */
export interface ImportEvent {
	at: string;
	kind: EventKind;
	personId: string | null;
	unit: string | null;
	subject: string | null;
	details: Record<string, unknown>;
}

/** An import as the table holds it; the long documents as their digests. */
export interface KeptImport extends ImportRecord {
	status: string;
	fileName: string;
	fileSha256: string;
	unit: string | null;
	dataAsOf: string | null;
	personId: string | null;
	counts: unknown;
}

/** What the event that closes an import says of its row, besides what it says of the ledger. Early versions did not. */
export interface ImportRecord {
	personName: string;
	createdAt: string;
	committedAt: string | null;
	choicesSha256: string;
	findingsSha256: string | null;
}

/** Whether the row of an import says what its event said. */
export function importFault(event: ImportEvent, kept: KeptImport | undefined, atBefore: string): FaultCode | null {
	if (event.kind !== 'import.committed') return null;
	if (kept?.status !== 'committed') return 'import-changed';
	const { fileSha256, asOf: dataAsOf, counts, record } = event.details as Partial<Record<string, object>>;
	const { personId, unit, subject: fileName } = event;
	const told = { personId, unit, fileName, fileSha256, dataAsOf, counts, ...record };
	const said = Object.entries(told).filter(([, value]) => value !== undefined);
	const same = said.every(([key, value]) => canonicalJson(kept[key as keyof KeptImport]) === canonicalJson(value));
	const inTime = record !== undefined || isInstantOf(kept.committedAt, event.at, atBefore);
	return same && inTime ? null : 'import-changed';
}
