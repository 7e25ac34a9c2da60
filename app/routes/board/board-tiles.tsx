import { BLANK } from '~/i18n/format';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { Board } from '~/reads/board.server';
import { LightShape } from '~/ui/light/light-mark';
import { StatTile, StatTiles } from '~/ui/page/stat-tile';
import { addressIn, atList } from '~/ui/project-list/address-in';

/** The five figures of a board. Each is a door; so are the numbers in the notes. */
export function BoardTiles({ board }: { board: Board }) {
	const { t, format } = useWords();
	const { totals, pending, query } = board;
	const day = { on: query.on, asOf: query.asOf };
	const to = (tab: string) => atList(addressIn(day, { tab }));
	return (
		<StatTiles>
			<StatTile
				tone="red"
				label={
					<>
						<LightShape light="red" />
						{t('board.tile.red')}
					</>
				}
				value={format.count(totals.red)}
				to={to('red')}
				note={<RedNote board={board} to={to} />}
				bad
			/>
			<StatTile
				label={
					<>
						<LightShape light="yellow" />
						{t('board.tile.yellow')}
					</>
				}
				value={format.count(totals.yellow)}
				to={to('yellow')}
				note={<a href={to('turning30')}>{t('board.tile.yellowSoon', { count: totals.turning30 })}</a>}
			/>
			<StatTile
				label={t('board.tile.silent')}
				value={format.count(totals.silent)}
				to={to('silent')}
				note={t('board.tile.silentNote', { days: board.rules.staleAfterDays })}
			/>
			<StatTile
				label={t('board.tile.pending')}
				value={format.count(pending.count)}
				to={paths.requests()}
				note={
					pending.count > 0 ? t('board.tile.pendingOldest', { count: pending.oldestDays }) : t('board.tile.pendingNone')
				}
			/>
			<YearTile board={board} />
		</StatTiles>
	);
}

function RedNote({ board, to }: { board: Board; to: (tab: string) => string }) {
	const { t } = useWords();
	const { look, totals } = board;
	if (!look && totals.turning7 === 0) return t('board.tile.redNotSoon');
	if (!look) return <a href={to('turning7')}>{t('board.tile.redSoon', { count: totals.turning7 })}</a>;
	const added = look.newlyRed.reduce((sum, one) => sum + one.count, 0);
	return <a href={to('newlyRed')}>{t('board.tile.redSince', { added, cleared: look.cleared.count })}</a>;
}

/** Investment of the year beside the time share; its door is the list of those behind on investment. */
function YearTile({ board }: { board: Board }) {
	const { t, format } = useWords();
	const { completion, investmentBehind, on, query } = board;
	const { done, time } = completion;
	const to = atList(addressIn({ on: query.on, asOf: query.asOf }, { tab: 'live', cause: 'investment' }));
	const percent = (permille: number) => format.percent(permille / 1000);
	const points = done === null ? 0 : done - time;
	const distance = (Math.abs(points) / 10).toFixed(1);
	const words =
		points === 0 ? t('board.tile.onTime') : t(`board.tile.${points < 0 ? 'behind' : 'ahead'}`, { points: distance });
	return (
		<StatTile
			label={t('board.tile.year', { year: on.slice(0, 4) })}
			value={done === null ? BLANK : percent(done)}
			beside={`/ ${percent(time)}`}
			to={to}
			bad={points < 0}
			note={
				done === null ? (
					t('board.tile.yearNone')
				) : (
					<>
						<span>{words}</span> · <span>{t('board.tile.behindCount', { count: investmentBehind })}</span>
					</>
				)
			}
		/>
	);
}
