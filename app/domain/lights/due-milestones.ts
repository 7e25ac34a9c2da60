import type { ProjectFacts } from '../project/facts';
import type { RuleSet } from '../rules/rule-set';
import { MILESTONES } from '../stages/milestones';
import { passedBefore } from '../stages/passed';
import { fallbackOf } from './fallback';
import type { Gap, Outlook } from './outlook';

export type Due = Outlook['due'][number];

/** What is due, in milestone order, and what is missing; `planned`: some milestone, passed or not, has an agreed day. */
export interface DueMilestones {
	due: Due[];
	gaps: Gap[];
	planned: boolean;
}

/** Walks the nine milestones once: unpassed ones become due or a gap, passed ones without own day a gap (DOMAIN §2). */
export function dueMilestones(facts: ProjectFacts, rules: RuleSet): DueMilestones {
	const due: Due[] = [];
	const gaps: Gap[] = [];
	const before = passedBefore(facts);
	let planned = false;
	if (before === 0 && !facts.milestones.signed?.actualOn) gaps.push({ kind: 'noStageEntry' });
	for (let index = 0; index < MILESTONES.length; index++) {
		const milestone = MILESTONES[index] as (typeof MILESTONES)[number];
		const own = facts.milestones[milestone];
		if (own?.plannedOn) planned = true;
		if (own?.actualOn) continue;
		if (index < before) {
			gaps.push({ kind: 'missingActual', milestone });
		} else if (own?.plannedOn) {
			due.push({ milestone, plannedOn: own.plannedOn, originalOn: own.originalOn ?? null, fallback: false });
		} else {
			const fallback = fallbackOf(facts, milestone, rules);
			if (!fallback) gaps.push({ kind: 'noPlan', milestone });
			else due.push({ milestone, plannedOn: fallback.plannedOn, originalOn: own?.originalOn ?? null, fallback: true });
		}
	}
	return { due, gaps, planned };
}
