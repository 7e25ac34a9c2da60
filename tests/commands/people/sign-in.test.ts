import { beforeEach, describe, expect, it } from 'vitest';
import { disablePerson } from '~/commands/disable-person.server';
import { type SignIn, signIn } from '~/commands/sign-in.server';
import { signOut } from '~/commands/sign-out.server';
import { type Database, openDatabase } from '~/data/database.server';
import { findSession } from '~/data/sessions.server';
import { newToken } from '~/web/session-cookie.server';
import { acting } from '../../support/test-acting';
import { testDatabase } from '../../support/test-database';
import { TEST_PASSWORD } from '../../support/test-people';
import { eventsAbout, sessionOf } from './people-world';

let db: Database;
beforeEach(async () => {
	db = await testDatabase();
});

function attempt(more: Partial<SignIn> = {}): SignIn {
	return {
		login: 'manager',
		password: TEST_PASSWORD,
		address: '10.1.2.3',
		userAgent: 'test',
		sessionHash: newToken().hash,
		earlierSessionHash: null,
		...more,
	};
}

const at = (now: string, on = db) => acting(on, 'admin', { now });
const wrong = { password: 'not-the-password' };

describe('signIn', () => {
	it('starts a session and writes nothing into the journal', async () => {
		const before = await db.reader.event.count();
		const input = attempt({ login: ' Manager ' });
		expect(await signIn(acting(db, 'admin'), input)).toEqual({ ok: true, value: { personId: 'manager' } });
		expect((await findSession(db.reader, input.sessionHash))?.person.id).toBe('manager');
		expect(await db.reader.event.count()).toBe(before);
	});

	it('ends the session the browser brought, and spent ones', async () => {
		const brought = await sessionOf(db, 'manager');
		const spent = await sessionOf(db, 'auditor', '2026-11-20T15:00:00.000Z');
		await signIn(acting(db, 'admin'), attempt({ earlierSessionHash: brought.hash }));
		expect([await brought.alive(), await spent.alive()]).toEqual([false, false]);
	});

	it('has one answer for a wrong password, an unknown name, no password yet and a disabled person', async () => {
		await disablePerson(acting(db, 'admin'), 'officer-anji');
		await db.reader.person.update({ where: { id: 'officer-wuxing' }, data: { passwordHash: null } });
		for (const more of [wrong, { login: 'nobody' }, { login: 'officer-wuxing' }, { login: 'officer-anji' }]) {
			expect(await signIn(acting(db, 'admin'), attempt(more))).toEqual({
				ok: false,
				refusal: { code: 'sign-in-failed' },
			});
		}
	});

	it('works as hard for an unknown name as for a wrong password', async () => {
		// Processor time of this process, not time on the wall: a busy machine changes nothing about it.
		const work = async (login: string) => {
			const before = process.cpuUsage();
			await signIn(acting(db, 'admin'), attempt({ ...wrong, login }));
			const { user, system } = process.cpuUsage(before);
			return user + system;
		};
		await work('warm-up');
		const known = Math.min(await work('manager'), await work('manager'), await work('manager'));
		const unknown = Math.min(await work('no1'), await work('no2'), await work('no3'));
		expect(unknown).toBeGreaterThan(known / 2);
		expect(unknown).toBeLessThan(known * 2);
	});

	it('does not hash a book', async () => {
		const outcome = await signIn(acting(db, 'admin'), attempt({ password: 'x'.repeat(100_000) }));
		expect(outcome).toMatchObject({ refusal: { code: 'password-too-long' } });
		expect(await db.reader.signInTries.count()).toBe(0);
	});
});

describe('limits', () => {
	it('shuts a name after five wrong passwords for a quarter of an hour, over a restart', async () => {
		for (let n = 0; n < 5; n++) {
			expect(await signIn(at('2026-11-21T04:00:00.000Z'), attempt(wrong))).toMatchObject({
				refusal: { code: 'sign-in-failed' },
			});
		}
		const again = await openDatabase(db.url);
		expect(await signIn(at('2026-11-21T04:00:01.000Z', again), attempt())).toEqual({
			ok: false,
			refusal: { code: 'rate-limited', params: { minutes: 15 } },
		});
		expect(await signIn(at('2026-11-21T04:14:59.999Z', again), attempt())).toMatchObject({
			refusal: { code: 'rate-limited', params: { minutes: 1 } },
		});
		expect(await signIn(at('2026-11-21T04:15:00.000Z', again), attempt())).toMatchObject({ ok: true });
		await again.close();
	});

	it('tells the journal once that a known name was shut, nothing of unknown ones', async () => {
		for (let n = 0; n < 8; n++) {
			await signIn(acting(db, 'admin'), attempt(wrong));
			await signIn(acting(db, 'admin'), attempt({ ...wrong, login: 'nobody' }));
		}
		expect(await eventsAbout(db, 'manager')).toEqual([{ kind: 'person.lockedOut', by: null, changes: [] }]);
		expect(await db.reader.event.count({ where: { kind: 'person.lockedOut' } })).toBe(1);
	});

	it('counts a hundred at once like a hundred in a row', async () => {
		const outcomes = await Promise.all(
			Array.from({ length: 20 }, () => signIn(acting(db, 'admin'), attempt({ ...wrong, address: newToken().token }))),
		);
		const codes = outcomes.map((outcome) => (outcome.ok ? '' : outcome.refusal.code));
		expect(codes.filter((code) => code === 'sign-in-failed')).toHaveLength(5);
		expect(codes.filter((code) => code === 'rate-limited')).toHaveLength(15);
	});

	it('forgets the slips of a name that got it right', async () => {
		for (let round = 0; round < 3; round++) {
			for (let n = 0; n < 4; n++) await signIn(acting(db, 'admin'), attempt(wrong));
			expect(await signIn(acting(db, 'admin'), attempt())).toMatchObject({ ok: true });
		}
	});

	it('shuts an address that tries one password on many names, and no other address', async () => {
		const codes: string[] = [];
		for (let n = 0; n < 100; n++) {
			const outcome = await signIn(acting(db, 'admin'), attempt({ ...wrong, login: `name-${n}` }));
			if (!outcome.ok) codes.push(outcome.refusal.code);
		}
		expect(codes.indexOf('rate-limited')).toBe(30);
		expect(codes.slice(30).every((code) => code === 'rate-limited')).toBe(true);
		expect(await signIn(acting(db, 'admin'), attempt())).toMatchObject({ refusal: { code: 'rate-limited' } });
		expect(await signIn(acting(db, 'admin'), attempt({ address: '10.9.9.9' }))).toMatchObject({ ok: true });
	});

	it('lets a large office sign in from one address', async () => {
		for (let n = 0; n < 31; n++) expect(await signIn(acting(db, 'admin'), attempt())).toMatchObject({ ok: true });
	});

	it('keeps no tries that no longer count', async () => {
		await signIn(at('2026-11-21T04:00:00.000Z'), attempt({ ...wrong, login: 'gone', address: 'a' }));
		await signIn(at('2026-11-21T05:00:00.000Z'), attempt(wrong));
		expect((await db.reader.signInTries.findMany()).map((row) => row.key).sort()).toEqual([
			'address:10.1.2.3',
			'login:manager',
		]);
	});
});

it('signs out', async () => {
	const session = await sessionOf(db, 'manager');
	await signOut(db, session.hash);
	expect(await session.alive()).toBe(false);
	await signOut(db, session.hash);
});
