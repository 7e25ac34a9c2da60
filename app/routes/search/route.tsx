import type { LoaderFunctionArgs } from '@remix-run/node';
import { findProjects } from '~/reads/find-projects.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { admit } from '~/web/admit.server';
import { pastOf } from '~/web/past.server';

export const handle: RouteHandle = { policy: 'project.see', showsDay: 'past' };

const LONGEST = 100;

/** Answers the palette while the reader types. */
export async function loader({ request, context }: LoaderFunctionArgs) {
	const actor = admit(request, context, 'project.see');
	const words = new URL(request.url).searchParams.get('q') ?? '';
	return Response.json({ hits: await findProjects(context.app.db, actor, words.slice(0, LONGEST), pastOf(context)) });
}
