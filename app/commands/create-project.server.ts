import { backDatingOf } from '~/data/back-dating.server';
import type { WriteTx } from '~/data/database.server';
import { liveStatesByName } from '~/data/namesakes.server';
import { recordProjectChanges } from '~/data/project-change.server';
import { liveStatesByCode } from '~/data/project-states.server';
import { accepted, type Outcome, type Refusal, refused } from '~/domain/outcome';
import { may } from '~/domain/people/may';
import { hasNamesake, isCodeTaken } from '~/domain/project/twins';
import { type Creation, decideCreate } from '~/domain/updates/decide-create';
import { plainFactsOf } from '~/domain/updates/plain-fields';
import { type Acting, perform } from './perform.server';
import { authorOf, type Recorded } from './record-change.server';

export interface NewProject extends Creation {
	/** Somebody looked at the project of the same name and firm and says this is another one. */
	isAnother: boolean;
}

/**
 * Creates a project. Refused besides what the core refuses: `duplicate-project-code`, and `possible-duplicate` {name} for the same
 * name and firm within the unit until the person says that it is another project.
 */
export function createProject(acting: Acting, input: NewProject): Promise<Outcome<Recorded>> {
	return perform(acting, async (tx) => {
		const { unit, fields } = input;
		if (unit && !may(acting.actor, 'project.create', { unit, officerName: fields.officerName })) {
			return refused('forbidden');
		}
		const backDating = input.signedOn ? await backDatingOf(tx, input.signedOn, acting.today) : undefined;
		const patch = decideCreate(input, acting.today, backDating);
		if (!patch.ok) return patch;
		const duplicate = await findDuplicate(tx, input);
		if (duplicate) return { ok: false, refusal: duplicate };
		const projectId = acting.newId();
		const reason = input.reason?.trim() || null;
		const event = { ...authorOf(acting), kind: 'project.created', reason } as const;
		const change = { projectId, before: null, patch: patch.value, event };
		const [eventSeq = 0] = await recordProjectChanges(tx, acting.now, acting.today, [change]);
		return accepted({ projectId, version: 1, eventSeq });
	});
}

async function findDuplicate(tx: WriteTx, { unit, fields, isAnother }: NewProject): Promise<Refusal | null> {
	const { projectCode: code } = plainFactsOf(fields);
	if (code && isCodeTaken(await liveStatesByCode(tx, [code]), fields, null)) {
		return { code: 'duplicate-project-code', field: 'projectCode', params: { code } };
	}
	const name = fields.name?.trim() ?? '';
	const same = !isAnother && hasNamesake(await liveStatesByName(tx, unit, name), fields);
	return same ? { code: 'possible-duplicate', field: 'isAnother', params: { name } } : null;
}
