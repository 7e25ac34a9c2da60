import { type Milestone, STAGE_ENTRY, STAGES } from '../stages/milestones';
import type { Gap, Outlook } from './outlook';

const ENTRIES: readonly Milestone[] = STAGES.map((stage) => STAGE_ENTRY[stage]);

/**
 * The gaps worth a manager's list: no stage at all, a missing actual day of a stage entry or of the land, and no plan
 * for the next stage entry. Nobody mends a withdrawn project, and a finished one needs no further plan.
 */
export function seriousGaps(outlook: Outlook): Gap[] {
	if (outlook.state === 'withdrawn') return [];
	const next = nextStageEntry(outlook);
	return outlook.gaps.filter((gap) => {
		if (gap.kind === 'noStageEntry') return true;
		if (gap.kind === 'noPlan') return gap.milestone === next;
		return gap.milestone === 'landGranted' || ENTRIES.includes(gap.milestone as Milestone);
	});
}

/** The first stage entry that is still open: every unpassed milestone is either due or a `noPlan` gap. */
function nextStageEntry(outlook: Outlook): Milestone | undefined {
	if (outlook.state === 'done') return undefined;
	const open = (milestone: Milestone) =>
		outlook.due.some((due) => due.milestone === milestone) ||
		outlook.gaps.some((gap) => gap.kind === 'noPlan' && gap.milestone === milestone);
	return ENTRIES.find(open);
}
