import type { Actor } from '~/domain/people/actor';

/** Every test person signs in with this. */
export const TEST_PASSWORD = 'silk-lake-7-cranes';

const UNITS = ['wuxing', 'nanxun', 'deqing', 'changxing', 'anji', 'nantaihu', 'changhe'] as const;
const city = { kind: 'city' } as const;

/** The people of the test world: id = sign-in name, so a test says who acts by name alone. */
export const TEST_PEOPLE: Actor[] = [
	{ id: 'admin', name: '示例管理员', role: 'admin', scope: city },
	{ id: 'auditor', name: '示例审计', role: 'auditor', scope: city },
	{ id: 'manager', name: '示例市级管理者', role: 'manager', scope: city },
	{ id: 'manager-other', name: '示例市级管理者乙', role: 'manager', scope: city },
	...UNITS.flatMap((unit): Actor[] => [
		{ id: `manager-${unit}`, name: `示例管理者 ${unit}`, role: 'manager', scope: { kind: 'units', units: [unit] } },
		{ id: `officer-${unit}`, name: `示例专员 ${unit}`, role: 'officer', scope: { kind: 'units', units: [unit] } },
	]),
	{
		id: 'officer-own',
		name: '示例本人专员',
		role: 'officer',
		scope: { kind: 'units', units: ['deqing'] },
		ownProjectsOnly: true,
	},
];

export type TestPersonId =
	| 'admin'
	| 'auditor'
	| 'manager'
	| 'manager-other'
	| 'officer-own'
	| `${'manager' | 'officer'}-${(typeof UNITS)[number]}`;

/** `actorNamed('officer-deqing')`. */
export function actorNamed(id: TestPersonId): Actor {
	const actor = TEST_PEOPLE.find((person) => person.id === id);
	if (!actor) throw new Error(`no test person ${id}`);
	return actor;
}
