import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { PersonLine } from '~/reads/people-list.server';
import { cells, DataTable } from '~/ui/list/data-table';
import { Chip } from '~/ui/page/chip';
import { ScopeWords } from '~/ui/people/scope-words';

const TONES = { active: 'good', invited: 'warn', disabled: 'bad' } as const;

export function PeopleTable({ people }: { people: readonly PersonLine[] }) {
	const { t, term } = useWords();
	const columns = [
		{ key: 'name', label: t('people.name'), phone: 'plain' as const },
		{ key: 'login', label: t('people.login') },
		{ key: 'role', label: t('people.role') },
		{ key: 'scope', label: t('people.scope'), width: '40%' },
		{ key: 'state', label: t('people.state') },
	];
	return (
		<DataTable caption={t('people.caption')} columns={columns}>
			{people.map((person) => (
				<tr key={person.id} data-row="">
					<td className={cells.name}>
						<a href={paths.person(person.id)} data-row-link="">
							{person.name}
						</a>
					</td>
					<td>{person.login}</td>
					<td>{term('role', person.role)}</td>
					<td>
						<ScopeWords {...person} />
					</td>
					<td>
						<Chip tone={TONES[person.state]}>{t(`people.states.${person.state}`)}</Chip>
					</td>
				</tr>
			))}
		</DataTable>
	);
}
