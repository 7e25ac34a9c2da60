import { beforeEach, describe, expect, it } from 'vitest';
import { changeOwnPassword } from '~/commands/change-own-password.server';
import { createFirstAdmin } from '~/commands/create-first-admin.server';
import { disablePerson } from '~/commands/disable-person.server';
import { makeResetLink } from '~/commands/make-reset-link.server';
import { setPasswordByLink } from '~/commands/set-password-by-link.server';
import type { Database } from '~/data/database.server';
import { passwordMatches } from '~/data/password-hash.server';
import { newToken } from '~/web/session-cookie.server';
import { acting } from '../../support/test-acting';
import { testDatabase } from '../../support/test-database';
import { TEST_PASSWORD } from '../../support/test-people';
import { eventsAbout, person, sessionOf } from './people-world';

const NEW_PASSWORD = 'mulberry-and-moon-9';
let db: Database;
beforeEach(async () => {
	db = await testDatabase();
});

describe('createFirstAdmin', () => {
	const founder = { login: 'boss', name: '示例首位管理员', password: NEW_PASSWORD };

	it('makes one administrator, once', async () => {
		const bare = await testDatabase('bare');
		const first = await createFirstAdmin(acting(bare, 'admin'), founder);
		const { personId } = first.ok ? first.value : { personId: '' };
		const made = await person(bare, personId);
		expect(made).toMatchObject({ login: 'boss', role: 'admin', scope: { kind: 'city' } });
		expect(made.passwordHash).toMatch(/^\$argon2id\$v=19\$m=47104,p=1,t=1\$/);
		expect(await passwordMatches(made.passwordHash, NEW_PASSWORD)).toBe(true);
		expect(await eventsAbout(bare, personId)).toMatchObject([{ kind: 'person.created', by: personId }]);
		expect(await createFirstAdmin(acting(bare, 'admin'), { ...founder, login: 'boss2' })).toMatchObject({
			refusal: { code: 'admin-exists' },
		});
	});

	it('lets one of two win, and a repeated post have the same answer', async () => {
		const bare = await testDatabase('bare');
		const idempotency = { key: 'first-form', body: 'x' };
		const both = await Promise.all([
			createFirstAdmin(acting(bare, 'admin', { idempotency }), founder),
			createFirstAdmin(acting(bare, 'admin'), { ...founder, login: 'rival' }),
		]);
		expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
		expect(await bare.reader.person.count()).toBe(1);
		if (both[0].ok) expect(await createFirstAdmin(acting(bare, 'admin', { idempotency }), founder)).toEqual(both[0]);
	});

	it.each([
		['login', { login: '!' }, 'login-unfit'],
		['name', { name: '' }, 'name-missing'],
		['password', { password: 'short' }, 'password-too-short'],
		['password of 100 KB', { password: 'x'.repeat(100_000) }, 'password-too-long'],
	])('refuses a bad %s', async (_, more, code) => {
		const bare = await testDatabase('bare');
		expect(await createFirstAdmin(acting(bare, 'admin'), { ...founder, ...more })).toMatchObject({ refusal: { code } });
	});
});

