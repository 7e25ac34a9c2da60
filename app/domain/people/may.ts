import type { Actor, Role } from './actor';

/** Everything a right is asked for. */
export const VERBS = [
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
	'history.export',
	'people.manage',
	'rules.see',
	'rules.manage',
	'calendar.manage',
	'standard.see',
	'standard.manage',
	'entry.see',
	'application.file',
	'application.decide',
	'project.assess',
	'promise.measure',
	'output.confirm',
] as const;
export type Verb = (typeof VERBS)[number];

/** What the right is asked about. Without a subject the question is "anywhere at all?". */
export interface Subject {
	unit?: string;
	officerName?: string | null;
	/** Who asked for what is to be decided. */
	filedById?: string | null;
	/** Everybody who had a hand in asking. */
	askedByIds?: readonly string[];
}

const READING: readonly Verb[] = [
	'board.see',
	'project.see',
	'list.export',
	'history.see',
	'standard.see',
	'entry.see',
	'rules.see',
];

/** DOMAIN §7. Admins administer; business data is not theirs by virtue of that. */
const RIGHTS: Record<Role, readonly Verb[]> = {
	officer: [
		...READING,
		'work.see',
		'project.create',
		'project.update',
		'report.file',
		'request.file',
		'import.run',
		'application.file',
		'promise.measure',
	],
	manager: [
		...READING,
		'work.see',
		'project.create',
		'project.update',
		'report.file',
		'request.file',
		'request.decide',
		'import.run',
		'import.undo',
		'application.file',
		'application.decide',
		'project.assess',
		'promise.measure',
		'output.confirm',
	],
	auditor: [...READING, 'history.export'],
	admin: ['people.manage', 'rules.see', 'rules.manage', 'calendar.manage', 'standard.see', 'standard.manage'],
};

/** Who asked never decides. */
const DECIDING: ReadonlySet<Verb> = new Set(['request.decide', 'application.decide', 'output.confirm']);

/** May this person do this? The one answer for pages, commands and tests. Who asked for something never decides it. */
export function may(actor: Actor, verb: Verb, subject: Subject = {}): boolean {
	if (!RIGHTS[actor.role].includes(verb)) return false;
	if (DECIDING.has(verb) && asked(actor, subject)) return false;
	return subject.unit === undefined || inScope(actor, { unit: subject.unit, officerName: subject.officerName });
}

function asked({ id }: Actor, { filedById, askedByIds = [] }: Subject): boolean {
	return filedById === id || askedByIds.includes(id);
}

/** Whether a project concerns this person. What does not is answered as if it did not exist. */
export function inScope(actor: Actor, project: { unit: string; officerName?: string | null }): boolean {
	if (actor.scope.kind === 'units' && !actor.scope.units.includes(project.unit)) return false;
	return !actor.ownProjectsOnly || project.officerName === actor.name;
}
