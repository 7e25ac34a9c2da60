import { allRuleSets } from '~/data/reference.server';
import type { Outcome } from '~/domain/outcome';
import { ruleSetOn } from '~/domain/rules/rule-set-on';
import { decidePause, type PauseRequest } from '~/domain/updates/decide-pause';
import { type FiledRequest, fileRequest } from './file-request.server';
import { type Acting, perform } from './perform.server';
import { projectToChange, type Target } from './project-to-change.server';

/** Asks for a pause of at most as many days as the rules in force allow. */
export function requestPause(acting: Acting, input: PauseRequest & Target): Promise<Outcome<FiledRequest>> {
	return perform(acting, async (tx) => {
		const project = await projectToChange(tx, acting, 'request.file', input, ['pauses']);
		if (!project.ok) return project;
		const { maxPauseDays } = ruleSetOn(await allRuleSets(tx), acting.today);
		const wish = decidePause(project.value.facts, input, maxPauseDays, acting.today);
		return wish.ok ? fileRequest(tx, acting, project.value, { wish: wish.value, reason: input.reason }) : wish;
	});
}
