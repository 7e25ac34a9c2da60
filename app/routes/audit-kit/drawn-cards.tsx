import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { KitSample } from '~/reads/kit/kit-sample.server';
import { LightMark } from '~/ui/light/light-mark';
import { cells, DataTable } from '~/ui/list/data-table';
import { Card } from '~/ui/page/card';
import { EmptyState } from '~/ui/page/empty-state';

type DrawnCardsProps = Pick<KitSample, 'projects' | 'strata' | 'total'> & { asOf: string; today: string };

/** Whom the seed draws, and how the sample is shared out. */
export function DrawnCards({ projects, strata, total, asOf, today }: DrawnCardsProps) {
	const { t, term, format } = useWords();
	if (projects.length === 0) return <EmptyState title={t('kit.empty')} />;
	const what = (['unit', 'stage', 'light'] as const).map((key) => ({ key, label: t(`kit.${key}`) }));
	const numbers = (['all', 'drawn'] as const).map((key) => ({ key, label: t(`kit.${key}`), align: 'number' as const }));
	const drawnFrom = strata.filter((one) => one.drawn > 0);
	const left = strata.length - drawnFrom.length;
	const named = { key: 'project', label: t('kit.project'), phone: 'wide' as const, width: '46%' };
	return (
		<>
			<Card flush title={t('kit.news', { total: format.count(total), count: projects.length })}>
				<DataTable caption={t('kit.projects')} columns={[named, ...what]}>
					{projects.map(({ projectId, name, unit, stage, light }) => (
						<tr key={projectId} data-row="">
							<td>
								<a className={cells.name} href={paths.project(projectId, asOf === today ? {} : { asOf })}>
									{name}
								</a>
							</td>
							<td>{term('unit', unit)}</td>
							<td>{term('stage', stage)}</td>
							<td>
								<LightMark light={light} />
							</td>
						</tr>
					))}
				</DataTable>
			</Card>
			<Card flush title={t('kit.strata')} aside={left > 0 ? t('kit.left', { count: left }) : undefined}>
				<DataTable caption={t('kit.strata')} columns={[...what, ...numbers]}>
					{drawnFrom.map(({ stratum, total: all, drawn }) => {
						const [light = '', unit = '', stage = ''] = stratum.split(' ');
						return (
							<tr key={stratum}>
								<td>{term('unit', unit)}</td>
								<td>{term('stage', stage)}</td>
								<td>{term('light', light)}</td>
								<td className={cells.number}>{format.count(all)}</td>
								<td className={cells.number}>{format.count(drawn)}</td>
							</tr>
						);
					})}
				</DataTable>
			</Card>
		</>
	);
}
