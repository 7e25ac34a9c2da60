import type { AnyTx } from '~/data/database.server';
import { type Marks, projectsWithMarks } from '~/data/matching-projects.server';
import { type Match, matchRows, type RowIdentity } from '~/domain/imports/match-rows';

/** The project that each row means, looked up among all live projects. */
export async function findProjects(tx: AnyTx, rows: readonly RowIdentity[]): Promise<Map<number, Match>> {
	const marks: Marks = { codes: [], numbers: [], names: [] };
	for (const { unit, name, projectCode, externalId } of rows) {
		if (projectCode) marks.codes.push(projectCode);
		if (externalId) marks.numbers.push([unit, externalId]);
		if (name) marks.names.push([unit, name]);
	}
	return matchRows(rows, await projectsWithMarks(tx, marks));
}
