import { beforeEach, describe, expect, it } from 'vitest';
import { changePerson } from '~/commands/change-person.server';
import { createPerson } from '~/commands/create-person.server';
import { disablePerson } from '~/commands/disable-person.server';
import { enablePerson } from '~/commands/enable-person.server';
import { makeResetLink } from '~/commands/make-reset-link.server';
import type { Database } from '~/data/database.server';
import { addLink, findLink } from '~/data/sessions.server';
import { newToken } from '~/web/session-cookie.server';
import { acting } from '../../support/test-acting';
import { testDatabase } from '../../support/test-database';
import type { TestPersonId } from '../../support/test-people';
import { eventsAbout, person, sessionOf } from './people-world';

let db: Database;
beforeEach(async () => {
	db = await testDatabase();
});

const newOfficer = (more: object = {}) => ({
	login: 'Li.Si',
	name: '示例李四',
	role: 'officer' as const,
	scope: { kind: 'units' as const, units: ['anji', 'deqing'] },
	ownProjectsOnly: true,
	linkHash: newToken().hash,
	...more,
});

describe('createPerson', () => {
	it('adds a person, a link and one event without the link', async () => {
		const input = newOfficer();
		const outcome = await createPerson(acting(db, 'admin'), input);
		const { personId } = outcome.ok ? outcome.value : { personId: '' };
		expect(outcome).toEqual({ ok: true, value: { personId, linkHash: input.linkHash } });
		expect(await person(db, personId)).toMatchObject({
			login: 'li.si',
			role: 'officer',
			scope: { kind: 'units', units: ['anji', 'deqing'] },
			ownProjectsOnly: true,
			passwordHash: null,
		});
		expect((await findLink(db.reader, input.linkHash))?.link.expiresAt).toBe('2026-11-24T04:00:00.000Z');
		expect(await eventsAbout(db, personId)).toMatchObject([{ kind: 'person.created', by: 'admin' }]);
		expect(JSON.stringify(await db.reader.event.findMany())).not.toContain(input.linkHash);
	});

	it('answers a repeated post with the first link, adding nobody', async () => {
		const idempotency = { key: 'form-key-1', body: 'same words' };
		const first = await createPerson(acting(db, 'admin', { idempotency }), newOfficer());
		const second = await createPerson(acting(db, 'admin', { idempotency }), newOfficer());
		expect(second).toEqual(first);
		expect(await db.reader.person.count({ where: { login: 'li.si' } })).toBe(1);
		const other = await createPerson(
			acting(db, 'admin', { idempotency: { ...idempotency, body: 'other' } }),
			newOfficer(),
		);
		expect(other).toEqual({ ok: false, refusal: { code: 'idempotency-key-reused' } });
	});

	it.each([
		['a taken name', { login: 'AUDITOR' }, 'login-taken'],
		['an unfit name', { login: '李四' }, 'login-unfit'],
		['an unknown unit', { scope: { kind: 'units', units: ['atlantis'] } }, 'unit-unknown'],
	])('refuses %s and leaves nothing behind', async (_, more, code) => {
		const before = await db.reader.event.count();
		expect(await createPerson(acting(db, 'admin'), newOfficer(more))).toMatchObject({ refusal: { code } });
		expect(await db.reader.event.count()).toBe(before);
		expect(await db.reader.oneTimeLink.count()).toBe(0);
	});
});

describe('changePerson', () => {
	const edit = { personId: 'officer-deqing', version: 1, name: '示例专员 deqing', role: 'officer' as const };
	const deqing = { scope: { kind: 'units' as const, units: ['deqing'] }, ownProjectsOnly: false };

	it('ends the sessions of a person whose rights change', async () => {
		const session = await sessionOf(db, 'officer-deqing');
		const demoted = { ...edit, ...deqing, role: 'auditor' as const };
		expect(await changePerson(acting(db, 'admin'), demoted)).toMatchObject({ ok: true });
		expect(await session.alive()).toBe(false);
		expect(await eventsAbout(db, 'officer-deqing')).toEqual([
			{ kind: 'person.changed', by: 'admin', changes: [{ field: 'role', from: 'officer', to: 'auditor' }] },
		]);
	});

	it('ends them when the scope changes', async () => {
		const session = await sessionOf(db, 'officer-deqing');
		await changePerson(acting(db, 'admin'), { ...edit, ...deqing, scope: { kind: 'units', units: ['anji'] } });
		expect(await session.alive()).toBe(false);
		expect((await person(db, 'officer-deqing')).scope).toEqual({ kind: 'units', units: ['anji'] });
	});

	it('keeps them for a new name alone', async () => {
		const session = await sessionOf(db, 'officer-deqing');
		await changePerson(acting(db, 'admin'), { ...edit, ...deqing, name: '示例新名' });
		expect(await session.alive()).toBe(true);
		expect(await person(db, 'officer-deqing')).toMatchObject({ name: '示例新名', version: 2 });
	});

	it('writes nothing when nothing changes', async () => {
		await changePerson(acting(db, 'admin'), { ...edit, ...deqing });
		expect(await eventsAbout(db, 'officer-deqing')).toEqual([]);
		expect((await person(db, 'officer-deqing')).version).toBe(1);
	});

	it.each([
		['a stale form', { version: 0 }, 'version-conflict'],
		['somebody who is not there', { personId: 'nobody' }, 'not-found'],
		['no name', { name: ' ' }, 'name-missing'],
		['the own role', { personId: 'admin', role: 'manager' as const }, 'own-rights'],
	])('refuses %s', async (_, more, code) => {
		const outcome = await changePerson(acting(db, 'admin'), { ...edit, ...deqing, ...more });
		expect(outcome).toMatchObject({ ok: false, refusal: { code } });
	});
});

