import { judgeOutlook } from '../lights/judge-outlook';
import { NO_FACTS, type ProjectFacts } from '../project/facts';
import type { RuleSet } from '../rules/rule-set';
import { applyChanges } from '../updates/apply-changes';
import type { Change } from '../updates/patch';
import { canonicalJson } from './canonical-json';
import { exactJson } from './exact-json';
import type { FaultCode } from './fault';

/** A recorded state as the table holds it, with what stands before and after it. Documents are texts, as stored. */
export interface RecordedState {
	projectId: string;
	version: number;
	recordedFrom: string;
	unit: string;
	name: string;
	firmName: string | null;
	projectCode: string | null;
	externalId: string | null;
	facts: string;
	outlook: string;
	/** The version before, with when it ended; null when there is none. */
	before: { facts: ProjectFacts; recordedTo: string } | null;
}

/** What replaying an event found: a fault, or the facts it leads to, which the next version starts from. */
export interface Replayed {
	fault: FaultCode | null;
	facts: ProjectFacts | null;
}

/** What of an event the replay needs. */
export interface ReplayedEvent {
	at: string;
	projectId: string | null;
	unit: string | null;
	changes: readonly Change[];
}

const COLUMNS = ['unit', 'name', 'firmName', 'projectCode', 'externalId'] as const;

/**
 * Whether the state an event made is exactly what replaying the event on the version before gives: facts, columns, times and
 * the outlook by the rule set it names. As every version before was checked the same way, this is a replay from nothing with
 * one version in memory.
 */
export function replayState(
	event: ReplayedEvent,
	state: RecordedState | undefined,
	rules: ReadonlyMap<string, RuleSet>,
): Replayed {
	if (!state) return wrong(event.projectId !== null && event.changes.length > 0 ? 'state-missing' : null);
	if (state.projectId !== event.projectId) return wrong('state-unexpected');
	if ((state.version === 1) !== (state.before === null)) return wrong('state-version');
	const until = state.before?.recordedTo ?? event.at;
	if (state.recordedFrom !== event.at || until !== event.at) return wrong('state-times');
	const replayed = replay(state.before?.facts ?? NO_FACTS, event.changes);
	const facts = replayed && stored<ProjectFacts>(state.facts, replayed);
	if (!facts) return wrong('state-facts');
	if (facts.unit !== event.unit || COLUMNS.some((column) => state[column] !== (facts[column] ?? null))) {
		return wrong('state-columns');
	}
	return { fault: outlookFault(facts, state.outlook, rules), facts };
}

function wrong(fault: FaultCode | null): Replayed {
	return { fault, facts: null };
}

/** The facts after the changes; null when the changes do not fit the facts before. */
function replay(before: ProjectFacts, changes: readonly Change[]): ProjectFacts | null {
	try {
		return applyChanges(before, changes);
	} catch {
		return null;
	}
}

/** The value, when the stored text says the same. Texts are equal as a rule; only else both are put in order: members may come in another. */
function stored<T>(text: string, value: T): T | null {
	if (JSON.stringify(value) === text) return value;
	return canonicalJson(exactJson(text)) === canonicalJson(value) ? value : null;
}

const RULE_SET_ID = /"ruleSetId":"((?:[^"\\]|\\.)*)"/;

function outlookFault(facts: ProjectFacts, text: string, rules: ReadonlyMap<string, RuleSet>): FaultCode | null {
	const named = rules.get(RULE_SET_ID.exec(text)?.[1] ?? '');
	if (!named) return 'rule-set-unknown';
	return stored(text, judgeOutlook(facts, named)) ? null : 'state-outlook';
}
