import { addReports, reportsOf } from '~/data/reports.server';
import { accepted, type Outcome } from '~/domain/outcome';
import { decideReport, type Report } from '~/domain/updates/decide-report';
import { type Acting, perform } from './perform.server';
import { projectToChange, type Target } from './project-to-change.server';
import { type Recorded, recordChange } from './record-change.server';

export interface NewReport extends Omit<Report, 'problems'> {
	/** Null leaves the problems on record as they are. */
	problems: string | null;
}

/**
 * Files a monthly report. A further report for the same month corrects the one before; both stay. It conflicts only when
 * something it states has moved meanwhile.
 */
export function fileReport(acting: Acting, input: NewReport & Target): Promise<Outcome<Recorded>> {
	return perform(acting, async (tx) => {
		const { month, completedFen, totalFen } = input;
		const project = await projectToChange(tx, acting, 'report.file', input, statedFields(input));
		if (!project.ok) return project;
		const { facts } = project.value;
		const report = { ...input, problems: input.problems ?? facts.problems ?? '' };
		const latest = (await reportsOf(tx, input.projectId)).find((report) => !report.noChange);
		const patch = decideReport(facts, report, latest?.month ?? null, acting.today);
		if (!patch.ok) return patch;
		const words = { progress: report.progress.trim() || null, problems: report.problems.trim() || null };
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

function statedFields({ month, completedFen, totalFen, progress, problems }: NewReport): string[] {
	const stated = [
		[`completedFen.${month.slice(0, 4)}`, completedFen !== null],
		['completedTotalFen', totalFen !== null],
		['progress', progress.trim() !== ''],
		['problems', problems !== null],
	] as const;
	return stated.flatMap(([field, is]) => (is ? [field] : []));
}
