import { allStandards } from '~/data/standards.server';
import { decideRetire } from '~/domain/entry/decide-standard';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { may } from '~/domain/people/may';
import { type Acting, perform } from '../perform.server';
import { type RecordedStandard, recordStandard } from './record-standard.server';

/** Retires a version: nobody is asked for it any more, what it has judged stays. */
export function retireStandard(
	acting: Acting,
	{ standardId, reason }: { standardId: string; reason: string },
): Promise<Outcome<RecordedStandard>> {
	return perform(acting, async (tx) => {
		const { actor, now, today } = acting;
		if (!may(actor, 'standard.manage')) return refused('forbidden');
		const known = await allStandards(tx);
		const present = known.find(({ id }) => id === standardId);
		if (!present) return refused('not-found');
		const decided = decideRetire(present, known, reason, today);
		if (!decided.ok) return decided;
		const words = reason.trim();
		const signed = { retiredByName: actor.name, retiredAt: now, retiredReason: words };
		const standard = { ...present, ...signed, state: decided.value.state };
		return accepted(await recordStandard(tx, acting, 'standard.retired', standard, words));
	});
}
