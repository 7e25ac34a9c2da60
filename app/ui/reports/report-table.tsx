import { useWords } from '~/i18n/words-provider';
import type { ProjectReports } from '~/reads/project-reports.server';
import { cells, DataTable } from '~/ui/list/data-table';
import { EmptyState } from '~/ui/page/empty-state';

/** Monthly reports, newest first; of several for a month the first counts. */
export function ReportTable({ reports }: Pick<ProjectReports, 'reports'>) {
	const { t, format } = useWords();
	if (reports.length === 0)
		return <EmptyState title={t('project.reports.empty')}>{t('project.reports.emptyNext')}</EmptyState>;
	const wan = t('common.wan');
	const columns = [
		{ key: 'month', label: t('project.reports.month'), phone: 'wide' as const },
		{ key: 'completed', label: t('project.reports.completed'), unit: wan, align: 'number' as const },
		{ key: 'total', label: t('project.reports.total'), unit: wan, align: 'number' as const },
		{ key: 'words', label: t('project.reports.words'), phone: 'wide' as const, width: '44%' },
		{ key: 'filed', label: t('project.reports.filedBy'), phone: 'wide' as const },
	];
	return (
		<DataTable caption={t('project.reports.title')} columns={columns}>
			{reports.map((report, at) => (
				<tr key={report.eventSeq}>
					<td className={cells.nowrap}>
						<b>{format.month(report.month)}</b>
						{reports[at - 1]?.month === report.month && (
							<span className={cells.sub}>{t('project.reports.corrected')}</span>
						)}
					</td>
					<td className={amount(report.completedFen)}>{format.wan(report.completedFen)}</td>
					<td className={amount(report.totalFen)}>{format.wan(report.totalFen)}</td>
					<td>
						{report.noChange ? t('project.reports.noChange') : report.progress}
						{report.problems && (
							<span className={cells.sub}>{t('project.reports.problems', { words: report.problems })}</span>
						)}
					</td>
					<td>
						{report.filedByName}
						<span className={cells.sub}>{format.instant(report.filedAt)}</span>
					</td>
				</tr>
			))}
		</DataTable>
	);
}

/** A sum nobody stated takes no room on a phone. */
function amount(fen: number | null): string {
	return fen === null ? `${cells.number} ${cells.blank}` : String(cells.number);
}
