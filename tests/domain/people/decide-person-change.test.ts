import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/people/actor';
import type { PersonFields } from '~/domain/people/check-person';
import { decideDisable, decidePersonChange, personChanges } from '~/domain/people/decide-person-change';

const city = { kind: 'city' } as const;
const admin: Actor = { id: 'admin', name: '示例管理员', role: 'admin', scope: city };
const other: Actor = { id: 'other', name: '示例管理员乙', role: 'admin', scope: city, ownProjectsOnly: false };
const officer: Actor = {
	id: 'officer',
	name: '示例专员',
	role: 'officer',
	scope: { kind: 'units', units: ['deqing'] },
};
const fieldsOf = ({ name, role, scope, ownProjectsOnly = false }: Actor): PersonFields => ({
	name,
	role,
	scope,
	ownProjectsOnly,
});

describe('decidePersonChange', () => {
	it.each<[string, Partial<PersonFields>, string[], boolean]>([
		['nothing', {}, [], false],
		['the name', { name: '示例新名' }, ['name'], false],
		['the role', { role: 'manager' }, ['role'], true],
		['the units', { scope: { kind: 'units', units: ['anji'] } }, ['scope'], true],
		['to the city', { scope: city }, ['scope'], true],
		['to own projects', { ownProjectsOnly: true }, ['ownProjectsOnly'], true],
		['name and role', { name: '示例新名', role: 'auditor' }, ['name', 'role'], true],
	])('changing %s', (_, more, moved, endsSessions) => {
		const decided = decidePersonChange(admin, officer, { ...fieldsOf(officer), ...more }, 1);
		expect(decided).toMatchObject({ ok: true, value: { endsSessions } });
		expect(decided.ok && decided.value.changes.map((change) => change.field)).toEqual(moved);
	});

	it('lets admins change their own name, not their own rights', () => {
		expect(decidePersonChange(admin, admin, { ...fieldsOf(admin), name: '示例' }, 1).ok).toBe(true);
		expect(decidePersonChange(admin, admin, { ...fieldsOf(admin), role: 'manager' }, 1)).toMatchObject({
			refusal: { code: 'own-rights' },
		});
	});

	it.each([
		[0, false],
		[1, true],
	])('demoting an admin beside %i others: %s', (otherAdmins, ok) => {
		const decided = decidePersonChange(admin, other, { ...fieldsOf(other), role: 'manager' }, otherAdmins);
		expect(decided.ok).toBe(ok);
		if (!decided.ok) expect(decided.refusal).toEqual({ code: 'last-admin', field: 'role' });
	});
});

describe('decideDisable', () => {
	it.each<[string, Actor & { disabledAt: string | null }, number, string | null]>([
		['oneself', { ...admin, disabledAt: null }, 3, 'own-disable'],
		['somebody disabled', { ...officer, disabledAt: '2026-11-21T04:00:00.000Z' }, 1, 'already-disabled'],
		['the last admin', { ...other, disabledAt: null }, 0, 'last-admin'],
		['another admin', { ...other, disabledAt: null }, 1, null],
		['an officer', { ...officer, disabledAt: null }, 0, null],
	])('%s', (_, person, otherAdmins, code) => {
		const decided = decideDisable(admin, person, otherAdmins);
		expect(decided).toEqual(code === null ? { ok: true, value: null } : { ok: false, refusal: { code } });
	});
});

describe('personChanges', () => {
	it('lists everything about a new person', () => {
		expect(personChanges(null, fieldsOf(officer))).toEqual([
			{ field: 'name', from: null, to: '示例专员' },
			{ field: 'role', from: null, to: 'officer' },
			{ field: 'scope', from: null, to: ['deqing'] },
			{ field: 'ownProjectsOnly', from: null, to: false },
		]);
	});

	it('says city, or which units', () => {
		expect(personChanges(officer, { ...fieldsOf(officer), scope: city })).toEqual([
			{ field: 'scope', from: ['deqing'], to: 'city' },
		]);
	});
});
