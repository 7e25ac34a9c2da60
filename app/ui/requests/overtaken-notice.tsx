import { isDay } from '~/domain/day';
import { isMilestone } from '~/domain/stages/milestones';
import { type OpenPlan, overtakenPlans } from '~/domain/updates/open-plans';
import { useWords } from '~/i18n/words-provider';
import { Banner } from '../page/banner';

interface OvertakenNoticeProps {
	open: readonly OpenPlan[];
	/** As typed: nothing of it is checked yet. */
	milestone: unknown;
	plannedOn: unknown;
}

/** A plan moved behind those that follow it leaves them impossible: whoever asks and whoever approves sees which have to follow. */
export function OvertakenNotice({ open, milestone, plannedOn }: OvertakenNoticeProps) {
	const { t, term } = useWords();
	if (!isMilestone(milestone) || !isDay(plannedOn)) return null;
	const plans = overtakenPlans(open, milestone, plannedOn);
	if (plans.length === 0) return null;
	const named = plans.map((plan) => `${term('milestone', plan.milestone)} ${plan.plannedOn}`);
	return (
		<Banner tone="warn" announce>
			{t('forms.request.planChange.overtaken', {
				milestone: term('milestone', milestone),
				plans: named.join(t('common.joiner')),
			})}
		</Banner>
	);
}