describe('disablePerson and enablePerson', () => {
	it('shuts out at once and lets in again', async () => {
		const session = await sessionOf(db, 'manager');
		const { hash } = newToken();
		const link = { tokenHash: hash, personId: 'manager', createdAt: '', expiresAt: '2027-01-01', usedAt: null };
		await db.write((tx) => addLink(tx, link));
		expect(await disablePerson(acting(db, 'admin'), 'manager')).toMatchObject({ ok: true });
		expect(await session.alive()).toBe(false);
		expect(await findLink(db.reader, hash)).toBeNull();
		expect((await person(db, 'manager')).disabledAt).toBe('2026-11-21T04:00:00.000Z');
		expect(await disablePerson(acting(db, 'admin'), 'manager')).toMatchObject({
			refusal: { code: 'already-disabled' },
		});

		expect(await enablePerson(acting(db, 'admin'), 'manager')).toMatchObject({ ok: true });
		expect((await person(db, 'manager')).disabledAt).toBeNull();
		expect(await enablePerson(acting(db, 'admin'), 'manager')).toMatchObject({ refusal: { code: 'not-disabled' } });
		expect((await eventsAbout(db, 'manager')).map((event) => event.kind)).toEqual([
			'person.disabled',
			'person.enabled',
		]);
	});

	it('never oneself', async () => {
		expect(await disablePerson(acting(db, 'admin'), 'admin')).toMatchObject({ refusal: { code: 'own-disable' } });
	});

	it('leaves one admin when two shut each other out at once', async () => {
		const outcome = await createPerson(
			acting(db, 'admin'),
			newOfficer({ role: 'admin', scope: { kind: 'city' }, ownProjectsOnly: false }),
		);
		const second = await person(db, outcome.ok ? outcome.value.personId : '');
		const both = await Promise.all([
			disablePerson(acting(db, 'admin'), second.id),
			disablePerson(acting(db, second), 'admin'),
		]);
		expect(both).toMatchObject([{ ok: true }, { ok: false, refusal: { code: 'last-admin' } }]);
	});

	it.each(['nobody', '', '../admin'])('does not know %j', async (id) => {
		expect(await disablePerson(acting(db, 'admin'), id)).toMatchObject({ refusal: { code: 'not-found' } });
		expect(await enablePerson(acting(db, 'admin'), id)).toMatchObject({ refusal: { code: 'not-found' } });
	});
});

describe('makeResetLink', () => {
	it('takes the earlier link back', async () => {
		const [first, second] = [newToken().hash, newToken().hash];
		await makeResetLink(acting(db, 'admin'), { personId: 'manager', linkHash: first });
		await makeResetLink(acting(db, 'admin'), { personId: 'manager', linkHash: second });
		expect(await findLink(db.reader, first)).toBeNull();
		expect(await findLink(db.reader, second)).not.toBeNull();
		expect(await eventsAbout(db, 'manager')).toMatchObject([{ kind: 'person.linkMade' }, { kind: 'person.linkMade' }]);
	});

	it('is refused for oneself, strangers and disabled people', async () => {
		const linkHash = newToken().hash;
		const code = async (personId: string) => {
			const outcome = await makeResetLink(acting(db, 'admin'), { personId, linkHash });
			return outcome.ok ? null : outcome.refusal.code;
		};
		expect(await code('admin')).toBe('own-link');
		expect(await code('nobody')).toBe('not-found');
		await disablePerson(acting(db, 'admin'), 'manager');
		expect(await code('manager')).toBe('person-disabled');
	});
});

describe('rights', () => {
	it.each<TestPersonId>(['manager', 'officer-deqing', 'auditor'])('%s administers nobody', async (who) => {
		const forbidden = { ok: false, refusal: { code: 'forbidden' } };
		const by = acting(db, who);
		const linkHash = newToken().hash;
		expect(await createPerson(by, newOfficer())).toEqual(forbidden);
		expect(await changePerson(by, { ...newOfficer(), personId: 'manager', version: 1 })).toEqual(forbidden);
		expect(await disablePerson(by, 'officer-anji')).toEqual(forbidden);
		expect(await enablePerson(by, 'officer-anji')).toEqual(forbidden);
		expect(await makeResetLink(by, { personId: 'officer-anji', linkHash })).toEqual(forbidden);
	});
});