describe('setPasswordByLink', () => {
	async function linkFor(personId: string) {
		const { hash } = newToken();
		await makeResetLink(acting(db, 'admin'), { personId, linkHash: hash });
		return hash;
	}

	it('sets the password once and ends every session', async () => {
		const linkHash = await linkFor('manager');
		const session = await sessionOf(db, 'manager');
		const visit = acting(db, 'auditor');
		expect(await setPasswordByLink(visit, { linkHash, password: NEW_PASSWORD })).toEqual({
			ok: true,
			value: { login: 'manager' },
		});
		expect(await passwordMatches((await person(db, 'manager')).passwordHash, NEW_PASSWORD)).toBe(true);
		expect(await session.alive()).toBe(false);
		expect((await eventsAbout(db, 'manager')).at(-1)).toEqual({
			kind: 'person.passwordChanged',
			by: 'manager',
			changes: [],
		});
		expect(await setPasswordByLink(visit, { linkHash, password: 'another-password-8' })).toMatchObject({
			refusal: { code: 'link-used' },
		});
	});

	it('works once for two who use it together', async () => {
		const linkHash = await linkFor('manager');
		const visit = acting(db, 'auditor');
		const both = await Promise.all([
			setPasswordByLink(visit, { linkHash, password: NEW_PASSWORD }),
			setPasswordByLink(visit, { linkHash, password: 'another-password-8' }),
		]);
		expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
		expect(both.find((outcome) => !outcome.ok)).toMatchObject({ refusal: { code: 'link-used' } });
	});

	it('answers the same post twice alike', async () => {
		const linkHash = await linkFor('manager');
		const visit = acting(db, 'auditor', { idempotency: { key: 'one-time-1', body: 'b' } });
		const first = await setPasswordByLink(visit, { linkHash, password: NEW_PASSWORD });
		expect(await setPasswordByLink(visit, { linkHash, password: NEW_PASSWORD })).toEqual(first);
	});

	it('says what is wrong with a link or a password', async () => {
		const linkHash = await linkFor('manager');
		const visit = acting(db, 'auditor');
		const code = async (given: { linkHash?: string; password?: string; now?: string }) => {
			const outcome = await setPasswordByLink(
				{ ...visit, now: given.now ?? visit.now },
				{ linkHash, password: NEW_PASSWORD, ...given },
			);
			return outcome.ok ? null : outcome.refusal.code;
		};
		expect(await code({ linkHash: newToken().hash })).toBe('link-unknown');
		expect(await code({ now: '2026-11-24T04:00:00.000Z' })).toBe('link-expired');
		expect(await code({ password: 'the-manager-1' })).toBe('password-too-easy');
		expect(await code({ password: 'x'.repeat(100_000) })).toBe('password-too-long');
		await disablePerson(acting(db, 'admin'), 'manager');
		expect(await code({})).toBe('link-unknown');
	});
});

describe('changeOwnPassword', () => {
	const change = { currentPassword: TEST_PASSWORD, password: NEW_PASSWORD };

	it('keeps this session and ends the others', async () => {
		const [here, elsewhere] = [await sessionOf(db, 'auditor'), await sessionOf(db, 'auditor')];
		const outcome = await changeOwnPassword(acting(db, 'auditor'), { ...change, sessionHash: here.hash });
		expect(outcome).toEqual({ ok: true, value: null });
		expect(await passwordMatches((await person(db, 'auditor')).passwordHash, NEW_PASSWORD)).toBe(true);
		expect([await here.alive(), await elsewhere.alive()]).toEqual([true, false]);
		expect(await eventsAbout(db, 'auditor')).toMatchObject([
			{ kind: 'person.passwordChanged', by: 'auditor', changes: [] },
		]);
	});

	it('answers the same post twice alike', async () => {
		const by = acting(db, 'auditor', { idempotency: { key: 'own-password', body: 'b' } });
		const first = await changeOwnPassword(by, { ...change, sessionHash: '' });
		expect(await changeOwnPassword(by, { ...change, sessionHash: '' })).toEqual(first);
	});

	it.each([
		['a wrong current one', { currentPassword: 'not-it-at-all' }, 'password-wrong', 'currentPassword'],
		['an endless current one', { currentPassword: 'x'.repeat(100_000) }, 'password-wrong', 'currentPassword'],
		['a short new one', { password: 'short' }, 'password-too-short', 'password'],
		['the same again', { password: TEST_PASSWORD }, 'password-same', 'password'],
	])('refuses %s', async (_, more, code, field) => {
		const outcome = await changeOwnPassword(acting(db, 'auditor'), { ...change, ...more, sessionHash: '' });
		expect(outcome).toMatchObject({ ok: false, refusal: { code, field } });
	});

	it('stops guesses after five', async () => {
		const guess = { currentPassword: 'not-it-at-all', password: NEW_PASSWORD, sessionHash: '' };
		for (let n = 0; n < 5; n++) await changeOwnPassword(acting(db, 'auditor'), guess);
		const right = await changeOwnPassword(acting(db, 'auditor'), { ...change, sessionHash: '' });
		expect(right).toMatchObject({ refusal: { code: 'rate-limited', params: { minutes: 15 } } });
	});
});
