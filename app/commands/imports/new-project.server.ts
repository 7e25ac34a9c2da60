import type { NewProject } from './import-result';
import type { AcceptedRow } from './merge-round.server';

/** What somebody needs to know a project by that is not there yet. */
export function newProject({ statement, outcome }: AcceptedRow): NewProject {
	const known = new Map(outcome.value.patch.changes.map(({ field, to }) => [field, to]));
	const investmentFen = (known.get('investmentFen') ?? null) as number | null;
	return { row: statement.row, name: String(known.get('name')), unit: statement.unit, investmentFen };
}
