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
	return async (request: Request, response: Response, next: NextFunction) => {
		try {
			const now = app.clock.now();
			const known = await sessionOf(app, request, now);
			response.locals.context = {
				app,
				requestId: response.locals.requestId,
				cspNonce: response.locals.cspNonce,
				now,
				today: app.clock.today(),
				person: known?.person ?? null,
				sessionHash: known?.hash ?? null,
				clientAddress: request.ip ?? '',
			};
			next();
		} catch (error) {
			next(error);
		}
	};
}

async function sessionOf(app: AppServices, request: Request, now: string) {
	const token = tokenFrom(request.headers.cookie, app.env);
	if (!token) return null;
	const hash = hashToken(token);
	const found = await findSession(app.db.reader, hash);
	if (!found) return null;
	if (found.person.disabledAt || !sessionAlive(found.session, now)) {
		await app.db.write((tx) => endSession(tx, hash));
		return null;
	}
	if (wantsTouch(found.session, now)) await app.db.write((tx) => touchSession(tx, hash, now));
	return { hash, person: found.person };
}
