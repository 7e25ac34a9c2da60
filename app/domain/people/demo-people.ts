import type { Role, Scope } from './actor';

/** Somebody of the demo world, with the password the demo prints. */
export interface DemoPerson {
	login: string;
	name: string;
	role: Role;
	scope: Scope;
	ownProjectsOnly: boolean;
	password: string;
}

const city: Scope = { kind: 'city' };
const units = (...ids: string[]): Scope => ({ kind: 'units', units: ids });

function person(login: string, name: string, role: Role, scope: Scope, ownProjectsOnly = false): DemoPerson {
	return { login, name: `${name}（示例）`, role, scope, ownProjectsOnly, password: `demo-${role}-2026` };
}

export const ADMIN = person('admin.city', '钱文斌', 'admin', city);
export const CITY_MANAGER = person('manager.city', '沈国强', 'manager', city);

export const MANAGERS: DemoPerson[] = [
	person('manager.wuxing', '徐海峰', 'manager', units('wuxing', 'nanxun')),
	person('manager.deqing', '潘丽芳', 'manager', units('deqing', 'anji')),
	person('manager.changxing', '施永康', 'manager', units('changxing', 'changhe')),
	person('manager.nantaihu', '俞雪琴', 'manager', units('nantaihu')),
];

export const OFFICERS: DemoPerson[] = [
	person('officer.wuxing', '陈晓燕', 'officer', units('wuxing')),
	person('officer.nanxun', '吴志明', 'officer', units('nanxun')),
	person('officer.deqing', '沈佳怡', 'officer', units('deqing')),
	person('officer.changxing', '周建华', 'officer', units('changxing')),
	person('officer.anji', '朱思远', 'officer', units('anji')),
	person('officer.nantaihu', '杨美娟', 'officer', units('nantaihu')),
	person('officer.changhe', '姚文斌', 'officer', units('changhe')),
];
/** Sees only the projects that name her as officer. */
export const OWN_PROJECTS_OFFICER = person('own.deqing', '费丽芳', 'officer', units('deqing'), true);

export const AUDITOR = person('auditor.city', '李雪琴', 'auditor', city);

export const DEMO_PEOPLE: DemoPerson[] = [ADMIN, CITY_MANAGER, ...MANAGERS, ...OFFICERS, OWN_PROJECTS_OFFICER, AUDITOR];

/** Offered on the sign-in page of the demo: one for each role, in the order of who wants to see it first. */
export const OFFERED_PEOPLE: readonly DemoPerson[] = [
	CITY_MANAGER,
	...OFFICERS.filter(({ login }) => login === 'officer.deqing'),
	AUDITOR,
	ADMIN,
];
