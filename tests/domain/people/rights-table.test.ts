import { describe, expect, it } from 'vitest';
import { type Actor, ROLES, type Role } from '~/domain/people/actor';
import { may, VERBS, type Verb } from '~/domain/people/may';

const WRITES: Verb[] = [
	'project.create',
	'project.update',
	'report.file',
	'request.file',
	'request.decide',
	'import.run',
	'application.file',
	'application.decide',
	'project.assess',
	'promise.measure',
	'output.confirm',
];
const MANAGES: Verb[] = ['people.manage', 'rules.manage', 'calendar.manage', 'standard.manage'];

const actor = (role: Role): Actor => ({ id: 'p1', name: '示例甲', role, scope: { kind: 'city' } });
const rightsOf = (role: Role) => VERBS.filter((verb) => may(actor(role), verb, { unit: 'deqing' }));

describe('DOMAIN §7', () => {
	it('auditors read and never write', () => {
		const rights = rightsOf('auditor');
		expect(rights).toEqual(expect.arrayContaining(['project.see', 'history.see', 'history.export', 'list.export']));
		expect(rights.filter((verb) => [...WRITES, ...MANAGES].includes(verb))).toEqual([]);
	});

	it('admins administer and see no business data', () => {
		expect(rightsOf('admin')).toEqual(expect.arrayContaining(MANAGES));
		expect(rightsOf('admin').filter((verb) => !MANAGES.includes(verb))).toEqual(['rules.see', 'standard.see']);
	});

	it('only managers decide', () => {
		for (const verb of ['request.decide', 'application.decide', 'project.assess', 'output.confirm'] as const) {
			expect(ROLES.filter((role) => rightsOf(role).includes(verb))).toEqual(['manager']);
		}
	});

	it('only admins administer', () => {
		for (const verb of MANAGES) expect(ROLES.filter((role) => rightsOf(role).includes(verb))).toEqual(['admin']);
	});

	it('every role keeps out of units beyond its scope', () => {
		for (const role of ROLES) {
			const narrow: Actor = { ...actor(role), scope: { kind: 'units', units: ['anji'] } };
			expect(VERBS.filter((verb) => may(narrow, verb, { unit: 'deqing' }))).toEqual([]);
		}
	});
});
