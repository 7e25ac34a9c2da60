import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '~/domain/people/actor';
import { checkPassword } from '~/domain/people/check-password';
import { inScope, may, VERBS } from '~/domain/people/may';

const of = (role: Role, more: Partial<Actor> = {}): Actor => ({
	id: `${role}-1`,
	name: '专员A（示例）',
	role,
	scope: { kind: 'units', units: ['deqing'] },
	...more,
});

describe('may', () => {
	it.each([
		[
			'officer',
			[
				'board.see',
				'work.see',
				'project.see',
				'project.create',
				'project.update',
				'report.file',
				'request.file',
				'import.run',
				'list.export',
				'history.see',
				'standard.see',
				'rules.see',
				'entry.see',
				'application.file',
				'promise.measure',
			],
		],
		[
			'manager',
			[
				'board.see',
				'work.see',
				'project.see',
				'project.create',
				'project.update',
				'report.file',
				'request.file',
				'request.decide',
				'import.run',
				'import.undo',
				'list.export',
				'history.see',
				'standard.see',
				'rules.see',
				'entry.see',
				'application.file',
				'application.decide',
				'project.assess',
				'promise.measure',
				'output.confirm',
			],
		],
		[
			'auditor',
			[
				'board.see',
				'project.see',
				'list.export',
				'history.see',
				'history.export',
				'standard.see',
				'entry.see',
				'rules.see',
			],
		],
		['admin', ['people.manage', 'rules.see', 'rules.manage', 'calendar.manage', 'standard.see', 'standard.manage']],
	] as const)('gives a %s exactly their rights', (role, verbs) => {
		expect(VERBS.filter((verb) => may(of(role), verb)).sort()).toEqual([...verbs].sort());
	});

	it('stops at the edge of the scope', () => {
		expect(may(of('officer'), 'project.update', { unit: 'deqing' })).toBe(true);
		expect(may(of('officer'), 'project.update', { unit: 'anji' })).toBe(false);
		expect(may(of('manager', { scope: { kind: 'city' } }), 'project.update', { unit: 'anji' })).toBe(true);
	});

	it('never lets somebody decide their own request', () => {
		expect(may(of('manager'), 'request.decide', { unit: 'deqing', filedById: 'manager-1' })).toBe(false);
		expect(may(of('manager'), 'request.decide', { unit: 'deqing', filedById: 'officer-1' })).toBe(true);
	});

	it('shows some officers only the projects that name them', () => {
		const own = of('officer', { ownProjectsOnly: true });
		expect(inScope(own, { unit: 'deqing', officerName: '专员A（示例）' })).toBe(true);
		expect(inScope(own, { unit: 'deqing', officerName: '专员B（示例）' })).toBe(false);
		expect(inScope(own, { unit: 'deqing' })).toBe(false);
	});
});

describe('checkPassword', () => {
	it.each([
		['123456789', 'password-too-short'],
		['一二三四五六七八九', 'password-too-short'],
		['a'.repeat(129), 'password-too-long'],
		['Password123', 'password-too-easy'],
		['my-zhangsan-1', 'password-too-easy'],
		['aaaaaaaaaabb', 'password-too-easy'],
	])('refuses %s', (password, code) => {
		expect(checkPassword(password, 'zhangsan')).toMatchObject({ ok: false, refusal: { code, field: 'password' } });
	});

	it.each(['ten chars!', '湖光山色共一楼台风月', 'x'.repeat(60) + 'yzabc'.repeat(10)])('accepts %s', (password) => {
		expect(checkPassword(password, 'zhangsan')).toEqual({ ok: true, value: password });
	});
});
