import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { may } from '~/domain/people/may';
import { paths } from '~/paths';
import type { RouteHandle } from '~/ui/document/route-handle';
import { startPage } from '~/ui/shell/nav';

export const handle: RouteHandle = { policy: 'public', showsDay: true };

/** `/` leads everybody to where their work is; in the past, where nobody works, to the board. */
export function loader({ context: { person, past } }: LoaderFunctionArgs) {
	if (past && person && may(person, 'board.see')) throw redirect(paths.board({ asOf: past.asked }));
	throw redirect(person ? startPage(person.role) : paths.signIn());
}
