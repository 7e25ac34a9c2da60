import type { AgreedLimits } from '~/domain/entry/assess';
import type { AnyTx } from './database.server';
import { liveFacts } from './known-states.server';

/** The limits agreed for the plots of projects; those without an agreement are missing. */
export async function agreedLimits(tx: AnyTx, projectIds: string[]): Promise<Map<string, AgreedLimits>> {
	const limits = new Map<string, AgreedLimits>();
	for (const { projectId, facts } of await liveFacts(tx, projectIds)) {
		if (facts.agreement) limits.set(projectId, facts.agreement.limits);
	}
	return limits;
}
