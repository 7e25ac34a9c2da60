import type { Day } from '../day';
import { dayOfInstant, type Instant } from '../instant';

/** That fields were changed: by a ledger that speaks of a day, or by somebody on the day it was recorded. */
export interface FactEvent {
	at: Instant;
	/** Only of ledgers. */
	asOf: Day | null;
	fields: readonly string[];
}

/**
 * The fields that a ledger as of a day must not overwrite, each with the day it was last stated of. A ledger gives way to a
 * ledger of a later day, and to whatever somebody recorded by hand on its own day or later.
 */
export function statedSince(events: readonly FactEvent[], asOf: Day): Map<string, Day> {
	const newer = new Map<string, Day>();
	for (const event of events) {
		const day = event.asOf ?? dayOfInstant(event.at);
		if (event.asOf === null ? day < asOf : day <= asOf) continue;
		for (const field of event.fields) if ((newer.get(field) ?? '') < day) newer.set(field, day);
	}
	return newer;
}
