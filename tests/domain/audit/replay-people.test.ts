import { describe, expect, it } from 'vitest';
import {
	type KeptPerson,
	type PersonEvent,
	peopleFault,
	type ReplayedPeople,
	replayPerson,
} from '~/domain/audit/replay-people';
import type { PersonFields } from '~/domain/people/check-person';
import { personChanges } from '~/domain/people/decide-person-change';

const officer: PersonFields = {
	name: '示例专员',
	role: 'officer',
	scope: { kind: 'units', units: ['wuxing', 'anji'] },
	ownProjectsOnly: false,
};
const manager: PersonFields = { ...officer, role: 'manager', scope: { kind: 'city' } };
const AT = '2026-03-01T00:00:00.000Z';
const BEFORE = '2026-02-01T00:00:00.000Z';
const told = { at: AT, details: { login: 'a.one' } };
const created: PersonEvent = {
	...told,
	seq: 3,
	kind: 'person.created',
	subject: 'a',
	changes: personChanges(null, officer),
};
const promoted: PersonEvent = {
	...told,
	seq: 4,
	kind: 'person.changed',
	subject: 'a',
	changes: personChanges({ id: 'a', ...officer }, manager),
};
const disabled: PersonEvent = { ...told, seq: 5, kind: 'person.disabled', subject: 'a', changes: [] };

function replayed(...events: PersonEvent[]): ReplayedPeople {
	const people: ReplayedPeople = new Map();
	for (const event of events) expect(replayPerson(people, event, BEFORE), event.kind).toBe(true);
	return people;
}

const kept = (fields: PersonFields, disabledAt: string | null = null): KeptPerson => ({
	...{ id: 'a', login: 'a.one', createdAt: AT },
	...fields,
	disabledAt,
});

describe('people from their events', () => {
	it('agree, whatever the order of units', () => {
		expect(
			peopleFault(replayed(created), [kept({ ...officer, scope: { kind: 'units', units: ['anji', 'wuxing'] } })]),
		).toBeNull();
		expect(peopleFault(replayed(created, promoted), [kept(manager)])).toBeNull();
		expect(peopleFault(replayed(created, promoted, disabled), [kept(manager, AT)])).toBeNull();
		const back = { ...disabled, seq: 6, kind: 'person.enabled' } as const;
		const { ownProjectsOnly: _, ...bare } = kept(officer);
		expect(peopleFault(replayed(created, disabled, back), [bare])).toBeNull();
	});

	it('stay disabled through other changes', () => {
		expect(peopleFault(replayed(created, disabled, promoted), [kept(manager)])).toMatchObject({
			code: 'person-changed',
			seq: 4,
		});
	});

	it.each<[string, Partial<KeptPerson>]>([
		['another sign-in name', { login: 'b.one' }],
		['made earlier', { createdAt: BEFORE }],
		['shut out by nobody', { disabledAt: AT }],
	])('are told when they are %s', (_, change) => {
		expect(peopleFault(replayed(created), [{ ...kept(officer), ...change }])).toMatchObject({ seq: 3 });
	});

	it('are told when they were shut out at another time, or do not bear a name no event gave', () => {
		expect(peopleFault(replayed(created, disabled), [kept(officer, BEFORE)])).toMatchObject({ seq: 5 });
		expect(peopleFault(replayed({ ...created, details: {} }), [kept(officer)])).toBeNull();
	});

	it('take no part in what is not about a person', () => {
		expect(replayed({ ...created, kind: 'project.edited' }, { ...created, subject: null }).size).toBe(0);
		expect(replayed({ ...disabled, kind: 'person.lockedOut' }).size).toBe(0);
	});

	it('do not change before they exist, nor from what they were not', () => {
		expect(replayPerson(new Map(), promoted, BEFORE)).toBe(false);
		expect(replayPerson(replayed(created, promoted), promoted, BEFORE)).toBe(false);
	});

	it('are named first by the earliest event', () => {
		const two = replayed(created, { ...created, seq: 9, subject: 'b' });
		expect(peopleFault(two, [kept({ ...officer, name: 'x' }), { ...kept(officer), id: 'c' }])).toEqual({
			code: 'person-changed',
			seq: 3,
			detail: 'a',
		});
		expect(peopleFault(two, [kept(officer), { ...kept(officer), id: 'c' }])).toEqual({
			code: 'person-changed',
			seq: 9,
			detail: 'b',
		});
		expect(
			peopleFault(replayed(created), [{ ...kept(officer), id: 'c' }, { ...kept(officer), id: 'd' }, kept(officer)]),
		).toEqual({ code: 'record-unexplained', seq: null, detail: 'c' });
	});
});
