import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ListedApplication } from '~/reads/entry/application-list.server';
import { ApplicationStateChip, VerdictMark } from '~/ui/entry/verdict-mark';
import { cells, DataTable } from '~/ui/list/data-table';
import { Chip } from '~/ui/page/chip';
import { DayLink } from '~/ui/page/day-link';

/** Applications as a list: the whole line leads to the page of one. */
export function ApplicationTable({ applications }: { applications: readonly ListedApplication[] }) {
	const { t, term, format } = useWords();
	const columns = [
		{ key: 'project', label: t('entry.list.project'), phone: 'wide' as const, width: '34%' },
		{ key: 'verdict', label: t('entry.list.verdict'), phone: 'plain' as const },
		{ key: 'standard', label: t('entry.list.standard') },
		{ key: 'gate', label: t('entry.list.gate'), narrow: 'hidden' as const },
		{ key: 'by', label: t('entry.list.by') },
		{ key: 'at', label: t('entry.list.at') },
		{ key: 'state', label: t('entry.list.tabs'), phone: 'plain' as const },
	];
	return (
		<DataTable caption={t('entry.list.title')} columns={columns}>
			{applications.map((one) => (
				<tr key={one.id} data-row="">
					<td>
						<DayLink className={cells.name} href={paths.application(one.id)} data-row-link="">
							{one.name || t('entry.list.unnamed')}
						</DayLink>
						<span className={cells.sub}>{[term('unit', one.unit), one.firmName].filter(Boolean).join(' · ')}</span>
					</td>
					<td>
						<VerdictMark verdict={one.verdict} />
					</td>
					<td className={cells.nowrap}>{t('entry.standard', one.standard)}</td>
					<td>
						{one.gate === 'notConcerned' ? (
							<span className={cells.sub}>{term('gateState', one.gate)}</span>
						) : (
							<Chip tone={one.gate === 'allowed' ? 'plain' : 'warn'}>{term('gateState', one.gate)}</Chip>
						)}
					</td>
					<td>{one.filedByName}</td>
					<td className={cells.nowrap}>{format.instant(one.submittedAt ?? one.savedAt)}</td>
					<td>
						{one.mayDecide ? (
							<DayLink href={paths.application(one.id)}>{t('entry.list.decide')}</DayLink>
						) : (
							<ApplicationStateChip state={one.state} />
						)}
						{one.isException && <span className={cells.sub}>{t('entry.page.exceptionMark')}</span>}
					</td>
				</tr>
			))}
		</DataTable>
	);
}
