import { hash as digest } from 'node:crypto';
import { eventHash, type StoredEvent } from './journal.server';

/** An event as `readRows` gives it. */
export type EventRow = Omit<StoredEvent, 'changes' | 'details' | 'lagDays'> &
	Record<'changes' | 'details', string> & { lagDays: unknown };

/**
 * The hash of a stored row, the same as `eventHash` of its event. The two documents are stored as they are hashed, as a rule, and
 * need not be written again then: no part of a document is a document, so no other row makes the same text. Else, slowly: members
 * may stand in the order in which a command named them. Documents that are spelled otherwise, as by a member named twice, have none.
 */
export function rowHash(row: EventRow, event: StoredEvent): string {
	// Numbers come as text; bytes or a fraction in their place would read like one below.
	if (row.lagDays !== null && typeof row.lagDays !== 'string') return NO_HASH;
	if (digest('sha256', rowText(row), 'hex') === row.hash) return row.hash;
	if (text(event.changes) !== row.changes || text(event.details) !== row.details) return NO_HASH;
	const { hash: _, ...body } = event;
	return eventHash(body);
}

const text = JSON.stringify;
const NO_HASH = '';

function rowText(row: EventRow): string {
	return (
		`{"at":${text(row.at)},"batchId":${text(row.batchId)},"changes":${row.changes},"channel":${text(row.channel)},` +
		`"details":${row.details},"effectiveOn":${text(row.effectiveOn)},"kind":${text(row.kind)},"lagDays":${row.lagDays},` +
		`"personId":${text(row.personId)},"personName":${text(row.personName)},"prevHash":${text(row.prevHash)},` +
		`"projectId":${text(row.projectId)},"reason":${text(row.reason)},"seq":${row.seq},"subject":${text(row.subject)},` +
		`"unit":${text(row.unit)}}`
	);
}
