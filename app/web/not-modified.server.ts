import { createHash } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { journalHead } from '~/data/journal.server';

/** Pages that show nothing but recorded facts: they change only with the journal, the day, the reader or the build. */
const JOURNAL_PAGES =
	/^\/(board|changes|work|requests|history(\/\d+)?|projects|projects\/(?!new(\.data)?$)[^/]+(\/history)?)(\.data)?$/;
/** The form pages among them carry a key of their own each time they are opened: two tabs must not share it. */
const FORM_PAGES = /^\/projects\//;

/**
 * Answers 304 for a page the browser already holds, before any page work is done. The tag holds everything such a page
 * depends on, so it can be computed without rendering.
 */
export async function answerUnchanged(request: Request, response: Response, next: NextFunction) {
	try {
		const { context } = response.locals;
		if (request.method !== 'GET' || !context.person) return next();
		if (!JOURNAL_PAGES.test(request.path)) {
			if (FORM_PAGES.test(request.path))
				response.set({ 'Cache-Control': 'private, no-cache', Vary: 'Cookie, Accept-Language' });
			return next();
		}
		const head = await journalHead(context.app.db.reader);
		const { person } = context;
		const basis = [
			head.hash,
			context.today,
			context.app.buildId,
			person.id,
			person.version,
			person.lookedSeq,
			person.lookedAt,
			request.headers.cookie ?? '',
			request.headers['accept-language'] ?? '',
			request.originalUrl,
		];
		const tag = `W/"${createHash('sha256').update(basis.join('\n')).digest('base64url').slice(0, 27)}"`;
		response.set({ 'Cache-Control': 'private, no-cache', ETag: tag, Vary: 'Cookie, Accept-Language' });
		if (request.headers['if-none-match'] !== tag) return next();
		// The browser merges these headers into its stored answer, whose body carries the old nonce: leave the old policy alone.
		response.removeHeader('Content-Security-Policy');
		response.status(304).end();
	} catch (error) {
		next(error);
	}
}
