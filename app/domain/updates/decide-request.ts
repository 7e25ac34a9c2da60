import type { Day } from '../day';
import { accepted, type Outcome, refused } from '../outcome';
import type { ProjectFacts } from '../project/facts';
import { decidePauseApproval, decideResumeApproval } from './decide-pause';
import { decidePlanApproval } from './decide-plan-change';
import { decideWithdrawApproval } from './decide-withdraw';
import type { Patch } from './patch';
import type { Wish } from './wishes';

export interface PendingRequest {
	wish: Wish;
	status: string;
	filedById: string | null;
}

export interface Verdict {
	approve: boolean;
	/** Why it is refused; optional words when approved. */
	words: string;
}

/**
 * Approves or refuses a request. Who asks never decides (DOMAIN §7). Refusing moves nothing and needs words; approving
 * answers with what moves. Refused: `already-decided`, `own-request`, `decision-words-missing`, and what is in the way by now.
 */
export function decideRequest(
	facts: ProjectFacts,
	request: PendingRequest,
	verdict: Verdict,
	deciderId: string,
	today: Day,
): Outcome<Patch> {
	if (request.status !== 'pending') return refused('already-decided');
	if (request.filedById === deciderId) return refused('own-request');
	if (!verdict.approve)
		return verdict.words.trim() ? accepted({ changes: [] }) : refused('decision-words-missing', 'words');
	return approval(facts, request.wish, today);
}

function approval(facts: ProjectFacts, wish: Wish, today: Day): Outcome<Patch> {
	switch (wish.kind) {
		case 'planChange':
			return decidePlanApproval(facts, wish);
		case 'pause':
			return decidePauseApproval(facts, wish);
		case 'resume':
			return decideResumeApproval(facts, today);
		case 'withdraw':
			return decideWithdrawApproval(facts, wish);
	}
}
