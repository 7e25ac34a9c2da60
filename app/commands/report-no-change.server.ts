import { addReports } from '~/data/reports.server';
import { monthOf } from '~/domain/day';
import { accepted, type Outcome } from '~/domain/outcome';
import { decideNoChange } from '~/domain/updates/decide-report';
import { type Acting, perform } from './perform.server';
import { projectToChange, type Target } from './project-to-change.server';
import { type Recorded, recordChange } from './record-change.server';

/** “本月无变化”: one tap says that somebody looked and nothing moved. */
export function reportNoChange(acting: Acting, input: Target): Promise<Outcome<Recorded>> {
	return perform(acting, async (tx) => {
		const month = monthOf(acting.today);
		const project = await projectToChange(tx, acting, 'report.file', input);
		if (!project.ok) return project;
		const patch = decideNoChange(project.value.facts, month, acting.today);
		if (!patch.ok) return patch;
		const recorded = await recordChange(tx, acting, project.value, patch.value, {
			kind: 'report.filed',
			subject: month,
			details: { month, noChange: true, filedAt: acting.now },
		});
		const { projectId, eventSeq } = recorded;
		const filed = { filedById: acting.actor.id, filedByName: acting.actor.name, filedAt: acting.now };
		const nothing = { completedFen: null, totalFen: null, progress: null, problems: null };
		await addReports(tx, [{ eventSeq, projectId, month, ...nothing, noChange: true, ...filed }]);
		return accepted(recorded);
	});
}
