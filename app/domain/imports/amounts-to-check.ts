import type { Refusal } from '../outcome';
import type { ProjectFacts } from '../project/facts';
import { fixedAboveTotal } from '../updates/decide-edit';
import type { Statement } from './statement';

/** A form is refused for `fixed-above-total`; a ledger is taken as it is, with a word to whoever sent it. */
export function amountsToCheck(after: ProjectFacts, { fields }: Statement): Refusal[] {
	const spoken = fields.investmentFen != null || fields.fixedInvestmentFen != null;
	const wrong = spoken ? fixedAboveTotal(after) : null;
	return wrong ? [wrong] : [];
}
