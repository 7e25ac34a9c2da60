import { useLocation } from '@remix-run/react';
import { type Day, daysBetween, isDay } from '~/domain/day';
import { useWords } from '~/i18n/words-provider';
import css from './day-picker.module.css';

/** Chooses the day a board shows (`?on=`). A plain form: the other filters travel along as hidden fields. */
export function DayPicker({ today }: { today: Day }) {
	const { t } = useWords();
	const { pathname, search } = useLocation();
	const query = new URLSearchParams(search);
	const asked = query.get('on');
	const on = isDay(asked) ? asked : today;
	query.delete('on');
	const others = [...query];
	const distance = daysBetween(today, on);
	return (
		<details className={css.picker} data-popover="" data-elsewhere={distance === 0 ? undefined : ''}>
			<summary aria-label={`${t('shell.day.choose')}: ${on} ${distanceWords(t, distance)}`}>
				<span className={css.full}>{on}</span>
				<span className={css.short}>{on.slice(5)}</span> · {distanceWords(t, distance)}
			</summary>
			<form className={css.panel} action={pathname}>
				{others.map(([name, value]) => (
					<input key={`${name}=${value}`} type="hidden" name={name} value={value} />
				))}
				<label>
					{t('shell.day.label')}
					<input type="date" name="on" defaultValue={on} min="2000-01-01" max="2099-12-31" required />
				</label>
				<p>{t('shell.day.hint')}</p>
				<button type="submit">{t('shell.day.show')}</button>
				{distance !== 0 && <a href={others.length ? `${pathname}?${query}` : pathname}>{t('shell.day.backToToday')}</a>}
			</form>
		</details>
	);
}

function distanceWords(t: ReturnType<typeof useWords>['t'], distance: number): string {
	if (distance === 0) return t('shell.day.todayMark');
	return distance > 0 ? t('shell.day.ahead', { count: distance }) : t('shell.day.ago', { count: -distance });
}
