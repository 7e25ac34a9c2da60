import type { Refusal } from '../outcome';
import type { ProjectFacts } from '../project/facts';
import { COMPARED_AMOUNTS, fixedAboveTotal } from '../updates/decide-edit';
import type { MergeContext } from './merge-statement';
import type { Statement } from './statement';

/** A form is refused for `fixed-above-total`; a ledger is taken as it is, with a word to whoever sent it. What was held back as older says nothing. */
export function amountsToCheck(after: ProjectFacts, { fields }: Statement, newer: MergeContext['newer']): Refusal[] {
	const speaks = COMPARED_AMOUNTS.some((field) => fields[field] != null && !newer.has(field));
	const wrong = speaks ? fixedAboveTotal(after) : null;
	return wrong ? [wrong] : [];
}
