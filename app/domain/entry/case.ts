import type { Refusal } from '../outcome';
import { type Application, standingOf } from './application';
import type { EntryVerdict } from './judge';
import type { GateRules } from './standard';

/** What a decision stands on. */
export interface Case {
	application: Application;
	/** By its figures, and the agreement of its plot, as they are now. */
	verdict: EntryVerdict;
	gate: GateRules;
	/** Everybody who saved it or handed it in: who asks never decides. */
	applicants: readonly string[];
	/** {@link standingOf} what the page showed; null where nobody looked at a page. */
	seen: string | null;
}

/** Whether it is not any more what the page showed. */
export function hasMoved({ application, verdict, seen }: Pick<Case, 'application' | 'verdict' | 'seen'>): boolean {
	return seen !== null && seen !== standingOf(application, verdict);
}

/** Why this person may not deal with the case at all; null when they may. */
export function checkDecider(kept: Case, deciderId: string): Refusal | null {
	const { application, applicants } = kept;
	if (application.filedById === deciderId || applicants.includes(deciderId)) return { code: 'own-application' };
	if (application.state !== 'submitted') return { code: 'application-not-submitted' };
	return hasMoved(kept) ? { code: 'application-moved' } : null;
}
