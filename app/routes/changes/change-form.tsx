import { isDay } from '~/domain/day';
import { localTime } from '~/domain/instant';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ChangesPage } from '~/reads/changes-page.server';
import { FilterBar } from '~/ui/list/filter-bar';
import { FilterSelect } from '~/ui/list/filter-fields';
import css from './changes.module.css';

/** Which two days, and whose projects. */
export function ChangeForm({ page, today }: { page: ChangesPage; today: string }) {
	const { t, term } = useWords();
	const { list, unit, units } = page;
	return (
		<FilterBar action={paths.changes()} keep={{ list }} clear={null}>
			<PointField name="from" page={page} today={today} />
			<PointField name="to" page={page} today={today} />
			{units.length > 1 && (
				<FilterSelect
					name="unit"
					label={t('board.filter.unit')}
					all={t('board.filter.unit')}
					options={units.map((one) => ({ value: one, label: term('unit', one) }))}
					value={unit ?? ''}
				/>
			)}
		</FilterBar>
	);
}

/** A day, or to the millisecond where the address names an instant. */
function PointField({ name, page, today }: { name: 'from' | 'to'; page: ChangesPage; today: string }) {
	const { t } = useWords();
	const whole = isDay(page[name]);
	return (
		<label className={css.day}>
			{t(`changes.${name}`)}
			<input
				type={whole ? 'date' : 'datetime-local'}
				step={whole ? undefined : '0.001'}
				name={name}
				defaultValue={whole ? page[name] : localTime(page.instants[name])}
				max={whole ? today : `${today}T23:59:59.999`}
				required
			/>
		</label>
	);
}
