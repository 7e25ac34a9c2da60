import type { ProjectFacts } from '../project/facts';
import { changesTo } from './changes-to';
import { type PlainFacts, plainFactsOf } from './plain-fields';

/** Of everything a form shows, what its reader really changed: so that nobody else's change is undone by a field left alone. */
export function changedFields(base: ProjectFacts, typed: PlainFacts): PlainFacts {
	const plain = plainFactsOf(typed);
	return Object.fromEntries(changesTo(base, { ...plain }).map(({ field, to }) => [field, to])) as PlainFacts;
}
