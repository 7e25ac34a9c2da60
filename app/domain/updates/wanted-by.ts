import type { Wish } from './wishes';

/** What a wish asks a fact to be, by path: `{ 'milestones.started.plannedOn': '2027-03-01' }`; null where it asks for an end. */
export function wantedBy(wish: Wish): Record<string, unknown> {
	switch (wish.kind) {
		case 'planChange':
			return { [`milestones.${wish.milestone}.plannedOn`]: wish.plannedOn };
		case 'pause':
			return { pauses: [{ fromOn: wish.fromOn, untilOn: wish.untilOn }] };
		case 'resume':
			return { pauses: null };
		case 'withdraw':
			return { withdrawnOn: wish.withdrawnOn };
	}
}
