import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { localPath, paths } from '~/paths';
import type { RouteHandle } from '~/ui/document/route-handle';
import { rememberSetting } from '~/web/reader-settings.server';

export const handle: RouteHandle = { policy: 'public' };

/** Remembers whether green lights are shown in blue and returns to the page the reader came from. */
export async function action({ request }: ActionFunctionArgs) {
	const form = await request.formData();
	const lights = form.get('lights') === 'blue' ? 'blue' : 'green';
	return redirect(localPath(form.get('returnTo')), { headers: { 'Set-Cookie': rememberSetting('lights', lights) } });
}

export function loader() {
	throw redirect(paths.home());
}
