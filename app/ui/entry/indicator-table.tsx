import type { JudgedIndicator } from '~/domain/entry/judge';
import { indicatorUnit, limitText } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import { cells, DataTable } from '~/ui/list/data-table';
import { LimitBar } from './limit-bar';
import { ResultMark } from './verdict-mark';

/** Every indicator as it was judged: value, limit, gap, and where it stands. */
export function IndicatorTable({ indicators }: { indicators: readonly JudgedIndicator[] }) {
	const words = useWords();
	const { t, term, format } = words;
	const columns = [
		{ key: 'indicator', label: t('entry.judged.indicator'), phone: 'plain' as const },
		{ key: 'result', label: t('entry.judged.result'), phone: 'plain' as const },
		{ key: 'value', label: t('entry.judged.value'), align: 'number' as const },
		{ key: 'limit', label: t('entry.judged.limit'), align: 'number' as const },
		{ key: 'gap', label: t('entry.judged.gap'), align: 'number' as const },
		{ key: 'bar', label: t('entry.judged.bar'), phone: 'wide' as const, width: '28%' },
	];
	return (
		<DataTable caption={t('entry.judged.caption')} columns={columns}>
			{indicators.map((one) => (
				<tr key={one.key}>
					<td>
						<span className={cells.name}>{term('indicator', one.key)}</span>
						<span className={cells.sub}>
							{[indicatorUnit(words, one.key), one.required ? '' : t('entry.optional')].filter(Boolean).join(' · ')}
						</span>
					</td>
					<td>
						<ResultMark result={one.result} />
					</td>
					<td className={cells.number}>{format.figure(one.value, one.limit)}</td>
					<td className={cells.number}>{limitText(words, one)}</td>
					<td className={one.gap ? `${cells.number} ${cells.bad}` : cells.number}>{gapText(one, format.figure)}</td>
					<td>
						<LimitBar judged={one} />
					</td>
				</tr>
			))}
		</DataTable>
	);
}

function gapText({ gap }: JudgedIndicator, figure: (value: number | null, near: number) => string): string {
	return gap === 0 ? '0' : figure(gap, 0);
}
