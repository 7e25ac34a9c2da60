import { useMatches } from '@remix-run/react';
import type { Words } from '~/i18n/words';
import type { Policy } from '~/web/admit.server';

/**
 * What a route says about itself: `export const handle: RouteHandle<Data> = { policy: 'project.see', title: ({ t }) => … }`.
 * `Data` is what its loader answers.
 */
export interface RouteHandle<Data = unknown> {
	/** Who may open it; loader and action hold it with `admit`. */
	policy: Policy;
	/** The name of the page in the browser's tab and history. Called only when the loader answered. */
	title?: (words: Words, data: Data) => string;
	/** `none` for pages without header: wall screens. */
	frame?: 'none';
	/** Without JavaScript the browser asks for the page again after so many seconds. */
	refreshSeconds?: number;
	/**
	 * The page shows a day (`?on=`) and what was known on one (`?asOf=`), or the latter alone: the header offers to choose. All
	 * others are of the present and say so when asked for the past (`admit`).
	 */
	showsDay?: boolean | 'past';
}

/** The handle of the innermost route, with what its loader answered. */
export function usePageHandle(): { handle: RouteHandle; data: unknown } {
	const match = useMatches().at(-1);
	return { handle: (match?.handle ?? { policy: 'public' }) as RouteHandle, data: match?.data };
}
