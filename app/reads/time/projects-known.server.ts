import type { Database } from '~/data/database.server';
import { judgedUnder } from '~/data/judged-states.server';
import { letOthersIn } from '~/data/let-others-in.server';
import type { StoredState } from '~/data/project-states.server';
import { statesKnownAt, statesMadeBy } from '~/data/states-known-at.server';
import type { RuleSet } from '~/domain/rules/rule-set';
import type { Known } from './known-at.server';

const AT_ONCE = 500;

/** Every project known then, under the rules published by then, in the order of the events that made its state; a portion at a time. */
export async function* projectsKnown(db: Database, { instant, ruleSets }: Known): AsyncGenerator<StoredState> {
	yield* statesThen(db, await statesKnownAt(db.reader, instant), ruleSets);
}

/** The states that certain events made, under the rules published by then. `made`: in order. */
export async function* statesThen(
	db: Database,
	made: readonly number[],
	ruleSets: readonly RuleSet[],
): AsyncGenerator<StoredState> {
	for (let from = 0; from < made.length; from += AT_ONCE) {
		const states = await statesMadeBy(db.reader, made.slice(from, from + AT_ONCE));
		states.sort((one, other) => one.eventSeq - other.eventSeq);
		yield* judgedUnder(states, ruleSets);
		await letOthersIn();
	}
}
