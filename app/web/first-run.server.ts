import type { NextFunction, Request, Response } from 'express';
import { paths } from '~/paths';
import { adminExists } from '~/reads/admin-exists.server';
import type { AppServices } from './app-context.server';

/** The page itself, the choices of the reader, and what the framework asks for by itself. */
const OPEN = [paths.firstRun(), paths.language(), paths.lights(), '/__manifest'];

/** While nobody can administer, every page leads to the one that makes the first administrator. Asked only until one is there. */
export function leadToFirstRun(app: AppServices) {
	let done = false;
	return async (request: Request, response: Response, next: NextFunction) => {
		try {
			done ||= await adminExists(app.db);
			if (done || OPEN.includes(request.path.replace(/\.data$/, ''))) return next();
			response.redirect(302, paths.firstRun());
		} catch (error) {
			next(error);
		}
	};
}
