import { changesSince } from '~/data/changes-since.server';
import type { WriteTx } from '~/data/database.server';
import { addReports, reportsOf } from '~/data/reports.server';
import { type Day, type Month, monthOf } from '~/domain/day';
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
		const patch = decideReport(facts, report, await latestMonth(tx, input), acting.today);
		if (!patch.ok) return patch;
		const words = { progress: report.progress.trim() || null, problems: report.problems.trim() || null };
		const recorded = await recordChange(tx, acting, project.value, patch.value, {
			kind: 'report.filed',
			subject: month,
			details: { month, completedFen, totalFen, ...words, noChange: false, filedAt: acting.now },
			reason: input.decreaseReason.trim() || null,
		});
		const filed = { filedById: acting.actor.id, filedByName: acting.actor.name, filedAt: acting.now };
		const { projectId, eventSeq } = recorded;
		await addReports(tx, [{ eventSeq, projectId, month, completedFen, totalFen, ...words, noChange: false, ...filed }]);
		return accepted(recorded);
	});
}

/** The latest month that a report, or a ledger with the same figures and words, has spoken of since the month of this one. */
async function latestMonth(tx: WriteTx, { projectId, month }: NewReport & Target): Promise<Month | null> {
	const reported = (await reportsOf(tx, projectId)).find((report) => !report.noChange)?.month;
	const changes = (await changesSince(tx, [projectId], `${month}-01`)).get(projectId) ?? [];
	const byLedger = changes.filter(({ asOf, fields }) => asOf !== null && fields.some((field) => REPORTED.test(field)));
	const months = [...byLedger.map(({ asOf }) => monthOf(asOf as Day)), ...(reported ? [reported] : [])];
	return months.sort().at(-1) ?? null;
}

const REPORTED = /^(completedFen\.|completedTotalFen$|progress$|problems$)/;

function statedFields({ month, completedFen, totalFen, progress, problems }: NewReport): string[] {
	const stated = [
		[`completedFen.${month.slice(0, 4)}`, completedFen !== null],
		['completedTotalFen', totalFen !== null],
		['progress', progress.trim() !== ''],
		['problems', problems !== null],
	] as const;
	return stated.flatMap(([field, is]) => (is ? [field] : []));
}
