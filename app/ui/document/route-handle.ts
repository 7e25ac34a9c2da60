import { useMatches } from '@remix-run/react';
import type { Words } from '~/i18n/words';

/**
 * What a route tells the frame around it: `export const handle: RouteHandle<typeof loader> = { title: ({ t }) => … }`.
 * `Data` is what its loader answers.
 */
export interface RouteHandle<Data = unknown> {
	/** The name of the page in the browser's tab and history. Called only when the loader answered. */
	title?: (words: Words, data: Data) => string;
	/** `none` for pages without header: wall screens. */
	frame?: 'none';
	/** The page shows a day (`?on=`): the header offers to choose it. */
	showsDay?: boolean;
}

/** The handle of the innermost route, with what its loader answered. */
export function usePageHandle(): { handle: RouteHandle; data: unknown } {
	const match = useMatches().at(-1);
	return { handle: (match?.handle ?? {}) as RouteHandle, data: match?.data };
}
