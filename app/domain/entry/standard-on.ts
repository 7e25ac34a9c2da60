import type { Day } from '../day';
import type { ProjectFacts } from '../project/facts';
import { DEFAULT_FOLLOW_UP } from './default-standards';
import { industryClass } from './industry';
import type { FollowUp, GateRules, LandUse, Standard } from './standard';

/** Whom a choice of standard is about. */
export interface StandardSubject {
	unit: string;
	industryCode: string | null;
	landUse: LandUse | null;
}

/** What a choice of version goes by. */
export type StandardVersion = Pick<
	Standard,
	'id' | 'name' | 'version' | 'state' | 'effectiveFrom' | 'effectiveTo' | 'scope'
>;

/** Whether a version is in force on a day: published, and the day lies within its days (both included). */
export function inForce({ state, effectiveFrom, effectiveTo }: StandardVersion, on: Day): boolean {
	return state === 'published' && effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo);
}

/** Of each name the version in force on a day: the one that took effect last, of equals the highest; in the order given. */
export function standardsOn<S extends StandardVersion>(standards: readonly S[], on: Day): S[] {
	const newest = new Map<string, S>();
	for (const one of standards.filter((standard) => inForce(standard, on))) {
		const other = newest.get(one.name);
		if (!other || isNewer(one, other)) newest.set(one.name, one);
	}
	return [...newest.values()];
}

function isNewer(one: StandardVersion, other: StandardVersion): boolean {
	return one.effectiveFrom === other.effectiveFrom
		? one.version > other.version
		: one.effectiveFrom > other.effectiveFrom;
}

/**
 * The standards that concern a project on a day, the one meant for it first: a scope that names its unit, industry or land use
 * goes before one for everybody, the longest industry code before a shorter one, then the order given.
 */
export function standardsFor<S extends StandardVersion>(
	standards: readonly S[],
	subject: StandardSubject,
	on: Day,
): S[] {
	return standardsOn(standards, on)
		.map((standard) => ({ standard, fit: fitOf(standard, subject) }))
		.filter(({ fit }) => fit !== null)
		.sort((a, b) => (b.fit as number) - (a.fit as number))
		.map(({ standard }) => standard);
}

/** How closely a scope is cut to a project; null when it does not concern it. Unknown industry or land use fits no named one. */
function fitOf({ scope }: StandardVersion, { unit, industryCode, landUse }: StandardSubject): number | null {
	const { units, industries, landUses } = scope;
	if (units.length > 0 && !units.includes(unit)) return null;
	if (landUses.length > 0 && !(landUse && landUses.includes(landUse))) return null;
	const code = industryClass(industryCode) ?? '';
	const lengths = industries.filter((one) => code.startsWith(one)).map((one) => one.length);
	if (industries.length > 0 && lengths.length === 0) return null;
	return (units.length > 0 ? 100 : 0) + (landUses.length > 0 ? 10 : 0) + Math.max(0, ...lengths);
}

/** The standard of a recorded project: the one it was admitted by, else the one meant for it; null where none is in force. */
export function standardOf<S extends Standard>(standards: readonly S[], facts: ProjectFacts, on: Day): S | null {
	const own = standards.find(({ id }) => id === facts.admission?.standardId);
	const { unit, industryCode = null, landUse = null } = facts;
	return own ?? standardsFor(standards, { unit, industryCode, landUse }, on)[0] ?? null;
}

/** The gate that holds for a recorded project; null where no standard does. */
export function gateFor(standards: readonly Standard[], facts: ProjectFacts, on: Day): GateRules | null {
	return standardOf(standards, facts, on)?.gate ?? null;
}

/** How the promises of a recorded project are followed. */
export function followUpFor(standards: readonly Standard[], facts: ProjectFacts, on: Day): FollowUp {
	return standardOf(standards, facts, on)?.followUp ?? DEFAULT_FOLLOW_UP;
}
