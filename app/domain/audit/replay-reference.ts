import type { RuleSet } from '../rules/rule-set';
import { canonicalJson } from './canonical-json';
import type { EventKind } from './event-kinds';
import type { FaultCode } from './fault';

/** What of an event speaks about light rules and units. */
export interface ReferenceEvent {
	at: string;
	kind: EventKind;
	subject: string | null;
	details: Record<string, unknown>;
}

/** A version of the light rules as the table holds it: the columns repeat what the rules say. */
export interface KeptRuleSet extends Pick<RuleSet, 'id' | 'name' | 'version' | 'effectiveFrom'> {
	rules: unknown;
	publishedAt: string;
}

/** The reference tables as they are. */
export interface KeptReference {
	ruleSets: ReadonlyMap<string, KeptRuleSet>;
	units: readonly object[];
}

/** Whether rules stand as they were published, and units as the foundation told them; early versions told no units. */
export function referenceFault({ kind, at, subject, details }: ReferenceEvent, kept: KeptReference): FaultCode | null {
	if (kind !== 'ruleSet.published') return null;
	const { units, rules } = details;
	const { id, name, version, effectiveFrom } = rules as RuleSet;
	const told = { id, name, version, effectiveFrom, rules, publishedAt: at };
	if (id !== subject || canonicalJson(told) !== canonicalJson(kept.ruleSets.get(id) ?? null)) return 'rule-set-changed';
	return units !== undefined && canonicalJson(units) !== canonicalJson(kept.units) ? 'unit-changed' : null;
}
