import type { Day } from '../day';
import type { Outlook } from './outlook';

/** The outlook under the rules in force on a day: where versions of the rules follow each other, each counts from its own day on. */
export function outlookOn(outlook: Outlook, on: Day): Outlook {
	let held = outlook;
	while (held.next && held.next.fromOn <= on) held = held.next.outlook;
	return held;
}
