import { addDays, type Day, LAST_DAY } from '../day';
import type { Outlook } from './outlook';

/** Every day on which an outlook may show something else, in order, each once: steps, pauses, silence, other rules. */
export function turningDays(outlook: Outlook): Day[] {
	const days = new Set<Day>();
	for (let held: Outlook | undefined = outlook; held; held = held.next?.outlook) {
		for (const { from } of held.steps) days.add(from);
		if (held.staleOn) days.add(held.staleOn);
		if (held.next) days.add(held.next.fromOn);
	}
	for (const { fromOn, untilOn } of outlook.pauses) {
		days.add(fromOn);
		if (untilOn < LAST_DAY) days.add(addDays(untilOn, 1));
	}
	return [...days].sort();
}
