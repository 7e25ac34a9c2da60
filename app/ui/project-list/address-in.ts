import type { QueryValues } from '~/domain/board/query';
import { withQuery } from '~/paths';

type Change = { [Name in keyof QueryValues]?: QueryValues[Name] | null };

/**
 * The address of a list after a change of its query; null takes a value away. Relative (`?unit=deqing`), because a board has
 * some two hundred of them. Another list begins at its first page and in its own order.
 */
export function addressIn(query: QueryValues, change: Change): string {
	const values: Change = { ...query, page: null, ...change };
	if ('tab' in change && !('sort' in change)) values.sort = null;
	return withQuery('', values) || '?';
}

/** Lands on the list, not on top of the page. */
export function atList(address: string): string {
	return `${address}#list`;
}
