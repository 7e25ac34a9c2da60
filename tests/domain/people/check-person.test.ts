import { describe, expect, it } from 'vitest';
import type { Role } from '~/domain/people/actor';
import { checkLogin, checkPerson, type PersonFields } from '~/domain/people/check-person';

const UNITS = ['wuxing', 'nanxun', 'deqing'];
const fields = (more: Partial<PersonFields> = {}): PersonFields => ({
	name: '示例专员',
	role: 'officer',
	scope: { kind: 'units', units: ['deqing'] },
	ownProjectsOnly: false,
	...more,
});

describe('checkLogin', () => {
	it.each([
		['zs', 'zs'],
		[' Zhang.San ', 'zhang.san'],
		['ａｂｃ１', 'abc1'],
		['330502-01@gov_x', '330502-01@gov_x'],
		['a'.repeat(40), 'a'.repeat(40)],
	])('%j is %j', (given, login) => {
		expect(checkLogin(given)).toEqual({ ok: true, value: login });
	});

	it.each(['', 'a', '.ab', '张三', 'a b', "a'b", 'a/b', 'a\0b', 'a'.repeat(41)])('refuses %j', (given) => {
		expect(checkLogin(given)).toEqual({ ok: false, refusal: { code: 'login-unfit', field: 'login' } });
	});
});

describe('checkPerson', () => {
	it('keeps a tidy person', () => {
		const given = fields({ name: ' 示例专员 ', scope: { kind: 'units', units: ['deqing', 'wuxing', 'deqing'] } });
		expect(checkPerson(given, UNITS)).toEqual({
			ok: true,
			value: fields({ scope: { kind: 'units', units: ['wuxing', 'deqing'] } }),
		});
	});

	it.each<[Role, boolean]>([
		['officer', true],
		['manager', false],
		['auditor', false],
	])('%s kept to own projects: %s', (role, kept) => {
		expect(checkPerson(fields({ role, ownProjectsOnly: true }), UNITS)).toMatchObject({
			value: { ownProjectsOnly: kept },
		});
	});

	it('takes names of forty signs, rare ones included', () => {
		expect(checkPerson(fields({ name: '𠮷'.repeat(40) }), UNITS).ok).toBe(true);
	});

	it.each<[string, Partial<PersonFields>, string, string]>([
		['no name', { name: '  ' }, 'name-missing', 'name'],
		['41 signs', { name: '吉'.repeat(41) }, 'name-unfit', 'name'],
		['a turned name', { name: 'a\u202eb' }, 'name-unfit', 'name'],
		['a made-up role', { role: 'root' as Role }, 'role-unknown', 'role'],
		['no unit', { scope: { kind: 'units', units: [] } }, 'scope-empty', 'units'],
		['a made-up unit', { scope: { kind: 'units', units: ['deqing', 'atlantis'] } }, 'unit-unknown', 'units'],
		['an admin of one unit', { role: 'admin' }, 'scope-must-be-city', 'scope'],
	])('refuses %s', (_, more, code, field) => {
		expect(checkPerson(fields(more), UNITS)).toMatchObject({ ok: false, refusal: { code, field } });
	});

	it('takes an admin and an auditor of the city', () => {
		for (const role of ['admin', 'auditor'] as const) {
			expect(checkPerson(fields({ role, scope: { kind: 'city' } }), []).ok).toBe(true);
		}
	});
});
