import type { Database } from '~/data/database.server';
import { recordProjectChanges } from '~/data/project-change.server';
import { liveState } from '~/data/project-states.server';
import type { EventKind } from '~/domain/audit/event-kinds';
import type { Day } from '~/domain/day';
import { NO_FACTS, type ProjectFacts } from '~/domain/project/facts';
import { diffFacts } from '~/domain/updates/diff-facts';

/** Brings projects to these facts on a day, each with an event of its own: the shortest way to a world for a test. */
export async function recordProjects(
	db: Database,
	today: Day,
	projects: Record<string, ProjectFacts>,
	kind?: EventKind,
): Promise<void> {
	await db.write(async (tx) => {
		for (const [projectId, facts] of Object.entries(projects)) {
			const before = await liveState(tx, projectId);
			const patch = { changes: diffFacts(before?.facts ?? NO_FACTS, facts) };
			const event = {
				kind: kind ?? (before ? ('project.edited' as const) : ('project.created' as const)),
				personId: 'officer-deqing',
				personName: '示例专员 deqing',
				channel: 'form' as const,
			};
			await recordProjectChanges(tx, `${today}T04:00:00.000Z`, today, [{ projectId, before, patch, event }]);
		}
	});
}
