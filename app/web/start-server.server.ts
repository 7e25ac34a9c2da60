import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { layFoundation } from '~/commands/lay-foundation.server';
import { migrateDatabase } from '~/data/migrations.server';
import { openSealedDatabase } from '~/data/sealed-database.server';
import type { AppServices } from './app-context.server';
import { type CheckpointRounds, lookOverHistory, startCheckpoints } from './checkpoints.server';
import { type Clock, createClock } from './clock.server';
import { createApp } from './create-app.server';
import { startDailyRound } from './daily-round.server';
import type { Env } from './env.server';
import { createLog } from './observe.server';
import { noteGap, UNTROUBLED } from './proof-watch.server';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const DRAIN_MS = 10_000;
const QUIET_MS = 100;
/** A busy server takes connections in one by one. */
const ARRIVALS_LIMIT_MS = 8_000;

/** A server that answers. */
export interface RunningServer {
	app: AppServices;
	/** The port it listens on: a free one when the configured port is 0. */
	port: number;
	/** Takes no new connections, lets running requests finish, then closes the database. */
	stop(): Promise<void>;
}

/** Migrates and opens the database, loads the build and listens. Resolves when requests are answered; throws when it cannot. */
export async function startServer(env: Env, clock: Clock = createClock(env.fixedToday)): Promise<RunningServer> {
	const log = createLog(env);
	await migrateDatabase(env.databaseUrl, ROOT);
	const proof = { ...UNTROUBLED };
	const db = await openSealedDatabase(env.databaseUrl, env.signingKeyFile, (seq) => noteGap({ proof, log }, seq));
	await layFoundation(db, clock.now());
	const build = await loadBuild();
	const app: AppServices = { env, db, clock, log, proof, buildId: build.assets.version };
	const server = createApp(app, build, path.join(ROOT, 'build', 'client')).listen(env.port, env.host);
	const traffic = watchTraffic(server);
	await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject));
	const checkpoints = startCheckpoints(app);
	const looked = lookOverHistory(app);
	const endRound = startDailyRound(app);
	log.info({ msg: 'ready', origin: env.origin, database: env.databaseUrl });
	const end = () => {
		endRound();
		return looked.then(() => stop(server, traffic, app, checkpoints));
	};
	return { app, port: (server.address() as AddressInfo).port, stop: end };
}

async function loadBuild(): Promise<ServerBuild> {
	const file = pathToFileURL(path.join(ROOT, 'build', 'server', 'index.js')).href;
	return (await import(/* @vite-ignore */ file)) as ServerBuild;
}

/** What is going on at a server. */
interface Traffic {
	/** Connections and requests so far. */
	arrived: number;
	/** Requests not answered yet. */
	running: number;
}

function watchTraffic(server: Server): Traffic {
	const traffic = { arrived: 0, running: 0 };
	server.on('connection', () => {
		traffic.arrived++;
	});
	server.on('request', (_request, response) => {
		traffic.arrived++;
		traffic.running++;
		response.once('close', () => traffic.running--);
	});
	return traffic;
}

/**
 * Requests on their way when the word to stop came are still taken in: closing at once would cut connections that are made but
 * not yet read. Returns when all work is done and nothing has arrived for a moment; whoever is answered is told to go elsewhere.
 */
async function lastArrivals(server: Server, traffic: Traffic): Promise<void> {
	const giveUpAt = performance.now() + ARRIVALS_LIMIT_MS;
	server.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'));
	for (let before = -1; before !== traffic.arrived && performance.now() < giveUpAt; ) {
		before = traffic.running === 0 ? traffic.arrived : -1;
		await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
	}
}

async function stop(
	server: Server,
	traffic: Traffic,
	{ log, db }: AppServices,
	checkpoints: CheckpointRounds,
): Promise<void> {
	log.info({ msg: 'stopping' });
	const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
	await lastArrivals(server, traffic);
	// Node does not count a connection as idle that a browser opened ahead and never used.
	const sweep = setInterval(() => traffic.running === 0 && server.closeAllConnections(), 50);
	await new Promise((resolve) => server.close(resolve));
	clearTimeout(late);
	clearInterval(sweep);
	await checkpoints.stop();
	await db.close();
	log.info({ msg: 'stopped' });
}
