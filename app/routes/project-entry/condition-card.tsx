import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ProjectEntry } from '~/reads/entry/project-entry.server';
import { cells, DataTable } from '~/ui/list/data-table';
import { Card } from '~/ui/page/card';
import { Chip } from '~/ui/page/chip';

const TONES = { met: 'good', open: 'plain', overdue: 'bad' } as const;

/** Conditions of an exception as dated items. */
export function ConditionCard({ entry: { conditions, projectId, may } }: { entry: ProjectEntry }) {
	const { t, term } = useWords();
	if (conditions.length === 0) return null;
	const columns = [
		{ key: 'text', label: t('promises.conditions.text'), phone: 'wide' as const, width: '44%' },
		{ key: 'due', label: t('promises.conditions.due') },
		{ key: 'state', label: t('promises.conditions.state'), phone: 'plain' as const },
		{ key: 'met', label: t('promises.conditions.met'), phone: 'plain' as const },
	];
	return (
		<Card title={t('promises.conditions.title')} flush>
			<DataTable caption={t('promises.conditions.title')} columns={columns}>
				{conditions.map(({ index, text, dueOn, state, metOn, evidence }) => (
					<tr key={index}>
						<td className={cells.name}>{text}</td>
						<td className={cells.nowrap}>{dueOn}</td>
						<td>
							<Chip tone={TONES[state]}>{term('conditionState', state)}</Chip>
						</td>
						<td>
							{metOn ? (
								<>
									{metOn}
									<span className={cells.sub}>{evidence}</span>
								</>
							) : (
								may.agree && <a href={paths.condition(projectId, index)}>{t('promises.conditions.meet')}</a>
							)}
						</td>
					</tr>
				))}
			</DataTable>
		</Card>
	);
}
