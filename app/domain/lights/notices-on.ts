import { type Day, daysBetween } from '../day';
import type { ProjectFacts } from '../project/facts';
import type { RuleSet } from '../rules/rule-set';
import type { Milestone } from '../stages/milestones';
import { passed } from '../stages/passed';
import { pausedUntil } from './light-on';
import type { Outlook } from './outlook';

/** Worth saying, without a light of its own (DOMAIN §3). */
export type Notice =
	| {
			kind: 'dueSoon';
			milestone: Milestone;
			plannedOn: Day;
			fallback: boolean;
			daysLeft: number;
			/** The narrowest notice border reached, e.g. 15 with 12 days left. */
			withinDays: number;
	  }
	| {
			/** `idleWarning`: the plot is about to count as 闲置土地; `idle`: it does. */
			kind: 'idleWarning' | 'idle';
			/** The agreed start. */
			plannedOn: Day;
			daysPast: number;
			idleFromDays: number;
	  };

/** The notices that hold on that day; a job that announces compares two days. Due-soon rests while the project is paused. */
export function noticesOn(facts: ProjectFacts, outlook: Outlook, rules: RuleSet, on: Day): Notice[] {
	if (outlook.state !== 'open') return [];
	const idle = idleLand(facts, rules, on);
	return [...(pausedUntil(outlook, on) ? [] : dueSoon(outlook, rules, on)), ...(idle ? [idle] : [])];
}

function dueSoon(outlook: Outlook, rules: RuleSet, on: Day): Notice[] {
	const notices: Notice[] = [];
	for (const { milestone, plannedOn, fallback } of outlook.due) {
		const daysLeft = daysBetween(on, plannedOn);
		if (daysLeft < 0) continue;
		const borders = rules.dueSoonDays.filter((border) => daysLeft <= border);
		if (borders.length === 0) continue;
		notices.push({ kind: 'dueSoon', milestone, plannedOn, fallback, daysLeft, withinDays: Math.min(...borders) });
	}
	return notices;
}

/** Land law counts from the agreed start, not from a default limit, and knows no pause. */
function idleLand(facts: ProjectFacts, rules: RuleSet, on: Day): Notice | null {
	const plannedOn = facts.milestones.started?.plannedOn;
	if (!plannedOn || !facts.milestones.landGranted?.actualOn || passed(facts, 'started')) return null;
	const daysPast = daysBetween(plannedOn, on);
	const { warnFromDays, idleFromDays } = rules.idleLand;
	if (daysPast < warnFromDays) return null;
	return { kind: daysPast >= idleFromDays ? 'idle' : 'idleWarning', plannedOn, daysPast, idleFromDays };
}
