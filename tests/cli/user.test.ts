import { describe, expect, it } from 'vitest';
import { setPasswordByLink } from '~/commands/set-password-by-link.server';
import { findPersonByLogin } from '~/data/people.server';
import { newId } from '~/web/acting.server';
import { hashToken } from '~/web/session-cookie.server';
import { runPin } from '../support/run-pin';
import { testDatabase } from '../support/test-database';

const db = await testDatabase('bare');
const add = (...argv: string[]) => runPin(db.url, ['user', 'add', ...argv]);

describe('pin user add', () => {
	it('adds a person and prints a link that sets the password once', async () => {
		const answer = await add(
			'--login',
			'Zhang.San',
			'--name',
			'张三',
			'--role',
			'officer',
			'--unit',
			'德清县',
			'--unit',
			'anji',
			'--json',
		);
		expect(answer).toMatchObject({ code: 0, err: [] });
		const link = String(answer.json()[0]?.link);
		expect(link).toMatch(/^http:\/\/localhost:3000\/one-time\/[\w-]{43}$/);
		const person = await findPersonByLogin(db.reader, 'zhang.san');
		expect(person).toMatchObject({
			role: 'officer',
			passwordHash: null,
			scope: { kind: 'units', units: ['anji', 'deqing'] },
		});
		const linkHash = hashToken(link.split('/').at(-1) ?? '');
		const visit = { db, channel: 'form', now: '2026-11-21T04:00:00.000Z', today: '2026-11-21', newId } as const;
		expect(await setPasswordByLink(visit, { linkHash, password: 'silk-lake-9-boats' })).toMatchObject({ ok: true });
		expect((await runPin(db.url, ['verify'])).code).toBe(0);
	});

	it('takes a password from stdin instead', async () => {
		const argv = [
			'user',
			'add',
			'--login',
			'shen',
			'--name',
			'沈审计',
			'--role',
			'auditor',
			'--city',
			'--password-stdin',
		];
		const weak = await runPin(db.url, argv, { input: 'short\n' });
		expect(weak).toMatchObject({ code: 1, out: [] });
		expect(await findPersonByLogin(db.reader, 'shen')).toBeNull();
		expect((await runPin(db.url, argv, { input: 'silk-lake-9-boats\n' })).out).toEqual([
			'Added shen; the password is set.',
		]);
		expect((await findPersonByLogin(db.reader, 'shen'))?.passwordHash).toMatch(/^\$argon2id\$/);
	});

	it('names who did it in the history', async () => {
		const events = await db.reader.event.findMany({ where: { kind: 'person.created' } });
		expect(events.map((event) => event.channel)).toEqual(['cli', 'cli']);
		expect(events[0]?.personName).toMatch(/\(cli\)$/);
	});

	const wrong: [string, string[], number, RegExp][] = [
		['no login', ['--name', 'x', '--role', 'officer', '--city'], 2, /--login is missing/],
		['a role nobody has', ['--login', 'x1', '--name', 'x', '--role', 'boss', '--city'], 2, /no role "boss"/],
		['no scope', ['--login', 'x1', '--name', 'x', '--role', 'officer'], 2, /either --city or --unit/],
		[
			'both scopes',
			['--login', 'x1', '--name', 'x', '--role', 'officer', '--city', '--unit', 'anji'],
			2,
			/either --city or --unit/,
		],
		['an unknown unit', ['--login', 'x1', '--name', 'x', '--role', 'officer', '--unit', 'x'], 2, /no unit "x"/],
		['a login that is taken', ['--login', 'shen', '--name', 'x', '--role', 'officer', '--city'], 1, /^pin: /],
		['a login that does not fit', ['--login', 'x y', '--name', 'x', '--role', 'officer', '--city'], 1, /^pin: /],
	];
	it.each(wrong)('refuses %s', async (_, argv, code, says) => {
		const answer = await add(...argv);
		expect(answer).toMatchObject({ code, out: [] });
		expect(answer.err[0]).toMatch(says);
	});

	it('knows no other user command', async () => {
		expect(await runPin(db.url, ['user', 'remove'])).toMatchObject({ code: 2 });
	});
});
