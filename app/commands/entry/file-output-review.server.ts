import { backDatingOf } from '~/data/back-dating.server';
import type { WriteTx } from '~/data/database.server';
import { appendEvents } from '~/data/journal.server';
import { measurementsOf, reviewsOf, saveReview } from '~/data/promises.server';
import { allStandards } from '~/data/standards.server';
import type { Day } from '~/domain/day';
import { decideOutputReview, judgeOutput, type OutputReview } from '~/domain/entry/output-review';
import { followUpFor } from '~/domain/entry/standard-on';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import type { ProjectFacts } from '~/domain/project/facts';
import { type Acting, perform } from '../perform.server';
import { projectToChange, type Target } from '../project-to-change.server';
import { authorOf } from '../record-change.server';

/** Files a review of 达产 for a second person: the last twelve months up to a day against the promises. Refused also: `review-pending`. */
export function fileOutputReview(
	acting: Acting,
	input: Target & { on: Day; documentNo: string; words: string },
): Promise<Outcome<{ reviewId: string; result: OutputReview['result'] }>> {
	return perform(acting, async (tx) => {
		const { actor, now, today } = acting;
		const project = await projectToChange(tx, acting, 'promise.measure', { projectId: input.projectId });
		if (!project.ok) return project;
		const { projectId, facts } = project.value;
		const judgement = await judged(tx, projectId, facts, input.on);
		const backDating = await backDatingOf(tx, input.on, today);
		const decided = decideOutputReview(facts, input, judgement, today, backDating);
		if (!decided.ok) return decided;
		const pending = (await reviewsOf(tx, projectId)).some(({ status }) => status === 'pending');
		if (pending) return refused('review-pending');
		const documentNo = input.documentNo.trim();
		const review: OutputReview = {
			...{ id: acting.newId(), projectId, unit: facts.unit, status: 'pending', on: input.on, ...judgement },
			...{ documentNo, words: input.words.trim(), decided: null },
			filed: { byId: actor.id, byName: actor.name, at: now },
		};
		await saveReview(tx, review);
		const details = { documentNo, result: review.result, review };
		const about = { projectId, unit: facts.unit, subject: review.id };
		await appendEvents(tx, now, [{ ...authorOf(acting), kind: 'outputReview.filed', ...about, details }]);
		return accepted({ reviewId: review.id, result: review.result });
	});
}

async function judged(tx: WriteTx, projectId: string, facts: ProjectFacts, on: Day) {
	const followUp = followUpFor(await allStandards(tx), facts, on);
	return judgeOutput(facts, await measurementsOf(tx, [projectId]), followUp, on);
}
