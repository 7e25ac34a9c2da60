import type { LedgerRead } from './read-ledger.server';
import { pathOfField } from './stated-fields.server';

/** Where the columns of facts stand, and what they are called. */
export type FactHeaders = Map<string, { index: number; header: string }>;

/** The column that speaks of each fact, the first where several do. */
export function factHeaders({ columns }: Pick<LedgerRead, 'columns'>): FactHeaders {
	const headers: FactHeaders = new Map();
	for (const { field, index, header } of columns) {
		const path = field === null ? null : (pathOfField(field) ?? field);
		if (path !== null && !headers.has(path)) headers.set(path, { index, header });
	}
	return headers;
}
