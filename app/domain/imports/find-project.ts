import { identityText, sameIdentity } from '../identifiers/identity-text';
import { accepted, type Outcome, refused } from '../outcome';
import { arePhases } from '../project/phases';
import type { Identity } from './statement';

/** A live project that rows may mean. */
export interface KnownProject extends Identity {
	projectId: string;
	name: string;
}

export type Found = Outcome<KnownProject>;
export type ProjectIndex = ReadonlyMap<string, KnownProject[]>;

const codeKey = (code: string) => `code ${code}`;
const numberKey = (unit: string, number: string) => JSON.stringify(['number', unit, number]);
export const nameKey = (unit: string, name: string) => JSON.stringify(['name', unit, identityText(name)]);

/** Known projects under everything they may be found by. */
export function projectIndex(known: readonly KnownProject[]): ProjectIndex {
	const index = new Map<string, KnownProject[]>();
	const add = (key: string, project: KnownProject) => {
		const there = index.get(key);
		if (there) there.push(project);
		else index.set(key, [project]);
	};
	for (const project of known) {
		if (project.projectCode) add(codeKey(project.projectCode), project);
		if (project.externalId) add(numberKey(project.unit, project.externalId), project);
		add(nameKey(project.unit, project.name), project);
	}
	return index;
}

/** By project code, whatever the unit; a code of another unit is taken. Null when nobody carries it, or only other phases do. */
export function findByCode(wanted: Identity, index: ProjectIndex): Found | null {
	const code = wanted.projectCode;
	const carriers = code ? (index.get(codeKey(code)) ?? []) : [];
	if (!code || carriers.length === 0) return null;
	const own = carriers.filter((project) => project.unit === wanted.unit);
	const named = own.filter(
		(project) => sameIdentity(project.name, wanted.name) && !differ(project.externalId, wanted.externalId),
	);
	// A further phase of a project carries its code and its phase mark under a name of its own.
	if (named.length === 0 && carriers.every((project) => arePhases(project, wanted))) return null;
	if (own.length === 0) return refused('project-code-taken', 'projectCode', { code });
	return agreeing(wanted, theOnly(own.length > 1 && named.length > 0 ? named : own, 'projectCode'), index);
}

/** By the number that the unit's own system gives it. */
export function findByNumber(wanted: Identity, index: ProjectIndex): Found | null {
	const { externalId, unit } = wanted;
	const found = externalId ? index.get(numberKey(unit, externalId)) : undefined;
	return found ? agreeing(wanted, theOnly(found, 'externalId'), index) : null;
}

/** By name and firm within the unit; where one side names no firm, the name alone must do. `claimed`: found by other rows already. */
export function findByName(wanted: Identity, index: ProjectIndex, claimed: ReadonlyMap<string, number>): Found | null {
	const namesakes = wanted.name ? (index.get(nameKey(wanted.unit, wanted.name)) ?? []) : [];
	const possible = namesakes.filter((project) => mayBeOne(wanted, project));
	const sameFirm = possible.filter((project) => sameIdentity(project.firmName, wanted.firmName));
	const nearest = sameFirm.length > 0 ? sameFirm : possible;
	const sameCode = nearest.filter((project) => !differ(wanted.projectCode, project.projectCode));
	// Whoever was found by another code is another project; otherwise the code has changed.
	const found = sameCode.length > 0 ? sameCode : nearest.filter((project) => !claimed.has(project.projectId));
	return found.length > 0 ? theOnly(found, 'name') : null;
}

/** Nothing says that they are two. */
export function mayBeOne(one: Identity, other: Identity): boolean {
	return !differ(one.firmName, other.firmName) && !differ(one.externalId, other.externalId);
}

/** Both are known and not the same name. */
export function differ(one: string | null, other: string | null): boolean {
	return one !== null && other !== null && !sameIdentity(one, other);
}

/**
 * A code or number alone does not make another project of one: where name and firm both say otherwise, somebody must look. The
 * other candidate is the project of that name, else what the row calls itself. A second mark that agrees settles it.
 */
function agreeing(wanted: Identity, found: Found, index: ProjectIndex): Found {
	if (!found.ok) return found;
	const project = found.value;
	const renamed = differ(project.name, wanted.name) && differ(project.firmName, wanted.firmName);
	const marks = (['projectCode', 'externalId'] as const).filter(
		(mark) => wanted[mark] && wanted[mark] === project[mark],
	);
	if (!renamed || marks.length > 1) return found;
	const namesake = findByName(wanted, index, new Map());
	const other = namesake?.ok ? namesake.value : wanted;
	return refused('ambiguous-project', marks[0], { first: labelOf(project), second: labelOf(other) });
}

function theOnly(found: readonly KnownProject[], field: string): Found {
	const [first, second] = found as [KnownProject, ...KnownProject[]];
	return second
		? refused('ambiguous-project', field, { first: labelOf(first), second: labelOf(second) })
		: accepted(first);
}

function labelOf({ name, firmName, projectCode, projectId }: Identity & { projectId?: string }): string {
	return [name, firmName, projectCode ?? projectId].filter(Boolean).join(' · ');
}
