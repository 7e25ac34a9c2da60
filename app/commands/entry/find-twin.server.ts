import type { WriteTx } from '~/data/database.server';
import { liveStatesByName } from '~/data/namesakes.server';
import { liveStatesByCode } from '~/data/project-states.server';
import type { Application } from '~/domain/entry/application';
import type { Refusal } from '~/domain/outcome';
import { hasNamesake, isCodeTaken } from '~/domain/project/twins';

/**
 * A project that is recorded already where the application would make another: `duplicate-project-code` {code},
 * `application-project-exists` {name}. Null when there is none.
 */
export async function findTwin(
	tx: WriteTx,
	{ projectId, unit, candidate }: Pick<Application, 'projectId' | 'unit' | 'candidate'>,
): Promise<Refusal | null> {
	const { projectCode: code, name = '' } = candidate;
	if (code && isCodeTaken(await liveStatesByCode(tx, [code]), candidate, projectId)) {
		return { code: 'duplicate-project-code', field: 'projectCode', params: { code } };
	}
	if (projectId !== null) return null;
	const same = hasNamesake(await liveStatesByName(tx, unit, name), candidate);
	return same ? { code: 'application-project-exists', field: 'name', params: { name } } : null;
}
