import { indicatorLimit } from '~/i18n/entry-words';
import { effectiveText, scopeText } from '~/i18n/standard-words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ListedStandard } from '~/reads/entry/standards.server';
import { StandardMarks } from '~/ui/entry/standard-mark';
import { cells, DataTable } from '~/ui/list/data-table';
import { DayLink } from '~/ui/page/day-link';
import { usePast } from '~/ui/shell/past';
import css from './standards.module.css';

/** Every version of every standard, the newest of each name first. */
export function StandardTable({ standards }: { standards: readonly ListedStandard[] }) {
	const words = useWords();
	const { t } = words;
	const past = usePast();
	const columns = [
		{ key: 'name', label: t('standards.list.name'), phone: 'wide' as const, width: '22%' },
		{ key: 'state', label: t('standards.list.state'), phone: 'plain' as const },
		{ key: 'days', label: t('standards.list.days') },
		{ key: 'scope', label: t('standards.list.scope') },
		{ key: 'numbers', label: t('standards.list.numbers'), phone: 'wide' as const, width: '34%' },
		{ key: 'compare', label: t('standards.list.compare'), phone: 'plain' as const },
	];
	return (
		<DataTable caption={t('standards.title')} columns={columns}>
			{standards.map((one) => {
				const before = standards.find(({ name, version }) => name === one.name && version === one.version - 1);
				return (
					<tr key={one.id} data-row="">
						<td>
							<DayLink className={cells.name} href={paths.standard(one.id)} data-row-link="">
								{one.name}
							</DayLink>
							<span className={cells.sub}>
								{t('standards.list.numbered', { version: one.version })}
								{one.label && one.label !== one.name && ` · ${t('standards.list.label', { label: one.label })}`}
							</span>
						</td>
						<td>
							<StandardMarks standard={one} />
						</td>
						<td>
							{effectiveText(words, one)}
							{one.inForce && (
								<span className={cells.sub}>{t(past ? 'standards.list.inForceThen' : 'standards.list.inForce')}</span>
							)}
						</td>
						<td>{scopeText(words, one.scope)}</td>
						<td>
							<ul className={css.numbers}>
								{one.indicators.map((indicator) => (
									<li key={indicator.key}>{indicatorLimit(words, indicator)}</li>
								))}
							</ul>
						</td>
						<td>
							{before && (
								<DayLink href={paths.compareStandards(before.id, one.id)}>{t('standards.list.withPrevious')}</DayLink>
							)}
						</td>
					</tr>
				);
			})}
		</DataTable>
	);
}
