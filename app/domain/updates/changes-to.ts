import { canonicalJson } from '../audit/canonical-json';
import type { Day } from '../day';
import type { ProjectFacts } from '../project/facts';
import type { Change } from './patch';

/**
 * The changes that bring the named fields to the given values; fields that have them already do not move.
 * `changesTo(facts, { 'milestones.started.actualOn': '2026-04-18' })`. Absent and null are equal.
 */
export function changesTo(facts: ProjectFacts, wanted: Record<string, unknown>): Change[] {
	return Object.entries(wanted).flatMap(([field, value]) => {
		const from = fieldOf(facts, field);
		const to = value ?? null;
		return canonicalJson(from) === canonicalJson(to) ? [] : [{ field, from, to }];
	});
}

/** What facts know at a path; null when nothing. */
export function fieldOf(facts: ProjectFacts, field: string): unknown {
	let node: unknown = facts;
	for (const step of field.split('.')) node = (node as Record<string, unknown> | null | undefined)?.[step];
	return node ?? null;
}

/** An officer's update winds up the clock of the silence rule; it never runs backwards. */
export function updatedOn(facts: ProjectFacts, today: Day): { lastUpdateOn: Day } {
	return { lastUpdateOn: today > facts.lastUpdateOn ? today : facts.lastUpdateOn };
}
