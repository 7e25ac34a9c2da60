import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import type { NextFunction, Request, Response } from 'express';
import { type Known, knownAt } from '~/reads/time/known-at.server';

/**
 * Reads the point of the past a page is asked for by `?asOf=`, a day or an instant, and whether that page knows any but the
 * present. What follows from it is decided by `admit`, for every page alike.
 */
export function readPast(build: ServerBuild) {
	const pages = Object.values(build.routes).flatMap((route) => route ?? []);
	const addresses = pages.flatMap(({ id, path, index }) =>
		path === undefined && !index ? [] : [index ? { id, index, path: '/' } : { id, path: `/${path}` }],
	);
	const modules = new Map(pages.map(({ id, module }) => [id, module]));
	return async (request: Request, response: Response, next: NextFunction) => {
		try {
			const { context } = response.locals;
			const asked = new URL(request.originalUrl, context.app.env.origin).searchParams.get('asOf')?.trim();
			if (!asked || !context.person) return next();
			const found = matchRoutes(addresses, request.path.replace(/(\/_root)?\.data$/, ''))?.at(-1);
			const module = modules.get(found?.route.id ?? '');
			const handle = module?.handle as { showsDay?: unknown } | undefined;
			context.past = {
				asked,
				known: await knownAt(context.app.db, asked, context),
				isShown: Boolean(handle?.showsDay),
				isPage: module?.default !== undefined,
			};
			next();
		} catch (error) {
			next(error);
		}
	};
}

/** What is known at the point of the past a page is asked for; null shows what is known now. */
export function pastOf({ past }: AppLoadContext): Known | null {
	return past?.known.ok ? past.known.value : null;
}
