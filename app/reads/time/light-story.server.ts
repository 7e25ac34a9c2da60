import type { AnyTx } from '~/data/database.server';
import { judgedStates } from '~/data/judged-states.server';
import { statesOf } from '~/data/project-states.server';
import { dayOfInstant } from '~/domain/instant';
import type { KnownFrom } from '~/domain/lights/light-strip';
import type { ProjectFacts } from '~/domain/project/facts';

/** One recorded state of a story. */
export interface KnownState extends KnownFrom {
	/** The event that recorded it. */
	eventSeq: number;
	facts: ProjectFacts;
}

/** How a project was judged from its first record up to a day: by each state recorded up to an instant, under the rules of each day. */
export async function lightStory(tx: AnyTx, projectId: string, instant: string): Promise<KnownState[]> {
	const states = (await statesOf(tx, projectId)).filter(({ recordedFrom }) => recordedFrom <= instant);
	return (await judgedStates(tx, states, instant)).map(({ recordedFrom, eventSeq, facts, outlook }) => ({
		fromOn: dayOfInstant(recordedFrom),
		eventSeq,
		facts,
		outlook,
	}));
}
