import { type Day, daysBetween, isDay } from '~/domain/day';
import { useWords } from '~/i18n/words-provider';
import { Banner } from '../page/banner';

/** A plan for a day gone by is no fault, but seldom meant: whoever asks and whoever approves is told what it leads to. */
export function PastPlanNotice({ plannedOn, today }: { plannedOn: unknown; today: Day }) {
	const { t } = useWords();
	if (!isDay(plannedOn) || plannedOn >= today) return null;
	const count = daysBetween(plannedOn, today);
	return (
		<Banner tone="warn" announce>
			{t('forms.request.planChange.pastDay', { day: plannedOn, count })}
		</Banner>
	);
}
