import type { Admission } from '~/domain/entry/admission';
import { INDICATORS } from '~/domain/entry/indicators';
import { indicatorUnit } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ProjectPage } from '~/reads/project-page.server';
import { cells, DataTable } from '~/ui/list/data-table';
import { Card } from '~/ui/page/card';
import { Chip } from '~/ui/page/chip';
import { DayLink } from '~/ui/page/day-link';
import { EmptyState } from '~/ui/page/empty-state';
import css from './entry-card.module.css';

/** What was promised to be let in; the ledger behind the door says what became of it. */
export function EntryCard({ page: { facts, projectId } }: { page: Pick<ProjectPage, 'facts' | 'projectId'> }) {
	const words = useWords();
	const { t, term, format } = words;
	const { admission, promises = {} } = facts;
	const door = <DayLink href={paths.projectEntry(projectId)}>{t('promises.card.door')}</DayLink>;
	if (!admission || !promises) {
		return (
			<Card title={t('promises.card.title')} aside={door}>
				<EmptyState title={t('promises.card.none')}>{t('promises.card.noneNext')}</EmptyState>
			</Card>
		);
	}
	const columns = [
		{ key: 'indicator', label: t('promises.ledger.indicator'), phone: 'plain' as const },
		{ key: 'promised', label: t('promises.card.promised'), align: 'number' as const },
	];
	return (
		<Card title={t('promises.card.title')} aside={door} flush>
			<DataTable caption={t('promises.card.title')} columns={columns}>
				{INDICATORS.filter((key) => promises[key] !== undefined).map((key) => (
					<tr key={key}>
						<td>
							{term('indicator', key)} <small className={css.unit}>{indicatorUnit(words, key)}</small>
						</td>
						<td className={cells.number}>{format.figure(promises[key])}</td>
					</tr>
				))}
			</DataTable>
		</Card>
	);
}

/** The mark of how a project came in: for an exception it stays for ever. */
export function EntryChip({ admission }: { admission: Admission | null | undefined }) {
	const { t } = useWords();
	if (!admission) return null;
	const { way, standardName: standard, standardVersion: version } = admission;
	return <Chip tone={way === 'exception' ? 'warn' : 'plain'}>{t(`promises.chip.${way}`, { standard, version })}</Chip>;
}
