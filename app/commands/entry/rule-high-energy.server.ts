import { decideRuling } from '~/domain/entry/decide-ruling';
import type { GateRuling } from '~/domain/entry/gate';
import { accepted, type Outcome } from '~/domain/outcome';
import { type Acting, perform } from '../perform.server';
import { type ApplicationTarget, applicationToChange } from './application-to-change.server';
import { type RecordedApplication, recordApplication } from './record-application.server';

/** Rules on a suspected 两高 case once its document numbers are there. Never decided by the industry code alone (DOMAIN §5). */
export function ruleHighEnergy(
	acting: Acting,
	{ applicationId, seen, ...ruling }: GateRuling & ApplicationTarget,
): Promise<Outcome<RecordedApplication>> {
	return perform(acting, async (tx) => {
		const { actor, now } = acting;
		const found = await applicationToChange(tx, acting, 'application.decide', { applicationId, seen });
		if (!found.ok) return found;
		const { application } = found.value;
		const decided = decideRuling(found.value, ruling, actor.id);
		if (!decided.ok) return decided;
		const signed = { byId: actor.id, byName: actor.name, at: now };
		const after = { ...application, version: application.version + 1, ruling: { ...decided.value, ...signed } };
		const { allowed, words, documentNo } = decided.value;
		return accepted(
			await recordApplication(tx, acting, after, {
				kind: 'application.ruled',
				details: { allowed, documentNo },
				reason: words,
				decided: { applicationId, kind: 'rule', decision: { ...decided.value }, ...signed },
			}),
		);
	});
}
