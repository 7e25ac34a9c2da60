import { addReports, reportsOf } from '~/data/reports.server';
import { accepted, type Outcome } from '~/domain/outcome';
import { decideReport, type Report } from '~/domain/updates/decide-report';
import { type Acting, perform } from './perform.server';
import { projectToChange, type Target } from './project-to-change.server';
import { type Recorded, recordChange } from './record-change.server';

/** Files a monthly report. A further report for the same month corrects the one before; both stay. */
export function fileReport(acting: Acting, input: Report & Target): Promise<Outcome<Recorded>> {
	return perform(acting, async (tx) => {
		const { month, completedFen, totalFen } = input;
		const shown = [`completedFen.${month.slice(0, 4)}`, 'completedTotalFen', 'progress', 'problems'];
		const project = await projectToChange(tx, acting, 'report.file', input, shown);
		if (!project.ok) return project;
		const latest = (await reportsOf(tx, input.projectId)).find((report) => !report.noChange);
		const patch = decideReport(project.value.facts, input, latest?.month ?? null, acting.today);
		if (!patch.ok) return patch;
		const words = { progress: input.progress.trim() || null, problems: input.problems.trim() || null };
		const recorded = await recordChange(tx, acting, project.value, patch.value, {
			kind: 'report.filed',
			subject: month,
			details: { month, completedFen, totalFen, ...words, noChange: false },
			reason: input.decreaseReason.trim() || null,
		});
		const filed = { filedById: acting.actor.id, filedByName: acting.actor.name, filedAt: acting.now };
		const { projectId, eventSeq } = recorded;
		await addReports(tx, [{ eventSeq, projectId, month, completedFen, totalFen, ...words, noChange: false, ...filed }]);
		return accepted(recorded);
	});
}
