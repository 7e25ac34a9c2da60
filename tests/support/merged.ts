import { DEFAULT_GATE } from '~/domain/entry/default-standards';
import { type MergeContext, mergeStatement } from '~/domain/imports/merge-statement';
import type { Statement } from '~/domain/imports/statement';
import type { ProjectFacts } from '~/domain/project/facts';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { applyChanges } from '~/domain/updates/apply-changes';
import { projectFacts } from './project-facts';

/** What a row of a ledger says. */
export type Fields = Statement['fields'];

const CONTEXT: MergeContext = {
	...{ today: '2026-11-05', ledger: '德清10月.xlsx', light: 'green' },
	...{ asked: [], newer: new Map(), rules: DEFAULT_RULE_SET, gate: DEFAULT_GATE },
};

/** What becomes of a known project, or of `NO_FACTS`, when a row of a ledger of end October speaks of it. */
export function merge(facts: ProjectFacts, fields: Fields, given: Partial<MergeContext> & { asOf?: string } = {}) {
	const { asOf = '2026-10-31', ...context } = given;
	return mergeStatement(facts, { row: 3, unit: 'deqing', asOf, fields }, { ...CONTEXT, ...context });
}

/** The same where nothing is refused, with the facts thereafter. */
export function merged(...args: Parameters<typeof merge>) {
	const outcome = merge(...args);
	if (!outcome.ok) throw new Error(outcome.refusal.code);
	return { ...outcome.value, after: applyChanges(args[0], outcome.value.patch.changes) };
}

export const PLANNED = 'milestones.started.plannedOn';

/** Signed, with a moved plan to start. */
export const known = projectFacts({
	name: '示例甲',
	investmentFen: 100,
	problems: '用电',
	lastUpdateOn: '2026-09-30',
	milestones: {
		signed: { actualOn: '2026-01-05' },
		started: { plannedOn: '2026-06-01', originalOn: '2026-05-01' },
		completed: { plannedOn: '2027-06-01', originalOn: '2027-06-01' },
	},
});
