import type { Database } from '~/data/database.server';
import { allUnits } from '~/data/reference.server';

/** Unit ids in the order of the city's own tables: what forms and filters offer. */
export async function unitIds(db: Database): Promise<string[]> {
	return (await allUnits(db.reader)).map((unit) => unit.id);
}
