import type { Acting } from '~/commands/perform.server';
import type { Database } from '~/data/database.server';
import type { Day } from '~/domain/day';
import type { Actor } from '~/domain/people/actor';
import { newId } from '~/web/acting.server';
import { actorNamed, type TestPersonId } from './test-people';

export const TEST_TODAY = '2026-11-21';

/** What a command gets when this person acts from a form on this day, at noon in Shanghai unless `now` says otherwise. */
export function acting(
	db: Database,
	who: TestPersonId | Actor,
	given: { today?: Day; now?: string; channel?: Acting['channel']; idempotency?: Acting['idempotency'] } = {},
): Acting {
	const today = given.today ?? TEST_TODAY;
	return {
		db,
		actor: typeof who === 'string' ? actorNamed(who) : who,
		channel: given.channel ?? 'form',
		now: given.now ?? `${today}T04:00:00.000Z`,
		today,
		newId,
		...(given.idempotency ? { idempotency: given.idempotency } : {}),
	};
}
