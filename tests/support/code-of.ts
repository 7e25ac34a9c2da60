import type { Outcome } from '~/domain/outcome';

/** What was refused; `ok` when nothing was. */
export function codeOf(outcome: Outcome<unknown>): string {
	return outcome.ok ? 'ok' : outcome.refusal.code;
}
