import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { WALL_DAYS, wallBoard } from '~/reads/wall.server';
import { useCalmRefresh } from '~/ui/behaviour/use-calm-refresh';
import type { RouteHandle } from '~/ui/document/route-handle';
import { admit } from '~/web/admit.server';
import css from './wall.module.css';
import { WallList } from './wall-list';
import { WallMatrix } from './wall-matrix';
import { WallTiles } from './wall-tiles';

const REFRESH_SECONDS = 60;
/** So many projects stand one below the other on a screen of 1080 lines. */
const ROWS = 6;

export const handle: RouteHandle = {
	policy: 'board.see',
	title: ({ t }) => t('board.wall.title'),
	frame: 'none',
	refreshSeconds: REFRESH_SECONDS,
};

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'board.see');
	const shown = await wallBoard(context.app.db, person, context.today);
	if (!shown.ok) throw data(shown.refusal, { status: 400 });
	return { ...shown.value, days: WALL_DAYS, at: context.now };
}

/** For a screen on the wall: read-only, readable from afar, new by itself every minute. */
export default function WallPage() {
	const shown = useLoaderData<typeof loader>();
	const { t, term, format } = useWords();
	const lost = useCalmRefresh(REFRESH_SECONDS);
	const { totals, look, units, days, at, on } = shown;
	const added = look?.newlyRed.reduce((sum, one) => sum + one.count, 0) ?? 0;
	const cleared = look?.cleared.count ?? 0;
	const fresh = Math.min(Math.max(shown.list.total, 1), ROWS - 2);
	const scope = units.length === 1 ? term('unit', units[0] ?? '') : t('terms.wholeCity');
	return (
		<main id="main" className={css.wall} tabIndex={-1}>
			<header className={css.head}>
				<p className={css.brand}>
					<span className={css.sun} aria-hidden="true" />
					{t('common.brand')} · {scope}
				</p>
				<h1>
					{totals.red === 0
						? t('board.headline.none')
						: t('board.wall.headline', { count: totals.red, days, added, cleared })}
				</h1>
				<p className={css.clock}>
					<b>{on}</b>
					<span className={lost ? css.lost : undefined} role="status">
						{t(lost ? 'board.wall.lost' : 'board.wall.at', { time: format.time(at) })}
					</span>
				</p>
			</header>
			<WallTiles board={shown} />
			<div className={css.body}>
				<WallMatrix matrix={shown.matrix} units={units} />
				<div className={css.side}>
					<WallList
						title={t('board.wall.newlyRed', { days, count: shown.list.total })}
						none={t('board.wall.noneNew', { days })}
						list={shown.list}
						most={fresh}
					/>
					<WallList
						title={t('board.wall.soon', { count: shown.soon.total })}
						none={t('board.wall.noneSoon')}
						list={shown.soon}
						most={ROWS - fresh}
					/>
				</div>
			</div>
			<p className={css.back} data-screen-only="">
				<a href={paths.board()}>{t('board.wall.back')}</a>
			</p>
		</main>
	);
}
