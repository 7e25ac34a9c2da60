import { randomBytes } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import type { Acting } from '~/commands/perform.server';
import type { Actor } from '~/domain/people/actor';

/** A new id: 10 characters of base 32, 50 random bits, readable on the phone. */
export function newId(): string {
	const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
	return Array.from(randomBytes(10), (byte) => alphabet[byte & 31]).join('');
}

/** What a command needs to know of a form post. The idempotency key is the form's hidden field of that name. */
export function acting(context: AppLoadContext, actor: Actor, form?: FormData): Acting {
	const key = form?.get('idempotencyKey');
	return {
		db: context.app.db,
		actor,
		channel: 'form',
		now: context.now,
		today: context.today,
		newId,
		...(form && typeof key === 'string' && /^[\w-]{8,64}$/.test(key)
			? { idempotency: { key, body: bodyOf(form) } }
			: {}),
	};
}

/** The words of a form in a fixed order, to tell a repeated post from another one under the same key. */
function bodyOf(form: FormData): string {
	return JSON.stringify(
		[...form.entries()]
			.map(([name, value]) => [name, typeof value === 'string' ? value : `${value.name}:${value.size}`])
			.sort(),
	);
}
