import { canonicalJson } from '../audit/canonical-json';
import type { ProjectFacts } from '../project/facts';
import type { Change } from './patch';

/** Fields whose members are fields of their own; every other value moves as a whole. */
const NESTED = new Set(['milestones', 'annualPlanFen', 'completedFen']);

/**
 * What has to change so that `before` becomes `after`, in the order of field names; absent and null are equal.
 * `applyChanges(before, diffFacts(before, after))` knows exactly what `after` knows.
 */
export function diffFacts(before: ProjectFacts, after: ProjectFacts): Change[] {
	return diffTree(before as unknown as Tree, after as unknown as Tree, '', (key) => NESTED.has(key));
}

type Tree = { [field: string]: unknown };

function diffTree(before: Tree, after: Tree, prefix: string, nested: (key: string) => boolean): Change[] {
	const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
	return keys.flatMap((key) => {
		const field = `${prefix}${key}`;
		const from = before[key] ?? null;
		const to = after[key] ?? null;
		if (nested(key)) {
			// Milestones nest once more: each has days of its own.
			return diffTree((from ?? {}) as Tree, (to ?? {}) as Tree, `${field}.`, () => key === 'milestones');
		}
		return canonicalJson(from) === canonicalJson(to) ? [] : [{ field, from, to }];
	});
}
