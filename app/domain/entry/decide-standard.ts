import { canonicalJson } from '../audit/canonical-json';
import type { Day } from '../day';
import { accepted, type Outcome, refused } from '../outcome';
import type { Standard, StandardContent } from './standard';
import { inForce } from './standard-on';

/** What a draft says, as one text: what somebody edits or signs is this and nothing that was put in its place meanwhile. */
export function draftText(draft: StandardContent): string {
	const { name, effectiveFrom, effectiveTo, source, toConfirm, scope, indicators, gate, followUp } = draft;
	return canonicalJson({ name, effectiveFrom, effectiveTo, source, toConfirm, scope, indicators, gate, followUp });
}

/** Whether a draft does not say any more what the page showed; null where nobody looked at a page. */
export function draftMoved(draft: StandardContent, seen: string | null): boolean {
	return seen !== null && seen !== draftText(draft);
}

/** Publishes a draft: from here on it never changes. Refused: `not-a-draft`, `standard-moved`, `reason-missing`, `effective-taken` {version} for a day another version of the name took. */
export function decidePublish(
	draft: Standard,
	others: readonly Standard[],
	{ reason, seen = null }: { reason: string; seen?: string | null },
): Outcome<Standard> {
	if (draft.state !== 'draft') return refused('not-a-draft');
	if (draftMoved(draft, seen)) return refused('standard-moved');
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
