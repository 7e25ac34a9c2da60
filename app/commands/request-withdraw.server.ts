import type { Day } from '~/domain/day';
import type { Outcome } from '~/domain/outcome';
import { decideWithdraw } from '~/domain/updates/decide-withdraw';
import { type FiledRequest, fileRequest } from './file-request.server';
import { type Acting, perform } from './perform.server';
import { projectToChange, type Target } from './project-to-change.server';

/** Asks to withdraw a project: it stays in history and leaves the lights. */
export function requestWithdraw(
	acting: Acting,
	input: Target & { withdrawnOn: Day; reason: string },
): Promise<Outcome<FiledRequest>> {
	return perform(acting, async (tx) => {
		const project = await projectToChange(tx, acting, 'request.file', input, ['withdrawnOn']);
		if (!project.ok) return project;
		const wish = decideWithdraw(project.value.facts, input, acting.today);
		return wish.ok ? fileRequest(tx, acting, project.value, { wish: wish.value, reason: input.reason }) : wish;
	});
}
