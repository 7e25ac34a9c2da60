import { type AppLoadContext, data } from '@remix-run/node';
import type { SessionPerson } from '~/data/sessions.server';
import { absentProject } from '~/reads/absent-project.server';
import { notFound } from './admit.server';
import { pastOf } from './past.server';

/** The answer for a project that is not there: why, and when it is (410 when it is gone, 404 when it was not there yet), or not found. */
export async function noProject(context: AppLoadContext, person: SessionPerson, projectId: string) {
	const instant = pastOf(context)?.instant ?? null;
	const absent = await absentProject(context.app.db.reader, person, projectId, instant);
	return absent ? data(absent, { status: absent.why === 'takenOut' ? 410 : 404 }) : notFound();
}
