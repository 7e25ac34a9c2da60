import type { Server } from 'node:http';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type NextFunction, type Request, type Response } from 'express';
import { layFoundation } from '~/commands/lay-foundation.server';
import { openDatabase } from '~/data/database.server';
import { migrateDatabase } from '~/data/migrations.server';
import type { AppServices } from '~/web/app-context.server';
import { createClock } from '~/web/clock.server';
import { readEnv } from '~/web/env.server';
import { identify } from '~/web/identify.server';
import { answerUnchanged } from '~/web/not-modified.server';
import { createLog, createMetrics, observe } from '~/web/observe.server';
import { pinHost, refuseForeignWrites, setSafetyHeaders } from '~/web/request-guard.server';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const CLIENT = path.join(ROOT, 'build', 'client');
const DRAIN_MS = 10_000;

/** Starts, serves until asked to stop, drains, closes. */
async function main(): Promise<void> {
	const env = readEnv();
	const log = createLog(env);
	await migrateDatabase(env.databaseUrl, ROOT);
	const db = await openDatabase(env.databaseUrl);
	const clock = createClock(env.fixedToday);
	await layFoundation(db, clock.now());
	const build = await loadBuild();
	const app: AppServices = { env, db, clock, log, buildId: build.assets.version };
	const server = createApp(app, build).listen(env.port, env.host, () => {
		log.info({ msg: 'ready', origin: env.origin, database: env.databaseUrl });
	});
	server.on('error', (error) => {
		log.fatal({ msg: 'cannot listen', error: String(error) });
		process.exit(1);
	});
	for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(server, app));
}

async function loadBuild(): Promise<ServerBuild> {
	return (await import(pathToFileURL(path.join(ROOT, 'build', 'server', 'index.js')).href)) as ServerBuild;
}

function createApp(app: AppServices, build: ServerBuild) {
	const { env, log } = app;
	const metrics = createMetrics();
	const server = express();
	server.disable('x-powered-by');
	server.set('trust proxy', env.trustProxy ? 1 : false);
	server.use(setSafetyHeaders(env), observe(log, metrics));
	server.get('/healthz', (_request, response) => void health(app, response));
	server.get('/metrics', (request, response) => void figures(request, response, metrics.registry));
	server.use(
		'/assets',
		compression(),
		express.static(path.join(CLIENT, 'assets'), { immutable: true, maxAge: '1y' }),
		gone,
	);
	server.use(express.static(CLIENT, { maxAge: '1h', index: false }));
	server.use(pinHost(env), refuseForeignWrites(env), identify(app), answerUnchanged, compression({ level: 4 }));
	server.all(
		'*',
		createRequestHandler({
			build,
			mode: env.mode,
			getLoadContext: (_request, response) => ({ ...response.locals.context }),
		}),
	);
	server.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
		log.error({ id: response.locals.requestId, error: error instanceof Error ? error.stack : String(error) });
		if (!response.headersSent) response.status(500).type('text/plain').send(`Error ${response.locals.requestId}`);
	});
	return server;
}

function gone(_request: Request, response: Response) {
	response.status(404).type('text/plain').send('Not found');
}

async function health(app: AppServices, response: Response) {
	try {
		await app.db.reader.$queryRawUnsafe('SELECT 1');
		response.json({ ok: true, build: app.buildId });
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

/** Takes no new connections, lets running requests finish, then closes the database. */
async function stop(server: Server, app: AppServices): Promise<void> {
	app.log.info({ msg: 'stopping' });
	const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
	const sweep = setInterval(() => server.closeIdleConnections(), 50);
	await new Promise((resolve) => server.close(resolve));
	clearTimeout(late);
	clearInterval(sweep);
	await app.db.close();
	app.log.info({ msg: 'stopped' });
	process.exit(0);
}

void main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
