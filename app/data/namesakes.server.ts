import { identityText } from '~/domain/identifiers/identity-text';
import { type AnyTx, readRows } from './database.server';
import { letOthersIn } from './let-others-in.server';
import { END_OF_TIME, STATE_FIELDS, type StateRow, type StoredState, toState } from './project-states.server';

/** Few enough that page requests get their turn in between. */
const PORTION = 2000;

/**
 * How live projects of a unit write these names: every spelling that {@link identityText} takes for one of them. The database
 * cannot fold widths, so all names of the unit are looked through, in its index alone.
 */
export async function nameSpellings(tx: AnyTx, unit: string, names: Iterable<string>): Promise<string[]> {
	const wanted = new Set([...names].map(identityText));
	const found: string[] = [];
	let last: string | undefined = '';
	while (last !== undefined) {
		const rows: { name: string }[] = await readRows<{ name: string }>(
			tx,
			`SELECT DISTINCT "name" FROM "ProjectState"
			 WHERE "recordedTo" = '${END_OF_TIME}' AND "unit" = ? AND "name" > ? ORDER BY "name" LIMIT ${PORTION}`,
			unit,
			last,
		);
		for (const { name } of rows) if (wanted.has(identityText(name))) found.push(name);
		last = rows.length < PORTION ? undefined : rows.at(-1)?.name;
		await letOthersIn();
	}
	return found;
}

/** Live projects of a unit with this name, however it is spelt. */
export async function liveStatesByName(tx: AnyTx, unit: string, name: string): Promise<StoredState[]> {
	const rows = await readRows<StateRow>(
		tx,
		`SELECT ${STATE_FIELDS} FROM json_each(?) AS spelling CROSS JOIN "ProjectState"
		 ON "unit" = ? AND "name" = spelling.value AND "recordedTo" = '${END_OF_TIME}'`,
		JSON.stringify(await nameSpellings(tx, unit, [name])),
		unit,
	);
	return rows.map(toState);
}
