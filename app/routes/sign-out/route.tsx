import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { signOut } from '~/commands/sign-out.server';
import { paths } from '~/paths';
import type { RouteHandle } from '~/ui/document/route-handle';
import { endedSessionCookie } from '~/web/session-cookie.server';

export const handle: RouteHandle = { policy: 'public' };

/** Signing out works for everybody: whose session has ended already is out. */
export async function action({ context: { app, sessionHash } }: ActionFunctionArgs) {
	if (sessionHash) await signOut(app.db, sessionHash);
	return redirect(paths.signIn(), { headers: { 'Set-Cookie': endedSessionCookie(app.env) } });
}

/** A link never signs anybody out. */
export function loader() {
	throw redirect(paths.home());
}
