import { allStandards } from '~/data/standards.server';
import { decidePublish } from '~/domain/entry/decide-standard';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { may } from '~/domain/people/may';
import { type Acting, perform } from '../perform.server';
import { type RecordedStandard, recordStandard } from './record-standard.server';

/** Publishes a draft, signed by who does it with their reason, as they saw it; it never changes again. */
export function publishStandard(
	acting: Acting,
	{ standardId, ...signed }: { standardId: string; reason: string; seen?: string | null },
): Promise<Outcome<RecordedStandard>> {
	return perform(acting, async (tx) => {
		const { actor, now } = acting;
		if (!may(actor, 'standard.manage')) return refused('forbidden');
		const known = await allStandards(tx);
		const draft = known.find(({ id }) => id === standardId);
		if (!draft) return refused('not-found');
		const decided = decidePublish(draft, known, signed);
		if (!decided.ok) return decided;
		const words = signed.reason.trim();
		const publication = { publishedByName: actor.name, publishedAt: now, reason: words };
		const standard = { ...draft, ...publication, state: decided.value.state };
		return accepted(await recordStandard(tx, acting, 'standard.published', standard, words));
	});
}
