import { ROLES } from '~/domain/people/actor';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { PeopleFilter, PersonState } from '~/reads/people-list.server';
import { FilterBar } from '~/ui/list/filter-bar';
import { FilterSearch, FilterSelect } from '~/ui/list/filter-fields';

const STATES: readonly PersonState[] = ['active', 'invited', 'disabled'];

export function PeopleFilters({ filter, units }: { filter: PeopleFilter; units: string[] }) {
	const { t, term } = useWords();
	const set = Object.values(filter).some((value) => value !== '');
	return (
		<FilterBar action={paths.people()} clear={set ? paths.people() : null}>
			<FilterSelect
				name="role"
				label={t('people.filter.role')}
				all={t('people.filter.allRoles')}
				value={filter.role}
				options={ROLES.map((role) => ({ value: role, label: term('role', role) }))}
			/>
			<FilterSelect
				name="unit"
				label={t('people.filter.unit')}
				all={t('people.filter.allUnits')}
				value={filter.unit}
				options={units.map((unit) => ({ value: unit, label: term('unit', unit) }))}
			/>
			<FilterSelect
				name="state"
				label={t('people.filter.state')}
				all={t('people.filter.allStates')}
				value={filter.state}
				options={STATES.map((state) => ({ value: state, label: t(`people.states.${state}`) }))}
			/>
			<FilterSearch name="q" label={t('people.filter.search')} value={filter.search} />
		</FilterBar>
	);
}
