import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import type { Database } from '~/data/database.server';
import { openSealedDatabase } from '~/data/sealed-database.server';
import { startServerProcess } from '../support/server-process';
import { E2E_KEY } from './demo-world';

/** `people`: test people, no projects. `bare`: nobody, as after a first start. `demo`: a city that has worked for months. */
export type World = 'people' | 'bare' | 'demo';

/** The day every browser test lives on. */
export const E2E_TODAY = '2026-11-21';

export interface E2eServer {
	origin: string;
	/** A second connection to the server's database, for arranging and checking. */
	db: Database;
	stop(): Promise<void>;
}

/** Starts the product as `npm start` does, as its own process, on a copy of a template database. */
export async function startE2eServer(world: World, today: string): Promise<E2eServer> {
	const folder = process.env.PIN_E2E_FOLDER ?? '';
	const file = path.join(folder, `${randomUUID()}.db`);
	copyFileSync(path.join(folder, `${world}.db`), file);
	const databaseUrl = `file:${file}`;
	const server = await startServerProcess({ databaseUrl, today, env: { PIN_SIGNING_KEY: E2E_KEY } });
	const db = await openSealedDatabase(databaseUrl, E2E_KEY);
	return {
		origin: server.origin,
		db,
		async stop() {
			await db.close();
			await server.stop();
		},
	};
}
