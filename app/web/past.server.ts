import { type AppLoadContext, data } from '@remix-run/node';
import { type Known, knownAt } from '~/reads/time/known-at.server';

/**
 * The point of the past a page is asked for by `?asOf=`, a day or an instant; null shows what is known now. A day that is none, that
 * lies ahead or before the first record is answered with 400 and says so.
 */
export async function pastOf(request: Request, { app, now, today }: AppLoadContext): Promise<Known | null> {
	const asked = new URL(request.url).searchParams.get('asOf')?.trim();
	if (!asked) return null;
	const known = await knownAt(app.db, asked, { now, today });
	if (!known.ok) throw data(known.refusal, { status: 400 });
	return known.value;
}
