import { useLocation } from '@remix-run/react';
import { addDays, addMonths, type Day, daysBetween, isDay } from '~/domain/day';
import { useWords } from '~/i18n/words-provider';
import css from './day-picker.module.css';
import { usePast } from './past';

/**
 * Chooses the day a board shows (`?on=`), or the day whose knowledge is shown (`?asOf=`); pages that know no other day offer the
 * past alone. Plain forms: the other filters travel along as hidden fields.
 */
export function DayPicker({ today, pastOnly = false }: { today: Day; pastOnly?: boolean }) {
	const { t } = useWords();
	const { pathname, search } = useLocation();
	const query = new URLSearchParams(search);
	const past = usePast();
	const asked = query.get('on');
	const on = isDay(asked) ? asked : (past?.day ?? today);
	query.delete('on');
	const others = [...query];
	const distance = daysBetween(today, on);
	// On a phone the whole day leaves no room for words; its colour and the banner say them.
	const withYear = past !== null || on.slice(0, 4) !== today.slice(0, 4);
	const words = past ? t('shell.past.mark') : distanceWords(t, distance);
	return (
		<details className={css.picker} data-popover="" data-elsewhere={distance === 0 && !past ? undefined : ''}>
			<summary aria-label={`${t('shell.day.choose')}: ${on} ${words}`}>
				<span className={css.full}>{on}</span>
				<span className={css.short}>{withYear ? on : on.slice(5)}</span>
				<span className={withYear ? css.full : undefined}> · {words}</span>
			</summary>
			<div className={css.panel}>
				{!pastOnly && (
					<form action={pathname}>
						{others.map(([name, value]) => (
							<input key={`${name}=${value}`} type="hidden" name={name} value={value} />
						))}
						<label>
							{t('shell.day.label')}
							<input type="date" name="on" defaultValue={on} min="2000-01-01" max="2099-12-31" required />
						</label>
						<p>{t('shell.day.hint')}</p>
						<button type="submit">{t('shell.day.show')}</button>
						<QuickDays today={today} others={others} pathname={pathname} />
					</form>
				)}
				<PastForm today={today} shown={past?.day ?? null} pathname={pathname} others={others} />
			</div>
		</details>
	);
}

/** Chooses the day whose knowledge is shown (`?asOf=`): not what a day looks like from now, but what was known on it. */
function PastForm({
	today,
	shown,
	pathname,
	others,
}: {
	today: Day;
	shown: Day | null;
	pathname: string;
	others: [string, string][];
}) {
	const { t } = useWords();
	const kept = others.filter(([name]) => name !== 'asOf' && name !== 'page');
	const monthEnd = addDays(`${today.slice(0, 7)}-01`, -1);
	const yearAgo = addMonths(today, -12);
	const to = (asOf: Day) => `${pathname}?${new URLSearchParams([...kept, ['asOf', asOf]])}`;
	return (
		<form action={pathname}>
			{kept.map(([name, value]) => (
				<input key={`${name}=${value}`} type="hidden" name={name} value={value} />
			))}
			<label>
				{t('shell.past.label')}
				<input type="date" name="asOf" defaultValue={shown ?? monthEnd} max={today} required />
			</label>
			<p>{t('shell.past.hint')}</p>
			<button type="submit">{t('shell.past.show')}</button>
			<p className={css.quick}>
				<a href={to(monthEnd)}>{t('shell.past.monthEnd')}</a>
				<a href={to(yearAgo)}>{t('shell.past.yearAgo')}</a>
			</p>
		</form>
	);
}

/** The days asked for most: one click, no calendar. */
function QuickDays({ today, others, pathname }: { today: Day; others: [string, string][]; pathname: string }) {
	const { t } = useWords();
	const to = (on: Day | null) => {
		const query = new URLSearchParams(on === null ? others : [...others, ['on', on]]);
		return query.size > 0 ? `${pathname}?${query}` : pathname;
	};
	return (
		<p className={css.quick}>
			<a href={to(null)}>{t('shell.day.todayMark')}</a>
			<a href={to(addDays(today, 30))}>{t('shell.day.in30')}</a>
			<a href={to(`${today.slice(0, 4)}-12-31`)}>{t('shell.day.yearEnd')}</a>
		</p>
	);
}

function distanceWords(t: ReturnType<typeof useWords>['t'], distance: number): string {
	if (distance === 0) return t('shell.day.todayMark');
	return distance > 0 ? t('shell.day.ahead', { count: distance }) : t('shell.day.ago', { count: -distance });
}
