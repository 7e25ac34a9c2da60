import { useWords } from '~/i18n/words-provider';
import { paths, type Query } from '~/paths';
import type { LateProject } from '~/reads/time/late-projects.server';
import { Card } from '~/ui/page/card';
import { LagTable } from './lag-table';

/** The projects in which milestones were back-dated; nothing where there are none. */
export function LateProjects({ projects, within }: { projects: readonly LateProject[]; within: Query }) {
	const { t, term } = useWords();
	if (projects.length === 0) return null;
	return (
		<Card title={t('lag.projects')} aside={t('lag.projectsNote')} flush>
			<LagTable
				caption={t('lag.projects')}
				heads={[t('lag.project'), t('lag.unit')]}
				rows={projects.map((line) => ({
					...{ key: line.projectId, names: [line.name, term('unit', line.unit)], line, query: null },
					href: paths.project(line.projectId),
				}))}
				total={null}
				within={within}
			/>
		</Card>
	);
}
