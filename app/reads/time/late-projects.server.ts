import { lastNames } from '~/data/batch-events.server';
import type { Database } from '~/data/database.server';
import type { LagRow } from '~/data/lag-counts.server';
import { statesOfKnownAt } from '~/data/states-known-at.server';
import { type LagFigures, lagFigures } from '~/domain/time/lag';
import type { Known } from './known-at.server';

/** A project milestones of which were back-dated. The name is that of the day looked at. */
export interface LateProject extends LagFigures {
	projectId: string;
	name: string;
	unit: string;
}

const MOST = 50;

/** Projects with milestones that came later than the limit of the rules, most of them first, then the latest. */
export async function lateProjects(
	{ reader }: Database,
	rows: readonly LagRow[],
	limit: number,
	known: Known | null,
): Promise<LateProject[]> {
	const byProject = new Map<string, LagRow[]>();
	for (const row of rows) {
		const own = byProject.get(row.projectId);
		if (own) own.push(row);
		else byProject.set(row.projectId, [row]);
	}
	const late = [...byProject.values()]
		.map((own) => ({ ...(own.at(-1) as LagRow), ...lagFigures(own, limit) }))
		.filter(({ backDated }) => backDated > 0)
		.sort((a, b) => b.backDated - a.backDated || (b.p90 ?? 0) - (a.p90 ?? 0) || (a.projectId < b.projectId ? -1 : 1))
		.slice(0, MOST);
	const ids = late.map(({ projectId }) => projectId);
	const names = new Map([...(await lastNames(reader, ids))].map(([id, { name }]) => [id, name]));
	const then = known ? await statesOfKnownAt(reader, ids, known.instant) : [];
	for (const { projectId, facts } of then) names.set(projectId, facts.name);
	return late.map(({ projectId, unit, entries, median, p90, backDated }) => {
		return { projectId, unit, entries, median, p90, backDated, name: names.get(projectId) ?? '' };
	});
}
