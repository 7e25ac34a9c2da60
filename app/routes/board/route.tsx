import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { markLooked } from '~/commands/mark-looked.server';
import { BOARD_TABS, type Tab } from '~/domain/board/tabs';
import { useWords } from '~/i18n/words-provider';
import { localPath, paths } from '~/paths';
import { board } from '~/reads/board.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { Columns } from '~/ui/page/columns';
import { AddressBoundary } from '~/ui/project-list/bad-address';
import { ProjectList } from '~/ui/project-list/project-list';
import { acting } from '~/web/acting.server';
import { admit } from '~/web/admit.server';
import { pastOf } from '~/web/past.server';
import { statusOf } from '~/web/respond.server';
import { BoardHead } from './board-head';
import { BoardMatrix } from './board-matrix';
import { BoardTiles } from './board-tiles';
import { LastLookPanel } from './last-look-panel';

export const handle: RouteHandle = { policy: 'board.see', title: ({ t }) => t('board.title'), showsDay: true };

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'board.see');
	const shown = await board(context.app.db, person, new URL(request.url).searchParams, context.today, pastOf(context));
	if (!shown.ok) throw data(shown.refusal, { status: 400 });
	return shown.value;
}

/** Marks the board as seen, up to what the page showed. */
export async function action({ request, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'board.see');
	const form = await request.formData();
	const seen = { seq: Number.parseInt(String(form.get('seq')), 10), day: String(form.get('day')) };
	const outcome = await markLooked(acting(context, person, form), seen);
	if (!outcome.ok) throw data(outcome.refusal, { status: statusOf(outcome.refusal) });
	return redirect(localPath(form.get('returnTo')));
}

export default function BoardPage() {
	const shown = useLoaderData<typeof loader>();
	const { t } = useWords();
	const tab = (shown.query.tab ?? BOARD_TABS[0]) as Tab;
	return (
		<>
			<BoardHead board={shown} />
			<BoardTiles board={shown} />
			<Columns split="main-aside">
				<BoardMatrix matrix={shown.matrix} units={shown.units} query={shown.query} />
				<LastLookPanel board={shown} />
			</Columns>
			<ProjectList
				action={paths.board()}
				list={shown.list}
				query={shown.query}
				tabs={BOARD_TABS}
				tab={tab}
				units={shown.units}
				emptyWords={t(emptyKey(tab, shown.look !== null))}
				withInvestment={false}
			/>
		</>
	);
}

export function ErrorBoundary() {
	const { t } = useWords();
	return <AddressBoundary to={paths.board()} label={t('board.badAddress.board')} />;
}

function emptyKey(tab: Tab, looked: boolean) {
	if (tab === 'red') return 'board.empty.red';
	if (tab === 'newlyRed') return looked ? 'board.empty.newlyRed' : 'board.empty.firstLook';
	return 'board.empty.other';
}
