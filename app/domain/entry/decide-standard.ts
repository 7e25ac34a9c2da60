import type { Day } from '../day';
import { accepted, type Outcome, refused } from '../outcome';
import type { Standard } from './standard';
import { inForce } from './standard-on';

/** Publishes a draft: from here on it never changes. Refused: `not-a-draft`, `reason-missing`, `effective-taken` {version} for a day another version of the name took. */
export function decidePublish(draft: Standard, others: readonly Standard[], reason: string): Outcome<Standard> {
	if (draft.state !== 'draft') return refused('not-a-draft');
	if (!reason.trim()) return refused('reason-missing', 'reason');
	const { name, effectiveFrom } = draft;
	const taken = others.find(
		(one) => one.state === 'published' && one.name === name && one.effectiveFrom === effectiveFrom,
	);
	if (taken) return refused('effective-taken', 'effectiveFrom', { version: taken.version });
	return accepted({ ...draft, state: 'published' });
}

/** Retires a published version: it is asked of nobody any more; verdicts by it stay. Refused: `not-published`, `reason-missing`, `last-standard`. */
export function decideRetire(
	standard: Standard,
	others: readonly Standard[],
	reason: string,
	today: Day,
): Outcome<Standard> {
	if (standard.state !== 'published') return refused('not-published');
	if (!reason.trim()) return refused('reason-missing', 'reason');
	const left = others.some((one) => one.id !== standard.id && inForce(one, today));
	return left ? accepted({ ...standard, state: 'retired' }) : refused('last-standard');
}
