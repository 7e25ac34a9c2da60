import { changesSince } from '~/data/changes-since.server';
import type { AnyTx } from '~/data/database.server';
import type { StoredState } from '~/data/project-states.server';
import { statedSince } from '~/domain/imports/stated-since';
import { instantsOfDay } from '~/domain/instant';
import type { MergedRow } from './merge-round.server';

/** By row, the fields of its project that were stated after the ledger's day. */
export async function newerFields(tx: AnyTx, rows: readonly MergedRow[]): Promise<Map<number, Map<string, string>>> {
	const earliest = rows.map(({ statement }) => statement.asOf).sort()[0];
	if (earliest === undefined) return new Map();
	const ids = rows.map(({ before }) => (before as StoredState).projectId);
	const events = await changesSince(tx, ids, instantsOfDay(earliest).from);
	return new Map(
		rows.flatMap(({ statement, before }) => {
			const newer = statedSince(events.get((before as StoredState).projectId) ?? [], statement.asOf);
			return newer.size > 0 ? [[statement.row, newer]] : [];
		}),
	);
}
