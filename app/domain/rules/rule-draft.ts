import type { RuleSet } from './rule-set';

/** The next version of the light rules, before and after it was activated. */
export interface RuleDraft {
	id: string;
	state: 'draft' | 'activated';
	/** How often this version was saved, from 1: what is activated is the edition that was rehearsed. */
	edition: number;
	rules: RuleSet;
}

/** The numbers of a version: everything a draft may change besides its name and day. */
export type RuleNumbers = Omit<RuleSet, 'id' | 'name' | 'version' | 'effectiveFrom'>;
