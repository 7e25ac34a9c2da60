import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ProjectPage } from '~/reads/project-page.server';
import { Card } from '~/ui/page/card';
import { DayLink } from '~/ui/page/day-link';
import { ReportTable } from '~/ui/reports/report-table';

const SHOWN = 5;

/** The last few monthly reports; all of them stand on their own page. */
export function LatestReports({ page }: { page: ProjectPage }) {
	const { t } = useWords();
	const { reports, projectId } = page;
	const all = (
		<DayLink href={paths.reports(projectId)}>{t('project.reports.count', { count: reports.length })}</DayLink>
	);
	return (
		<Card title={t('project.reports.title')} aside={reports.length > 0 && all} flush>
			<ReportTable reports={reports.slice(0, SHOWN)} />
		</Card>
	);
}
