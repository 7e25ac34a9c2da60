import type { SubmissionResult } from '@conform-to/react';
import type { AppLoadContext } from '@remix-run/node';
import { compareEdits, type Overlap, type Values } from '~/domain/updates/compare-edits';
import { lastChange, type PersonLine } from '~/reads/people-list.server';
import { takenOver } from '~/web/edit-conflict.server';
import { formValuesOf, valuesOf } from './person-values';

/** Somebody else saved first: what the page shows so that no typed word is lost. */
export interface PersonConflict {
	by: string;
	at: string;
	overlaps: Overlap[];
	kept: number;
}

/** Puts what the reader took over from the other side into the form, as if it had been typed. */
export function applyTaken(form: FormData, base: Values): void {
	for (const [field, value] of takenOver(form, base)) {
		if (field !== 'scope') form.set(field, value);
		else {
			form.set('scope', value === 'city' ? 'city' : 'units');
			form.delete('units');
			for (const unit of formValuesOf({ scope: value }).units) form.append('units', unit);
		}
	}
}

/** Compares the three sides; the form then shows the merged values, on the version saved meanwhile. */
export async function personConflict(
	{ app, now }: AppLoadContext,
	base: Values,
	theirs: PersonLine,
	mine: Values,
): Promise<{ conflict: PersonConflict; result: SubmissionResult<string[]> }> {
	const { overlaps, kept, merged } = compareEdits(base, valuesOf(theirs), mine);
	const last = await lastChange(app.db, theirs.id);
	const { ownProjectsOnly, ...shown } = formValuesOf(merged);
	return {
		conflict: { by: last?.by ?? '', at: last?.at ?? now, overlaps, kept },
		result: { status: 'error', initialValue: { ...shown, ...(ownProjectsOnly ? { ownProjectsOnly: 'on' } : {}) } },
	};
}
