import { readdirSync } from 'node:fs';
import path from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { AppServices } from './app-context.server';
import { leadToFirstRun } from './first-run.server';
import { identify } from './identify.server';
import { answerUnchanged } from './not-modified.server';
import { createMetrics, observe } from './observe.server';
import { readPast } from './past.server';
import {
	pinHost,
	refuseForeignWrites,
	refuseHugeBodies,
	refusePastWrites,
	setSafetyHeaders,
} from './request-guard.server';

/** The HTTP application: what every request passes before Remix sees it. `client` is the folder of the built browser files. */
export function createApp(app: AppServices, build: ServerBuild, client: string) {
	const { env, log } = app;
	const metrics = createMetrics(app.proof);
	const server = express();
	server.disable('x-powered-by');
	server.set('trust proxy', env.trustProxy ? 1 : false);
	server.use(setSafetyHeaders(env), observe(log, metrics));
	server.get('/healthz', (_request, response) => void health(app, response));
	server.get('/metrics', (request, response) => void figures(request, response, metrics.registry));
	server.use(
		'/assets',
		compression(),
		express.static(path.join(client, 'assets'), { immutable: true, maxAge: '1y' }),
		gone,
	);
	server.get(publicFiles(client), express.static(client, { maxAge: '1h', index: false }));
	server.use(pinHost(env), refuseForeignWrites(env), refusePastWrites, refuseHugeBodies);
	server.use(leadToFirstRun(app), identify(app), readPast(build), answerUnchanged, compression({ level: 4 }));
	server.all(
		'*',
		createRequestHandler({
			build,
			mode: env.mode,
			getLoadContext: (_request, response) => ({ ...response.locals.context }),
		}),
	);
	server.use(answerFailure(log));
	return server;
}

/** The files beside the assets by their addresses: for a page the disk need not be asked whether it is a file. */
function publicFiles(client: string): string[] {
	const entries = readdirSync(client, { withFileTypes: true });
	return entries.filter((entry) => entry.isFile()).map((entry) => `/${entry.name}`);
}

/** What nothing else answered: a malformed address is the client's doing (4xx), all else a bug. No inside is shown. */
function answerFailure(log: AppServices['log']) {
	return (error: unknown, _request: Request, response: Response, _next: NextFunction) => {
		const named = error instanceof Error && 'status' in error ? Number(error.status) : 500;
		const status = named >= 400 && named < 500 ? named : 500;
		const { requestId } = response.locals;
		if (status === 500) log.error({ id: requestId, error: error instanceof Error ? error.stack : String(error) });
		if (!response.headersSent) response.status(status).type('text/plain').send(`Error ${requestId}`);
	};
}

function gone(_request: Request, response: Response) {
	response.status(404).type('text/plain').send('Not found');
}

async function health(app: AppServices, response: Response) {
	try {
		await app.db.reader.$queryRawUnsafe('SELECT 1');
		const { unsealedAt, contradicted } = app.proof;
		response.json({ ok: true, build: app.buildId, proven: unsealedAt === null && !contradicted });
	} catch (error) {
		app.log.error({ msg: 'unhealthy', error: String(error) });
		response.status(503).json({ ok: false });
	}
}

async function figures(request: Request, response: Response, registry: ReturnType<typeof createMetrics>['registry']) {
	// A proxy on this machine connects from loopback too; what it forwards is not a local request.
	const local = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '');
	if (!local || request.headers['x-forwarded-for']) return gone(request, response);
	response.type(registry.contentType).send(await registry.metrics());
}
