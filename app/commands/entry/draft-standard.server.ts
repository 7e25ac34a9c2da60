import { allUnits } from '~/data/reference.server';
import { allStandards, type StoredStandard } from '~/data/standards.server';
import { checkStandard } from '~/domain/entry/check-standard';
import { draftMoved } from '~/domain/entry/decide-standard';
import type { StandardContent } from '~/domain/entry/standard';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { may } from '~/domain/people/may';
import { type Acting, perform } from '../perform.server';
import { type RecordedStandard, recordStandard } from './record-standard.server';

export interface StandardDraft extends StandardContent {
	/** The draft that is changed; null for a new one. */
	standardId: string | null;
	/** `draftText` of the draft as it was opened. */
	seen?: string | null;
}

/**
 * Drafts a standard, or the next version of the name it is given; a draft can be changed until it is published. Refused: `forbidden`,
 * `not-found`, `not-a-draft`, `standard-moved`, `standard-draft-exists` {name}, and what the core refuses of the content.
 */
export function draftStandard(acting: Acting, input: StandardDraft): Promise<Outcome<RecordedStandard>> {
	return perform(acting, async (tx) => {
		if (!may(acting.actor, 'standard.manage')) return refused('forbidden');
		const { standardId, seen = null, ...content } = input;
		const units = (await allUnits(tx)).map(({ id }) => id);
		const checked = checkStandard(content, units);
		if (!checked.ok) return checked;
		const known = await allStandards(tx);
		const before = standardId === null ? null : known.find(({ id }) => id === standardId);
		if (before === undefined) return refused('not-found');
		if (before && before.state !== 'draft') return refused('not-a-draft');
		if (before && draftMoved(before, seen)) return refused('standard-moved');
		const { name } = checked.value;
		const namesakes = known.filter((one) => one.name === name && one.id !== standardId);
		if (namesakes.some(({ state }) => state === 'draft')) return refused('standard-draft-exists', 'name', { name });
		const made = { madeById: acting.actor.id, madeByName: acting.actor.name, madeAt: acting.now };
		const version = before?.name === name ? before.version : Math.max(0, ...namesakes.map((one) => one.version)) + 1;
		const standard: StoredStandard = {
			...{ ...checked.value, id: before?.id ?? acting.newId(), version, state: 'draft' as const },
			...(before ? { madeById: before.madeById, madeByName: before.madeByName, madeAt: before.madeAt } : made),
			...{ publishedByName: null, publishedAt: null, reason: null },
			...{ retiredByName: null, retiredAt: null, retiredReason: null },
		};
		return accepted(await recordStandard(tx, acting, 'standard.drafted', standard));
	});
}
