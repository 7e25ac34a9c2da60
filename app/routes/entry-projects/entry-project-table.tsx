import { industryName } from '~/i18n/industry-name';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { EntryProject } from '~/reads/entry/entry-projects.server';
import { VerdictMark } from '~/ui/entry/verdict-mark';
import { LightMark } from '~/ui/light/light-mark';
import { cells, DataTable } from '~/ui/list/data-table';
import { Chip } from '~/ui/page/chip';
import { DayLink } from '~/ui/page/day-link';
import css from './entry-projects.module.css';

const TONES = { met: 'good', open: 'plain', overdue: 'bad' } as const;

/** The projects a number counted. */
export function EntryProjectTable({ projects }: { projects: readonly EntryProject[] }) {
	const words = useWords();
	const { t, term } = words;
	const columns = [
		{ key: 'project', label: t('outcomes.project'), phone: 'wide' as const, width: '42%' },
		{ key: 'light', label: t('outcomes.list.light'), phone: 'plain' as const },
		{ key: 'verdict', label: t('outcomes.list.verdict') },
		{ key: 'way', label: t('outcomes.list.way') },
		{ key: 'industry', label: t('outcomes.industry') },
	];
	return (
		<DataTable caption={t('outcomes.list.title')} columns={columns}>
			{projects.map((one) => (
				<tr key={one.projectId} data-row="">
					<td>
						<DayLink className={cells.name} href={paths.projectEntry(one.projectId)} data-row-link="">
							{one.name}
						</DayLink>
						<span className={cells.sub}>{[term('unit', one.unit), one.firmName].filter(Boolean).join(' · ')}</span>
						<ConditionLines conditions={one.conditions} />
					</td>
					<td>
						<LightMark light={one.light} stale={one.stale} />
					</td>
					<td>
						<VerdictMark verdict={one.verdict} />
						{!one.assessed && <span className={cells.sub}>{t('entry.notAssessed')}</span>}
					</td>
					<td>{one.way ? term('admissionWay', one.way) : t('outcomes.list.notAdmitted')}</td>
					<td>{one.industry ? industryName(words, one.industry) : '—'}</td>
				</tr>
			))}
		</DataTable>
	);
}

/** The conditions a number counted, each with its day. */
function ConditionLines({ conditions }: Pick<EntryProject, 'conditions'>) {
	const { t, term } = useWords();
	if (conditions.length === 0) return null;
	return (
		<ul className={css.conditions}>
			{conditions.map(({ index, text, dueOn, state }) => (
				<li key={index}>
					<Chip tone={TONES[state]}>{term('conditionState', state)}</Chip>{' '}
					{t('entry.page.conditionDue', { text, day: dueOn })}
				</li>
			))}
		</ul>
	);
}
