/**
 * The lists a board and the project list are cut into. A project may stand in several. `live` is everything not withdrawn,
 * `all` everything; `newlyRed` depends on when the reader looked last.
 */
export const TABS = [
	'red',
	'yellow',
	'turning7',
	'turning30',
	'silent',
	'gaps',
	'newlyRed',
	'live',
	'green',
	'noData',
	'paused',
	'done',
	'withdrawn',
	'all',
] as const;
export type Tab = (typeof TABS)[number];

/** A set of tabs as one number: bit 1 of `red` is 1, of `yellow` 2, … */
export function tabBit(tab: Tab): number {
	return 1 << TABS.indexOf(tab);
}

/** What the warning board shows, in its order. */
export const BOARD_TABS = ['red', 'yellow', 'turning7', 'turning30', 'silent', 'gaps', 'newlyRed', 'live'] as const;

/** What the list of all projects shows, in its order. */
export const LIST_TABS = ['all', 'red', 'yellow', 'green', 'silent', 'gaps', 'paused', 'done', 'withdrawn'] as const;

export function isTab(value: unknown): value is Tab {
	return (TABS as readonly unknown[]).includes(value);
}
