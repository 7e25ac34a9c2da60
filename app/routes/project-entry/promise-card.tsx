import { indicatorUnit } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ProjectEntry } from '~/reads/entry/project-entry.server';
import { cells, DataTable } from '~/ui/list/data-table';
import { Card } from '~/ui/page/card';
import { Chip } from '~/ui/page/chip';
import { EmptyState } from '~/ui/page/empty-state';

const TONES = { waiting: 'plain', open: 'warn', kept: 'good', nearly: 'warn', short: 'bad' } as const;

/** Each promise, when it falls due, what was measured, what is missing, and what follows. */
export function PromiseCard({ entry }: { entry: ProjectEntry }) {
	const { t } = useWords();
	const { promises, projectId, may } = entry;
	if (promises.length === 0) {
		return (
			<Card title={t('promises.ledger.title')}>
				<EmptyState title={t('promises.card.none')}>{t('promises.ledger.none')}</EmptyState>
			</Card>
		);
	}
	const columns = [
		{ key: 'indicator', label: t('promises.ledger.indicator'), phone: 'wide' as const },
		{ key: 'promised', label: t('promises.ledger.promised'), align: 'number' as const },
		{ key: 'measured', label: t('promises.ledger.measured'), align: 'number' as const },
		{ key: 'gap', label: t('promises.ledger.gap'), align: 'number' as const },
		{ key: 'state', label: t('promises.ledger.state'), phone: 'plain' as const },
		{ key: 'due', label: t('promises.ledger.due') },
		{ key: 'grace', label: t('promises.ledger.grace') },
		{ key: 'step', label: t('promises.ledger.step') },
		{ key: 'source', label: t('promises.ledger.source'), phone: 'wide' as const },
	];
	return (
		<Card title={t('promises.ledger.title')} aside={t('promises.ledger.aside')} flush>
			<DataTable caption={t('promises.ledger.title')} columns={columns}>
				{promises.map((line) => (
					<PromiseRow
						key={`${line.key} ${JSON.stringify(line.due)}`}
						line={line}
						projectId={projectId}
						measures={may.measure}
					/>
				))}
			</DataTable>
		</Card>
	);
}

interface PromiseRowProps {
	line: ProjectEntry['promises'][number];
	projectId: string;
	measures: boolean;
}

function PromiseRow({ line, projectId, measures }: PromiseRowProps) {
	const words = useWords();
	const { t, term, format } = words;
	const { key, promised, due, dueOn, graceUntil, measured, gapPercent, state, step } = line;
	const when =
		due.at === 'completion' ? t('promises.ledger.atCompletion') : t('promises.ledger.inYear', { year: due.year });
	const gap =
		gapPercent === null ? '—' : gapPercent === 0 ? t('promises.ledger.kept') : `${format.figure(gapPercent, 0)}%`;
	return (
		<tr>
			<td>
				<span className={cells.name}>{term('indicator', key)}</span>
				<span className={cells.sub}>{indicatorUnit(words, key)}</span>
			</td>
			<td className={cells.number}>{format.figure(promised)}</td>
			<td className={cells.number}>{format.figure(measured?.value, promised)}</td>
			<td className={gapPercent ? `${cells.number} ${cells.bad}` : cells.number}>{gap}</td>
			<td>
				<Chip tone={TONES[state]}>{term('promiseState', state)}</Chip>
			</td>
			<td>
				{when}
				<span className={cells.sub}>{dueOn ?? t('promises.ledger.noDueYet')}</span>
			</td>
			<td className={cells.nowrap}>{graceUntil ?? '—'}</td>
			<td>{step ? <Chip tone="bad">{term('remedyStep', step)}</Chip> : '—'}</td>
			<td>
				{measured ? (
					<>
						{measured.source}
						<span className={cells.sub}>
							{measured.periodUntil} · {measured.byName}
						</span>
					</>
				) : (
					measures && <a href={paths.measurement(projectId, { key })}>{t('promises.ledger.measure')}</a>
				)}
			</td>
		</tr>
	);
}
