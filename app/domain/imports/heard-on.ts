import type { EventKind } from '../audit/event-kinds';
import type { Day } from '../day';
import { dayOfInstant, type Instant } from '../instant';
import type { Change } from '../updates/patch';

/** What happened to a project, with the day a ledger spoke of. */
interface Told {
	at: Instant;
	kind: EventKind;
	changes: readonly Change[];
	/** Only of ledgers. */
	asOf: Day | null;
}

/** Updates by hand: they wind up the clock of the silence rule whatever else they move. */
const UPDATES: ReadonlySet<EventKind> = new Set([
	...(['project.edited', 'milestone.recorded', 'milestone.corrected', 'forecast.set', 'report.filed'] as const),
	...(['application.admitted', 'application.excepted'] as const),
]);

/**
 * The day on which an event heard of a project (DOMAIN §5, the silence rule): that of a ledger, else its own where it is an update
 * or moved the clock itself. Null where it says nothing of that: wishes, their approval, measurements, verdicts. An update of the very day
 * the clock shows already leaves it alone and yet was heard.
 */
export function heardOn({ at, kind, changes, asOf }: Told): Day | null {
	if (asOf !== null) return asOf;
	const moved = changes.some(({ field }) => field === 'lastUpdateOn');
	const reached = kind === 'outputReview.confirmed' && changes.length > 0;
	return moved || reached || UPDATES.has(kind) ? dayOfInstant(at) : null;
}
