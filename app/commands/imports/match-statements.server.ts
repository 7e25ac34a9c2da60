import type { AnyTx } from '~/data/database.server';
import { type Marks, projectsWithMarks } from '~/data/matching-projects.server';
import { type Match, matchRows } from '~/domain/imports/match-rows';
import { identityOf, type Statement } from '~/domain/imports/statement';

/** The project that each statement means, looked up among all live projects. */
export async function matchStatements(tx: AnyTx, statements: readonly Statement[]): Promise<Map<number, Match>> {
	const rows = statements.map((statement) => ({ ...identityOf(statement), row: statement.row }));
	const marks: Marks = { codes: [], numbers: [], names: [] };
	for (const { unit, name, projectCode, externalId } of rows) {
		if (projectCode) marks.codes.push(projectCode);
		if (externalId) marks.numbers.push([unit, externalId]);
		if (name) marks.names.push([unit, name]);
	}
	return matchRows(rows, await projectsWithMarks(tx, marks));
}
