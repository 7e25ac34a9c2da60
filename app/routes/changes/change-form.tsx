import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ChangesPage } from '~/reads/changes-page.server';
import { FilterBar } from '~/ui/list/filter-bar';
import { FilterSelect } from '~/ui/list/filter-fields';
import css from './changes.module.css';

/** Which two days, and whose projects. */
export function ChangeForm({ page, today }: { page: ChangesPage; today: string }) {
	const { t, term } = useWords();
	const { from, to, list, unit, units } = page;
	return (
		<FilterBar action={paths.changes()} keep={{ list }} clear={null}>
			<label className={css.day}>
				{t('changes.from')}
				<input type="date" name="from" defaultValue={from} max={today} required />
			</label>
			<label className={css.day}>
				{t('changes.to')}
				<input type="date" name="to" defaultValue={to} max={today} required />
			</label>
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
