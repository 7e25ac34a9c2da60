import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '~/paths';
import type { RouteHandle } from '~/ui/document/route-handle';
import { startPage } from '~/ui/shell/nav';

export const handle: RouteHandle = { policy: 'public' };

/** `/` leads everybody to where their work is. */
export function loader({ context: { person } }: LoaderFunctionArgs) {
	throw redirect(person ? startPage(person.role) : paths.signIn());
}
