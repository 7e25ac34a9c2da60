import { randomBytes, randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { paths } from '~/paths';
import type { Env } from './env.server';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];
const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'];

declare global {
	namespace Express {
		interface Locals {
			requestId: string;
			cspNonce: string;
		}
	}
}

/** Headers of every answer, errors and assets included (TRUST). The policy itself follows in `setContentPolicy`. */
export function setSafetyHeaders(env: Env) {
	const https = env.origin.startsWith('https:');
	return (_request: Request, response: Response, next: NextFunction) => {
		response.locals.requestId = randomUUID().slice(0, 8);
		response.locals.cspNonce = randomBytes(16).toString('base64');
		response.set({
			'X-Content-Type-Options': 'nosniff',
			'X-Frame-Options': 'DENY',
			'Referrer-Policy': 'same-origin',
			'Cross-Origin-Opener-Policy': 'same-origin',
			'Cross-Origin-Resource-Policy': 'same-origin',
			'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
			'X-Request-Id': response.locals.requestId,
			...(https ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
		});
		setContentPolicy(response);
		next();
	};
}

/** No inline script without the nonce; inline style attributes only (React and Mantine set them), no inline style elements without it. */
function setContentPolicy(response: Response) {
	const nonce = `'nonce-${response.locals.cspNonce}'`;
	response.set(
		'Content-Security-Policy',
		[
			"default-src 'none'",
			`script-src 'self' ${nonce}`,
			`style-src 'self' ${nonce}`,
			"style-src-attr 'unsafe-inline'",
			"img-src 'self' data:",
			"font-src 'self'",
			"connect-src 'self'",
			"manifest-src 'self'",
			"form-action 'self'",
			"frame-ancestors 'none'",
			"base-uri 'none'",
		].join('; '),
	);
}

/**
 * Refuses unsafe requests that another site may have caused, before anything else reads them: the browser says same-origin or
 * none, or the Origin is the configured one. Bodies must be forms: a foreign page can send JSON as text without asking.
 */
export function refuseForeignWrites(env: Env) {
	return (request: Request, response: Response, next: NextFunction) => {
		if (SAFE_METHODS.includes(request.method)) return next();
		const site = request.get('Sec-Fetch-Site');
		const origin = request.get('Origin');
		const ours = origin === env.origin;
		if (!(ours || site === 'same-origin' || (site === 'none' && !origin))) {
			response
				.status(403)
				.type('text/plain')
				.send(`Refused: this request came from another site. (${response.locals.requestId})`);
			return;
		}
		const type = (request.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
		if (request.get('Content-Length') !== '0' && type !== '' && !FORM_TYPES.includes(type)) {
			response.status(415).type('text/plain').send('Refused: send a form.');
			return;
		}
		next();
	};
}

/** A form of fields is small; one with a file may hold a ledger of 20 MB (TRUST) and its fields. */
const LARGEST_FIELDS = 1024 ** 2;
const LARGEST_UPLOAD = 21 * 1024 ** 2;

/** Refuses bodies nobody needs before they are read. A body without a length is refused too: browsers always say it. */
export function refuseHugeBodies(request: Request, response: Response, next: NextFunction) {
	if (SAFE_METHODS.includes(request.method)) return next();
	const length = request.get('Content-Length');
	if (length === undefined && request.get('Transfer-Encoding')) {
		response.status(411).type('text/plain').send('Refused: say how long the form is.');
		return;
	}
	const upload = (request.get('Content-Type') ?? '').toLowerCase().startsWith('multipart/form-data');
	if (Number(length ?? 0) > (upload ? LARGEST_UPLOAD : LARGEST_FIELDS)) {
		response.status(413).type('text/plain').send('Refused: the form is too large.');
		return;
	}
	next();
}

/** Files of the past: taking one out writes nothing into it, only that it was taken out, now. */
const TAKEN_OUT = [paths.historyExport('csv'), paths.historyExport('json')];

/** Nobody writes into the past: a form posted from a page that shows one is refused, whatever it says. */
export function refusePastWrites(request: Request, response: Response, next: NextFunction) {
	if (SAFE_METHODS.includes(request.method) || !request.query.asOf || TAKEN_OUT.includes(request.path)) return next();
	response.status(403).type('text/plain').send('Refused: the past is read-only.');
}

/** Whatever Host a client names, links and redirects are made with the configured origin. */
export function pinHost(env: Env) {
	const { host } = new URL(env.origin);
	return (request: Request, _response: Response, next: NextFunction) => {
		request.headers.host = host;
		delete request.headers['x-forwarded-host'];
		next();
	};
}
