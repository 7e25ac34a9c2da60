import type { Day } from '~/domain/day';
import { decideCondition } from '~/domain/entry/agreement';
import { accepted, type Outcome } from '~/domain/outcome';
import { type Acting, perform } from '../perform.server';
import { projectToChange, type Target } from '../project-to-change.server';
import { type Recorded, recordChange } from '../record-change.server';

/** Says on which day, and by which document, a condition of an exception was met. */
export function meetCondition(
	acting: Acting,
	input: Target & { index: number; metOn: Day; evidence: string },
): Promise<Outcome<Recorded>> {
	return perform(acting, async (tx) => {
		const project = await projectToChange(tx, acting, 'project.update', input, ['admission']);
		if (!project.ok) return project;
		const { facts } = project.value;
		const patch = decideCondition(facts, input, acting.today);
		if (!patch.ok) return patch;
		const text = facts.admission?.conditions[input.index]?.text ?? '';
		const event = { kind: 'condition.met', subject: null, details: { text, index: input.index } } as const;
		return accepted(await recordChange(tx, acting, project.value, patch.value, event));
	});
}
