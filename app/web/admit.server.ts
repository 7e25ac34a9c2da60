import { type AppLoadContext, data, redirect } from '@remix-run/node';
import type { SessionPerson } from '~/data/sessions.server';
import type { Refusal } from '~/domain/outcome';
import { may, type Subject, type Verb } from '~/domain/people/may';
import { localPath, paths } from '~/paths';

/** Who may open a route: strangers, anybody signed in, or people with a right. Every route declares one as `handle.policy`. */
export type Policy = 'public' | 'signedIn' | Verb;

/**
 * Lets a person through a route's door or throws the answer: strangers go to the sign-in page and come back, people without
 * the right get 403. What lies outside a person's scope is looked up through their scope and so is simply not found.
 */
export function admit(
	request: Request,
	context: AppLoadContext,
	policy: Exclude<Policy, 'public'>,
	subject?: Subject,
): SessionPerson {
	const { person } = context;
	if (!person) throw redirect(signInPath(request, context));
	if (policy !== 'signedIn' && !may(person, policy, subject)) throw new Response(null, { status: 403 });
	keepToThePast(context);
	return person;
}

/**
 * Nothing of today is ever shown under an address of the past. A day that is none, that lies ahead or before the first record is
 * answered with 400; a page that knows only the present says so and leads there, a file is refused.
 */
function keepToThePast({ past }: AppLoadContext): void {
	if (!past) return;
	if (!past.known.ok) throw data(past.known.refusal, { status: 400 });
	if (past.isShown) return;
	throw data({ code: 'only-the-present', field: 'asOf' } satisfies Refusal, { status: past.isPage ? 200 : 400 });
}

/** The answer for what does not exist and for what is none of the asker's business: the same. */
export function notFound(): Response {
	return new Response(null, { status: 404 });
}

function signInPath(request: Request, context: AppLoadContext): string {
	if (request.method !== 'GET')
		return paths.signIn({ returnTo: formPath(request, context.app.env.origin), ended: true });
	const url = new URL(request.url);
	return paths.signIn({ returnTo: `${url.pathname.replace(/\.data$/, '')}${url.search}` });
}

/** The page whose form was posted, so that its reader comes back to it and not to some other place. */
function formPath(request: Request, origin: string): string {
	const from = request.headers.get('Referer');
	if (!from || !URL.canParse(from)) return '/';
	const page = new URL(from);
	return page.origin === origin ? localPath(`${page.pathname}${page.search}`) : '/';
}
