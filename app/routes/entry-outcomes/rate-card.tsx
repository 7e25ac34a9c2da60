import type { PassRate } from '~/domain/entry/pass-rates';
import { industryName } from '~/i18n/industry-name';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { cells, DataTable } from '~/ui/list/data-table';
import { Card } from '~/ui/page/card';
import { DayLink } from '~/ui/page/day-link';

interface RateCardProps {
	by: 'unit' | 'industry';
	rates: readonly PassRate[];
	all: PassRate;
}

/** Pass rates with numerator and denominator, and what is missed most; every number opens its list. */
export function RateCard({ by, rates, all }: RateCardProps) {
	const { t } = useWords();
	const title = t(by === 'unit' ? 'outcomes.byUnit' : 'outcomes.byIndustry');
	const columns = [
		{ key: 'key', label: t(`outcomes.${by}`), phone: 'wide' as const },
		...(['rate', 'passed', 'all'] as const).map((key) => ({
			...{ key, label: t(`outcomes.${key}`), align: 'number' as const },
		})),
		{ key: 'missed', label: t('outcomes.missed') },
		{ key: 'share', label: t('outcomes.missedShare'), align: 'number' as const },
	];
	return (
		<Card title={title} aside={t('outcomes.rateNote')} flush>
			<DataTable caption={title} columns={columns} foot={<RateRow by={by} rate={all} whole />}>
				{rates.map((rate) => (
					<RateRow key={rate.key ?? 'none'} by={by} rate={rate} />
				))}
			</DataTable>
		</Card>
	);
}

function RateRow({ by, rate, whole = false }: { by: 'unit' | 'industry'; rate: PassRate; whole?: boolean }) {
	const words = useWords();
	const { t, term, format } = words;
	const { key, passed, judged, all, mostMissed } = rate;
	const own = whole ? {} : { [by]: key ?? 'none' };
	const name = by === 'unit' ? term('unit', key ?? '') : key ? industryName(words, key) : t('outcomes.noIndustry');
	return (
		<tr>
			<td className={cells.name}>{whole ? t('outcomes.whole') : name}</td>
			<td className={cells.number}>{judged > 0 ? format.percent(passed / judged) : '—'}</td>
			<td className={cells.number}>
				<DayLink href={paths.entryProjects({ ...own, verdict: 'pass' })}>{format.count(passed)}</DayLink>
				{' / '}
				<DayLink href={paths.entryProjects({ ...own, verdict: 'judged' })}>{format.count(judged)}</DayLink>
			</td>
			<td className={cells.number}>
				<DayLink href={paths.entryProjects({ ...own, verdict: 'any' })}>{format.count(all)}</DayLink>
			</td>
			<td>{mostMissed ? term('indicator', mostMissed.key) : t('outcomes.noMissed')}</td>
			<td className={cells.number}>
				{mostMissed ? (
					<>
						<DayLink href={paths.entryProjects({ ...own, missed: mostMissed.key })}>
							{format.count(mostMissed.failed)}
						</DayLink>
						{' / '}
						<DayLink href={paths.entryProjects({ ...own, asked: mostMissed.key })}>
							{format.count(mostMissed.judged)}
						</DayLink>
					</>
				) : (
					'—'
				)}
			</td>
		</tr>
	);
}
