import { randomBytes } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import type { Acting, Visit } from '~/commands/perform.server';
import type { Actor } from '~/domain/people/actor';

/** A new id: 10 characters of base 32, 50 random bits, readable on the phone. */
export function newId(): string {
	const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
	return Array.from(randomBytes(10), (byte) => alphabet[byte & 31]).join('');
}

/** What a command needs to know of a form post. The idempotency key is the form's hidden field of that name. */
export function acting(context: AppLoadContext, actor: Actor, form?: FormData): Acting {
	return { ...visiting(context, form), actor };
}

/** The same for somebody who has not signed in. */
export function visiting(context: AppLoadContext, form?: FormData): Visit {
	const key = form?.get('idempotencyKey');
	return {
		db: context.app.db,
		channel: 'form',
		now: context.now,
		today: context.today,
		newId,
		...(form && typeof key === 'string' && /^[\w-]{8,64}$/.test(key)
			? { idempotency: { key, body: bodyOf(form) } }
			: {}),
	};
}

/**
 * The words of a form in a fixed order, to tell a repeated post from another one under the same key. Passwords are left out:
 * the hash that is kept of these words would be quick to guess.
 */
function bodyOf(form: FormData): string {
	return JSON.stringify(
		[...form.entries()]
			.filter(([name]) => !/password/i.test(name))
			.map(([name, value]) => [name, typeof value === 'string' ? value : `${value.name}:${value.size}`])
			.sort(),
	);
}
