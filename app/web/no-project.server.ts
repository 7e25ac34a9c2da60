import { type AppLoadContext, data } from '@remix-run/node';
import type { SessionPerson } from '~/data/sessions.server';
import { takenOut } from '~/reads/taken-out.server';
import { notFound } from './admit.server';

/** The answer for a project that is not there: gone (410), with where it still stands, or not found. */
export async function noProject({ app, past }: AppLoadContext, person: SessionPerson, projectId: string) {
	const gone = await takenOut(app.db.reader, person, projectId);
	// Of a day before it was entered there is nothing to say.
	const isGoneThen = gone && (!past?.known.ok || past.known.value.instant >= gone.takenOutAt);
	return isGoneThen ? data(gone, { status: 410 }) : notFound();
}
