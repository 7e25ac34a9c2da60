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
	// Whoever looks back reads the day looked back to first: the day judged may be another one, and is no today.
	const named = past?.day ?? on;
	// On a phone the whole day leaves no room for words; its colour and the banner say them.
	const withYear = past !== null || on.slice(0, 4) !== today.slice(0, 4);
	const words = past ? pastWords(t, past.day, on) : distanceWords(t, distance);
	return (
		<details className={css.picker} data-popover="" data-elsewhere={distance === 0 && !past ? undefined : ''}>
			<summary aria-label={`${t('shell.day.choose')}: ${named} ${words}`}>
				<span className={css.full}>{named}</span>
				<span className={css.short}>{withYear ? named : named.slice(5)}</span>
				<span className={withYear ? css.full : undefined}> · {words}</span>
			</summary>
			<div className={css.panel}>
				{!pastOnly && <p className={css.difference}>{t('shell.day.difference')}</p>}
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
						<QuickDays today={today} past={past?.day ?? null} others={others} pathname={pathname} />
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

interface QuickDaysProps {
	today: Day;
	/** The day looked back to: days are counted from there. */
	past: Day | null;
	others: [string, string][];
	pathname: string;
}

/** The days asked for most: one click, no calendar. */
function QuickDays({ today, past, others, pathname }: QuickDaysProps) {
	const { t } = useWords();
	const from = past ?? today;
	const to = (on: Day | null) => {
		const query = new URLSearchParams(on === null ? others : [...others, ['on', on]]);
		return query.size > 0 ? `${pathname}?${query}` : pathname;
	};
	return (
		<p className={css.quick}>
			<a href={to(null)}>{t(past ? 'shell.past.sameDay' : 'shell.day.todayMark')}</a>
			<a href={to(addDays(from, 30))}>{t('shell.day.in30')}</a>
			<a href={to(`${from.slice(0, 4)}-12-31`)}>{t('shell.day.yearEnd')}</a>
		</p>
	);
}

function pastWords(t: ReturnType<typeof useWords>['t'], day: Day, on: Day): string {
	return on === day ? t('shell.past.mark') : t('shell.past.shown', { day: on });
}

function distanceWords(t: ReturnType<typeof useWords>['t'], distance: number): string {
	if (distance === 0) return t('shell.day.todayMark');
	return distance > 0 ? t('shell.day.ahead', { count: distance }) : t('shell.day.ago', { count: -distance });
}
