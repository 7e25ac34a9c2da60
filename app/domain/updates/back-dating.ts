import type { Refusal } from '../outcome';

/** How many working days after it happened something is recorded, and from how many on that needs a reason. */
export interface BackDating {
	days: number;
	limit: number;
}

/**
 * What is recorded later than the rules allow without saying why: `back-dated-without-reason` {days, limit} at the field where the
 * reason stands. Null when it is in time, or explained.
 */
export function unexplained(backDating: BackDating | undefined, reason = '', field = 'reason'): Refusal | null {
	if (!backDating || backDating.days <= backDating.limit || reason.trim()) return null;
	return { code: 'back-dated-without-reason', field, params: { ...backDating } };
}
