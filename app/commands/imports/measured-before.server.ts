import type { AnyTx } from '~/data/database.server';
import { measurementsOf } from '~/data/promises.server';
import type { Measurement } from '~/domain/entry/measurement';
import type { Matched } from './merge-round.server';

/** Measurements on record of the projects whose rows bring some. */
export async function measuredBefore(tx: AnyTx, rows: readonly Matched[]): Promise<Map<string, Measurement[]>> {
	const ids = rows.flatMap(({ statement, projectId }) => (statement.measured && projectId ? [projectId] : []));
	const byProject = new Map<string, Measurement[]>();
	if (ids.length === 0) return byProject;
	for (const one of await measurementsOf(tx, ids)) {
		byProject.set(one.projectId, [...(byProject.get(one.projectId) ?? []), one]);
	}
	return byProject;
}
