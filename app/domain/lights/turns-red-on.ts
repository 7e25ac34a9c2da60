import { addDays, type Day, LAST_DAY } from '../day';
import { pausedUntil } from './light-on';
import type { Outlook } from './outlook';
import { outlookOn } from './outlook-on';

/**
 * The first day after `on` on which a project that is not red on `on` will be, if nothing is reported; null when never. Coming
 * versions of the rules are known: one that is stricter may turn it red on the day it enters.
 */
export function turnsRedOn(outlook: Outlook, on: Day): Day | null {
	let after = on;
	for (let held = outlookOn(outlook, on); ; ) {
		const redOn = redAfter(held, after);
		const { next } = held;
		if (!next || (redOn !== null && redOn < next.fromOn)) return redOn;
		after = addDays(next.fromOn, -1);
		held = next.outlook;
	}
}

/** `redOn` itself may lie in an approved pause (investment is judged through it): then it is the day after the pause. */
function redAfter(outlook: Outlook, on: Day): Day | null {
	if (outlook.state !== 'open' || outlook.redOn === null || on === LAST_DAY) return null;
	const next = outlook.redOn > on ? outlook.redOn : addDays(on, 1);
	const until = pausedUntil(outlook, next);
	if (until === null) return next;
	return until === LAST_DAY ? null : addDays(until, 1);
}
