import type { Day } from '../day';
import { accepted, type Outcome, refused } from '../outcome';
import type { ProjectFacts } from '../project/facts';
import { isFinished } from '../stages/stage-of';
import { changesTo } from './changes-to';
import type { Patch } from './patch';
import { dayFault } from './project-day';
import type { WishOf } from './wishes';

/** Asks to withdraw the project. Refused: `project-withdrawn`, `project-finished`, `not-a-day`, `withdrawn-in-future`, `reason-missing`. */
export function decideWithdraw(
	facts: ProjectFacts,
	{ withdrawnOn, reason }: { withdrawnOn: Day; reason: string },
	today: Day,
): Outcome<WishOf<'withdraw'>> {
	if (facts.withdrawnOn) return refused('project-withdrawn');
	if (isFinished(facts)) return refused('project-finished');
	const wrong = dayFault(withdrawnOn);
	if (wrong) return refused(wrong, 'withdrawnOn');
	if (withdrawnOn > today) return refused('withdrawn-in-future', 'withdrawnOn', { today });
	if (!reason.trim()) return refused('reason-missing', 'reason');
	return accepted({ kind: 'withdraw', withdrawnOn });
}

/** Withdraws the project. Refused: `project-withdrawn`, `project-finished` when that came first. */
export function decideWithdrawApproval(facts: ProjectFacts, { withdrawnOn }: WishOf<'withdraw'>): Outcome<Patch> {
	if (facts.withdrawnOn) return refused('project-withdrawn');
	if (isFinished(facts)) return refused('project-finished');
	return accepted({ changes: changesTo(facts, { withdrawnOn }), effectiveOn: withdrawnOn });
}
