import { backDatingOf } from '~/data/back-dating.server';
import { findReview, saveReview } from '~/data/promises.server';
import { decideOutputConfirmation, type OutputReview } from '~/domain/entry/output-review';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { type Acting, perform } from '../perform.server';
import { projectToChange } from '../project-to-change.server';
import { type Recorded, recordChange } from '../record-change.server';

/** Confirms or returns somebody else's review of 达产; a confirmed one that was reached records 达产 in the same transaction. */
export function decideOutputReview(
	acting: Acting,
	input: { reviewId: string; confirm: boolean; words: string },
): Promise<Outcome<Recorded>> {
	return perform(acting, async (tx) => {
		const { actor, now, today } = acting;
		const review = await findReview(tx, input.reviewId);
		if (!review) return refused('not-found');
		const project = await projectToChange(tx, acting, 'output.confirm', { projectId: review.projectId });
		if (!project.ok) return project;
		const backDating = await backDatingOf(tx, review.on, today);
		const patch = decideOutputConfirmation(project.value.facts, review, input, actor.id, today, backDating);
		if (!patch.ok) return patch;
		const words = input.words.trim();
		const after: OutputReview = {
			...{ ...review, status: input.confirm ? 'confirmed' : 'returned' },
			decided: { byId: actor.id, byName: actor.name, at: now, words },
		};
		await saveReview(tx, after);
		const { documentNo, result } = review;
		const recorded = await recordChange(tx, acting, project.value, patch.value, {
			kind: input.confirm ? 'outputReview.confirmed' : 'outputReview.returned',
			subject: review.id,
			details: { documentNo, result, review: after },
			// What 达产 rests on is said by whoever filed it, unless the second person has a word to add.
			reason: words || (patch.value.effectiveOn ? review.words : '') || null,
		});
		return accepted(recorded);
	});
}
