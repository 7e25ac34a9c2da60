import { FORMATS, type WrittenEntry } from './mapping.server';
import { type LedgerColumn, lastingField } from './match-columns.server';

/**
 * What a person said about the columns of a ledger, to be remembered for the same set of headers: the shape that a mapping is
 * written in. Null when nobody said anything.
 */
export function mappingOf(columns: readonly LedgerColumn[]): Record<string, WrittenEntry> | null {
	const said = columns.filter((column) => column.mapped && column.header !== '');
	if (said.length === 0) return null;
	return Object.fromEntries(
		said.map(({ header, field, usualYear, unit, dateOrder, blankClears }) => [
			header,
			{
				field: lastingField({ field, usualYear }),
				...(unit === null ? {} : { unit }),
				...(dateOrder ? { dateFormat: FORMATS[dateOrder] } : {}),
				...(field === null ? {} : { blank: blankClears ? ('clears' as const) : ('keeps' as const) }),
			},
		]),
	);
}
