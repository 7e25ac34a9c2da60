import type { WriteTx } from '~/data/database.server';
import { appendEvents } from '~/data/journal.server';
import { type StoredStandard, saveStandard } from '~/data/standards.server';
import type { Acting } from '../perform.server';
import { authorOf } from '../record-change.server';

/** What a command answers about a standard. */
export interface RecordedStandard {
	standardId: string;
	version: number;
	eventSeq: number;
}

/** Keeps a version as it is now, with its event. */
export async function recordStandard(
	tx: WriteTx,
	acting: Acting,
	kind: 'standard.drafted' | 'standard.published' | 'standard.retired',
	standard: StoredStandard,
	reason: string | null = null,
): Promise<RecordedStandard> {
	const { id, name, version, effectiveFrom } = standard;
	await saveStandard(tx, standard);
	const details = { name, version, effectiveFrom, standard };
	const [event] = await appendEvents(tx, acting.now, [{ ...authorOf(acting), kind, subject: id, details, reason }]);
	return { standardId: id, version, eventSeq: event?.seq ?? 0 };
}
