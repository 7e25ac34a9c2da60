import type { AgreedLimits } from '~/domain/entry/assess';
import type { AnyTx } from './database.server';
import { liveFacts } from './known-states.server';
import { statesOfKnownAt } from './states-known-at.server';

/** The limits agreed for the plots of projects, now or as known at an instant; those without an agreement are missing. */
export async function agreedLimits(
	tx: AnyTx,
	projectIds: string[],
	instant?: string,
): Promise<Map<string, AgreedLimits>> {
	const limits = new Map<string, AgreedLimits>();
	const states = instant ? await statesOfKnownAt(tx, projectIds, instant) : await liveFacts(tx, projectIds);
	for (const { projectId, facts } of states) {
		if (facts.agreement) limits.set(projectId, facts.agreement.limits);
	}
	return limits;
}
