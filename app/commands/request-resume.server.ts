import type { Outcome } from '~/domain/outcome';
import { decideResume } from '~/domain/updates/decide-pause';
import { type FiledRequest, fileRequest } from './file-request.server';
import { type Acting, perform } from './perform.server';
import { projectToChange, type Target } from './project-to-change.server';

/** Asks to end the running pause before its last day. */
export function requestResume(acting: Acting, input: Target & { reason: string }): Promise<Outcome<FiledRequest>> {
	return perform(acting, async (tx) => {
		const project = await projectToChange(tx, acting, 'request.file', input, ['pauses']);
		if (!project.ok) return project;
		const wish = decideResume(project.value.facts, input.reason, acting.today);
		return wish.ok ? fileRequest(tx, acting, project.value, { wish: wish.value, reason: input.reason }) : wish;
	});
}
