import type { ProjectFacts } from '../project/facts';
import { changesTo, fieldOf } from './changes-to';
import type { Change } from './patch';

/** What somebody else moved, of the fields named, between the state a form was opened on and the present one. */
export function movedSince(base: ProjectFacts, now: ProjectFacts, fields: readonly string[]): Change[] {
	return changesTo(base, Object.fromEntries(fields.map((field) => [field, fieldOf(now, field)])));
}
