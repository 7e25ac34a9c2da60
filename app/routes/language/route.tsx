import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { isLanguage } from '~/i18n/languages';
import { localPath, paths } from '~/paths';
import type { RouteHandle } from '~/ui/document/route-handle';
import { rememberSetting } from '~/web/reader-settings.server';

export const handle: RouteHandle = { policy: 'public' };

/** Remembers the language and returns to the page the reader came from. */
export async function action({ request }: ActionFunctionArgs) {
	const form = await request.formData();
	const language = form.get('language');
	if (!isLanguage(language)) throw new Response(null, { status: 400 });
	return redirect(localPath(form.get('returnTo')), { headers: { 'Set-Cookie': rememberSetting('lang', language) } });
}

export function loader() {
	throw redirect(paths.home());
}
