import { accepted, type Outcome, refused } from '../outcome';
import {
	differ,
	type Found,
	findByCode,
	findByName,
	findByNumber,
	type KnownProject,
	mayBeOne,
	nameKey,
	projectIndex,
} from './find-project';
import type { Identity } from './statement';

/** One row that wants to know its project. */
export interface RowIdentity extends Identity {
	row: number;
}

/** The project a row means; null for a new one. */
export type Match = Outcome<{ projectId: string | null }>;

/**
 * Which project each row of a file means: by project code, else by external number, else by name and firm within the unit.
 * Stronger marks choose first. Refused: `ambiguous-project` {first, second}, `duplicate-project` {firstRow} when an earlier
 * row means the same project, `project-code-taken` {code} when the code belongs to a project of another unit.
 * `ambiguous-project` also where name and firm both differ from the project of the code or number.
 * Two different external numbers are two projects whatever their names; a project may change its code (DOMAIN §1).
 */
export function matchRows(rows: readonly RowIdentity[], known: readonly KnownProject[]): Map<number, Match> {
	const index = projectIndex(known);
	const matches = new Map<number, Match>();
	const claimed = new Map<string, number>();
	for (const find of [findByCode, findByNumber, findByName]) {
		for (const row of rows) {
			const found = matches.has(row.row) ? null : find(row, index, claimed);
			if (found) matches.set(row.row, claim(row.row, found, claimed));
		}
	}
	const unknown = rows.filter((row) => !matches.has(row.row));
	for (const [row, match] of matchNewRows(unknown)) matches.set(row, match);
	return matches;
}

function claim(row: number, found: Found, claimed: Map<string, number>): Match {
	if (!found.ok) return found;
	const { projectId } = found.value;
	const firstRow = claimed.get(projectId);
	if (firstRow !== undefined) return refused('duplicate-project', 'name', { firstRow });
	claimed.set(projectId, row);
	return accepted({ projectId });
}

/** Rows that mean no known project may still mean each other. */
function matchNewRows(rows: readonly RowIdentity[]): [number, Match][] {
	const seen = new Map<string, RowIdentity[]>();
	return rows.map((row) => {
		const key = nameKey(row.unit, row.name ?? '');
		const namesakes = row.name ? (seen.get(key) ?? []) : [];
		const twin = namesakes.find((one) => mayBeOne(row, one) && !differ(row.projectCode, one.projectCode));
		if (twin) return [row.row, refused('duplicate-project', 'name', { firstRow: twin.row })];
		seen.set(key, [...namesakes, row]);
		return [row.row, accepted({ projectId: null })];
	});
}
