import type { Wish } from './wishes';

/** Whether the same thing is asked for already: of plan changes one per milestone waits at a time, of the rest one per kind. */
export function alreadyAsked(waiting: readonly Wish[], wish: Wish): boolean {
	return waiting.some((one) => {
		if (one.kind === 'planChange' && wish.kind === 'planChange') return one.milestone === wish.milestone;
		return one.kind === wish.kind;
	});
}
