import type { AnyTx } from '~/data/database.server';
import { type StoredState, statesOf } from '~/data/project-states.server';
import { ruleSetsPublishedBy } from '~/data/reference.server';
import type { Day } from '~/domain/day';
import { dayOfInstant } from '~/domain/instant';
import type { KnownFrom } from '~/domain/lights/light-strip';
import { outlookUnder } from '~/domain/lights/outlook-under';
import type { RuleSet } from '~/domain/rules/rule-set';
import { ruleSetOn } from '~/domain/rules/rule-set-on';

/**
 * How a project was judged from its first record up to a day: by each state recorded up to an instant, and anew where new rules came
 * into force.
 */
export async function lightStory(tx: AnyTx, projectId: string, instant: string, untilOn: Day): Promise<KnownFrom[]> {
	const ruleSets = await ruleSetsPublishedBy(tx, instant);
	const states = (await statesOf(tx, projectId)).filter(({ recordedFrom }) => recordedFrom <= instant);
	return states.flatMap((state, index) => {
		const next = states[index + 1];
		return judgedFrom(state, next ? dayOfInstant(next.recordedFrom) : untilOn, ruleSets);
	});
}

function judgedFrom(state: StoredState, untilOn: Day, ruleSets: readonly RuleSet[]): KnownFrom[] {
	const { facts, outlook, version: recorded } = state;
	const fromOn = dayOfInstant(state.recordedFrom);
	const changes = ruleSets.map((rules) => rules.effectiveFrom).filter((day) => day > fromOn && day <= untilOn);
	return [fromOn, ...new Set(changes)].map((day) => ({
		fromOn: day,
		recorded,
		outlook: outlookUnder(facts, outlook, ruleSetOn(ruleSets, day)),
	}));
}
