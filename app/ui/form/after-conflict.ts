import type { ShouldRevalidateFunctionArgs } from '@remix-run/react';
import type { FormAnswer } from './action-form';

/**
 * A page whose form met a conflict shows what was saved meanwhile; after other refusals it stays as it was opened, and so does
 * the version its form stands on.
 */
export function learnsFromConflict({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
	return actionStatus === 409 || defaultShouldRevalidate;
}

/** The `key` of a form that may meet a conflict: it then begins anew with what the server answered, typed words included. */
export function roundOf(answer: FormAnswer | undefined): string {
	return answer?.conflict ? `v${answer.conflict.version}` : '';
}
