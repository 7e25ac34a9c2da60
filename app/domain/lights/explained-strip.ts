import type { Day } from '../day';
import type { ProjectFacts } from '../project/facts';
import type { RuleSet } from '../rules/rule-set';
import { ruleSetOn } from '../rules/rule-set-on';
import type { Cause } from './cause';
import { type KnownFrom, lightStrip, type StripSpan } from './light-strip';
import { type Receipt, receiptOn } from './receipt-on';

/** A span of the strip with its reason. */
export interface ExplainedSpan extends Pick<StripSpan, 'fromOn' | 'untilOn' | 'light' | 'stale'> {
	/** As the receipt of the span's last day says it, day for day; null where the light is neither yellow nor red. */
	cause: Cause | null;
	/** The version of the rules it was judged by, as that receipt names it. */
	rules: Receipt['ruleSet'];
}

/** The strip up to a day with the reasons, under the rules known to count. Throws when none is as old as the story. */
export function explainedStrip(
	story: readonly (KnownFrom & { facts: ProjectFacts })[],
	until: Day,
	ruleSets: readonly RuleSet[],
): ExplainedSpan[] {
	return lightStrip(story, until).map(({ fromOn, untilOn, light, stale, last: { facts, outlook } }) => {
		const { cause, ruleSet: rules } = receiptOn(facts, outlook, ruleSetOn(ruleSets, untilOn), untilOn);
		return { fromOn, untilOn, light, stale, cause, rules };
	});
}
