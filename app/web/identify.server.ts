import type { NextFunction, Request, Response } from 'express';
import { endSession, findSession, touchSession } from '~/data/sessions.server';
import { sessionAlive, wantsTouch } from '~/domain/people/session-life';
import type { AppServices, RequestContext } from './app-context.server';
import { hashToken, tokenFrom } from './session-cookie.server';

declare global {
	namespace Express {
		interface Locals {
			context: RequestContext;
		}
	}
}

/** Finds out who is asking and when, once per request. Disabled people and spent sessions count as strangers. */
export function identify(app: AppServices) {
	const aside = writesAside(app);
	return async (request: Request, response: Response, next: NextFunction) => {
		try {
			const now = app.clock.now();
			const known = await sessionOf(app, aside, request, now);
			response.locals.context = {
				app,
				requestId: response.locals.requestId,
				cspNonce: response.locals.cspNonce,
				now,
				today: app.clock.today(),
				person: known?.person ?? null,
				sessionHash: known?.hash ?? null,
				clientAddress: request.ip ?? '',
				past: null,
			};
			next();
		} catch (error) {
			next(error);
		}
	};
}

type Write = Parameters<AppServices['db']['write']>[0];

/** Keeps sessions up to date without keeping their readers waiting: an import may hold the one writer for seconds. */
function writesAside({ db, log }: AppServices) {
	const waiting = new Set<string>();
	return (session: string, write: Write) => {
		if (waiting.has(session)) return;
		waiting.add(session);
		db.write(write)
			.catch((error: unknown) => log.error({ err: error }, 'session not kept up to date'))
			.finally(() => waiting.delete(session));
	};
}

async function sessionOf(app: AppServices, aside: ReturnType<typeof writesAside>, request: Request, now: string) {
	const token = tokenFrom(request.headers.cookie, app.env);
	if (!token) return null;
	const hash = hashToken(token);
	const found = await findSession(app.db.reader, hash);
	if (!found) return null;
	if (found.person.disabledAt || !sessionAlive(found.session, now)) {
		aside(hash, (tx) => endSession(tx, hash));
		return null;
	}
	if (wantsTouch(found.session, now)) aside(hash, (tx) => touchSession(tx, hash, now));
	return { hash, person: found.person };
}
