import type { AnyTx } from '~/data/database.server';
import { stateOfVersion } from '~/data/project-states.server';
import type { ProjectFacts } from '~/domain/project/facts';

/** What was known of a project in one of its versions; null when there is no such version. Ask only for projects in scope. */
export async function projectVersion(tx: AnyTx, projectId: string, version: number): Promise<ProjectFacts | null> {
	return (await stateOfVersion(tx, projectId, version))?.facts ?? null;
}
