import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { Board } from '~/reads/board.server';
import { ActionLink } from '~/ui/page/action-link';
import { Banner } from '~/ui/page/banner';
import { DayLink } from '~/ui/page/day-link';
import { PageHead } from '~/ui/page/page-head';
import { addressIn } from '~/ui/project-list/address-in';
import { usePast } from '~/ui/shell/past';
import { headline } from './headline';

/** The news in a sentence, what it is said about, and a word of warning when the day shown is not today. */
export function BoardHead({ board }: { board: Board }) {
	const words = useWords();
	const past = usePast();
	const { t, term, format } = words;
	const { units, totals, rules, dataAt, on, today, query } = board;
	const scope = units.length === 1 ? term('unit', units[0] ?? '') : t('board.units', { count: units.length });
	const live = format.count(totals.live);
	return (
		<>
			<PageHead
				title={headline(words, board, past !== null)}
				sub={
					<>
						{t('board.scope', { scope, live })} ·{' '}
						<DayLink href={paths.rules()}>{t('board.rules', { rules: rules.name, version: rules.version })}</DayLink>
						{dataAt && ` · ${t('board.dataAt', { at: format.instant(dataAt) })}`}
					</>
				}
				actions={
					<>
						{!past && <ActionLink to={paths.wall()}>{t('board.wall.open')}</ActionLink>}
						<ActionLink to={paths.projectsExport('xlsx', exported(board))} download>
							{t('common.exportXlsx')}
						</ActionLink>
						<ActionLink to={paths.projectsExport('csv', exported(board))} download>
							{t('common.exportCsv')}
						</ActionLink>
					</>
				}
			/>
			{on !== today && (
				<Banner
					tone={on > today ? 'info' : 'warn'}
					title={t(`board.preview.${on > today ? 'ahead' : 'back'}`, { day: on })}
				>
					{t(`board.preview.${on > today ? 'ahead' : 'back'}${past ? 'Then' : 'Explain'}`, { day: on, known: today })}{' '}
					<a href={addressIn(query, { on: null })}>
						{past ? t('board.preview.toThen', { known: today }) : t('board.preview.toToday')}
					</a>
				</Banner>
			)}
		</>
	);
}

/** The list as it is shown: the export knows the same names, but begins with another tab. */
function exported({ query }: Board) {
	const { page: _page, ...rest } = query;
	return { ...rest, tab: query.tab ?? 'red' };
}
