import { outlookUnder } from '~/domain/lights/outlook-under';
import { rulePeriods } from '~/domain/rules/rule-periods';
import type { RuleSet } from '~/domain/rules/rule-set';
import type { AnyTx } from './database.server';
import type { StoredState } from './project-states.server';
import { allRuleSets, ruleSetsPublishedBy } from './reference.server';

type Judged = Pick<StoredState, 'facts' | 'outlook'>;

/**
 * States with their outlooks under every version of the light rules published by an instant (absent: until now): each version
 * counts from its effective day on, whatever rules a state was recorded under (docs/decisions/11).
 */
export async function judgedStates<State extends Judged>(
	tx: AnyTx,
	states: readonly State[],
	instant?: string,
): Promise<State[]> {
	return judgedUnder(states, instant === undefined ? await allRuleSets(tx) : await ruleSetsPublishedBy(tx, instant));
}

/** The same under versions already read: whoever keeps what comes out must know under which. */
export function judgedUnder<State extends Judged>(states: readonly State[], ruleSets: readonly RuleSet[]): State[] {
	const periods = rulePeriods(ruleSets);
	return states.map((state) => ({ ...state, outlook: outlookUnder(state.facts, state.outlook, periods) }));
}

/** One state, as {@link judgedStates} gives it. */
export async function judgedState<State extends Judged>(tx: AnyTx, state: State, instant?: string): Promise<State> {
	const [judged = state] = await judgedStates(tx, [state], instant);
	return judged;
}
