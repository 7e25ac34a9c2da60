import { type AnyTx, readRows } from './database.server';

/**
 * A whole number as `readRows` gives it: as text. A fraction or bytes, which SQLite keeps in any column and a plain conversion takes
 * for a number, become one that agrees with nothing.
 */
export function wholeNumber(value: unknown): number {
	return typeof value === 'string' ? Number(value) : NOT_WHOLE;
}

const NOT_WHOLE = -0.5;

/** Yes or no as `readRows` gives it; null for whatever else stands there. */
export function yesOrNo(value: unknown): boolean | null {
	return value === '1' ? true : value === '0' ? false : null;
}

/** Tables whose numbers are looked at row by row, where they are read. */
const BY_ROW = "'Event', 'ProjectState', 'MonthlyReport', 'Request', 'Assessment', 'MeasurementWithdrawal'";

/** The first column of whole numbers in any other table that holds something else; null when all hold what they should. */
export async function oddNumbers(tx: AnyTx): Promise<string | null> {
	const columns = await readRows<{ name: string; column: string; type: string }>(
		tx,
		`SELECT t."name", c."name" AS "column", c."type" FROM sqlite_master AS t, pragma_table_info(t."name") AS c
		 WHERE t."type" = 'table' AND c."type" IN ('INTEGER', 'BIGINT', 'BOOLEAN') AND c."pk" = 0 AND t."name" NOT IN (${BY_ROW})`,
	);
	for (const { name, column, type } of columns) {
		const fits = type === 'BOOLEAN' ? `"${column}" IN (0, 1)` : `typeof("${column}") IN ('integer', 'null')`;
		const odd = await readRows(tx, `SELECT 1 FROM "${name}" WHERE NOT (${fits}) LIMIT 1`);
		if (odd.length > 0) return `${name}.${column}`;
	}
	return null;
}
