import type { Database } from '~/data/database.server';
import { anyAdmin } from '~/data/people.server';

/** Whether the first-run page has done its work. */
export function adminExists(db: Database): Promise<boolean> {
	return anyAdmin(db.reader);
}
