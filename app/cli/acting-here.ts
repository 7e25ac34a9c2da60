import { userInfo } from 'node:os';
import type { Acting } from '~/commands/perform.server';
import type { Role } from '~/domain/people/actor';
import { newId } from '~/web/acting.server';
import type { Home } from './open-home';

/** Whoever may run commands on this machine may do everything in it; the history names their account. */
export function actingHere({ db, now, today }: Home, role: Role): Acting {
	const name = `${userInfo().username} (cli)`;
	const actor = { id: 'cli', name, role, scope: { kind: 'city' } } as const;
	return { db, actor, channel: 'cli', now, today, newId };
}
