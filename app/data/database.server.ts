import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { PrismaBetterSQLite3 } from '@prisma/adapter-better-sqlite3';
import { type Prisma, PrismaClient } from '~/generated/prisma/client';

export type Reader = PrismaClient;
/** The connection inside the one open write transaction. */
export type WriteTx = Prisma.TransactionClient;
export type AnyTx = Reader | WriteTx;

/** SQLite, two connections: readers never wait for the writer (WAL), and a reader never sees half a transaction. */
export interface Database {
	url: string;
	reader: Reader;
	/** Runs `work` in one transaction that holds the write lock from its first statement. Commit or nothing. */
	write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T>;
	close(): Promise<void>;
}

type Driver = Awaited<ReturnType<PrismaBetterSQLite3['connect']>>;

interface Connection {
	client: PrismaClient;
	driver: Driver;
}

declare global {
	var pinDrivers: WeakMap<AnyTx, Driver> | undefined;
}

/**
 * The connection under the reader and under each open write transaction. Kept once per process, not per copy of this file:
 * the server opens the database with one copy, and the built pages bring another.
 */
globalThis.pinDrivers ??= new WeakMap();
const drivers = globalThis.pinDrivers;

const LOCK_WAIT_MS = 60_000;
const TRANSACTION_LIMIT_MS = 10 * 60_000;

/** Opens a migrated database. Throws when a connection does not hold `synchronous=FULL` and WAL (TRUST R2). */
export async function openDatabase(url: string): Promise<Database> {
	mkdirSync(path.dirname(databaseFile(url)), { recursive: true });
	const { client: reader, driver } = await connect(url, 5_000);
	drivers.set(reader, driver);
	const writer = await connect(url, 0);
	let last: Promise<unknown> = Promise.resolve();
	return {
		url,
		reader,
		write(work) {
			const turn = last.then(() => transact(writer, work));
			last = turn.catch(() => undefined);
			return turn;
		},
		async close() {
			await last;
			await Promise.all([reader.$disconnect(), writer.client.$disconnect()]);
		},
	};
}

/**
 * Reads a database file as it is at one instant, on a connection of its own that cannot write: a running one, a backup, or one of
 * an older schema. Throws when there is no such file.
 */
export async function readSnapshot<T>(url: string, work: (tx: AnyTx) => Promise<T>): Promise<T> {
	const { client, driver } = await open(url, { readonly: true, fileMustExist: true, timeout: 5_000 });
	try {
		drivers.set(client, driver);
		// It is read from end to end: what is larger than the processor's own cache only costs.
		await client.$executeRawUnsafe('PRAGMA cache_size=-8192');
		await client.$executeRawUnsafe('BEGIN');
		return await work(client);
	} finally {
		await client.$disconnect();
	}
}

/** The file behind a `file:` address; relative addresses count from the working folder. */
export function databaseFile(url: string): string {
	return path.resolve(url.replace(/^file:/, ''));
}

/**
 * Runs one statement with one large text parameter on the transaction's own connection. Prisma's query compiler would read the
 * whole parameter first, which is half the time of an import.
 */
export async function executeBulk(tx: WriteTx, sql: string, text: string): Promise<number> {
	const driver = drivers.get(tx);
	// The reader has a connection too, and everything a transaction has: only opening one it does not share.
	if (!driver || '$transaction' in tx) throw new Error('a bulk statement needs an open write transaction');
	return driver.executeRaw({ sql, args: [text], argTypes: [{ scalarType: 'string', arity: 'scalar' }] });
}

/**
 * Rows of one statement, past Prisma's query engine, which costs more than most of the statements themselves: every page asks
 * who is there and how far the journal is, and an export reads thousands of documents. Numbers may come as text: map them.
 */
export async function readRows<Row>(tx: AnyTx, sql: string, ...args: (string | number)[]): Promise<Row[]> {
	const driver = drivers.get(tx);
	if (!driver) return tx.$queryRawUnsafe<Row[]>(sql, ...args);
	const argTypes = args.map(() => ({ scalarType: 'unknown' as const, arity: 'scalar' as const }));
	const { columnNames, rows } = await driver.queryRaw({ sql, args, argTypes });
	return rows.map((values) => {
		const row: Record<string, unknown> = {};
		for (let at = 0; at < columnNames.length; at++) row[columnNames[at] as string] = values[at];
		return row as Row;
	});
}

async function open(url: string, options: object): Promise<Connection> {
	const factory = new PrismaBetterSQLite3({ url: `file:${databaseFile(url)}`, ...options });
	const driver = await factory.connect();
	const { provider, adapterName } = factory;
	return { client: new PrismaClient({ adapter: { provider, adapterName, connect: async () => driver } }), driver };
}

async function connect(url: string, timeout: number): Promise<Connection> {
	const { client, driver } = await open(url, { timeout });
	// better-sqlite3 reopens a WAL file at synchronous=NORMAL: set it on every connection, then read it back.
	await client.$queryRawUnsafe('PRAGMA journal_mode=WAL');
	await client.$queryRawUnsafe('PRAGMA synchronous=FULL');
	await client.$queryRawUnsafe('PRAGMA foreign_keys=ON');
	await client.$queryRawUnsafe('PRAGMA cache_size=-16384');
	await requireDurable(client);
	return { client, driver };
}

/** Throws unless a commit on this connection reaches the disk before it is answered (TRUST R2): WAL synced at each commit. */
export async function requireDurable(client: AnyTx): Promise<void> {
	const settings = await pragmas(client);
	if (settings.synchronous !== 2 || settings.journalMode !== 'wal') {
		throw new Error(`unsafe database connection: ${JSON.stringify(settings)}`);
	}
}

/** What a connection really runs with. */
export async function pragmas(client: AnyTx): Promise<{ synchronous: number; journalMode: string }> {
	const [sync] = await client.$queryRawUnsafe<{ synchronous: number | bigint }[]>('PRAGMA synchronous');
	const [mode] = await client.$queryRawUnsafe<{ journal_mode: string }[]>('PRAGMA journal_mode');
	return { synchronous: Number(sync?.synchronous), journalMode: String(mode?.journal_mode) };
}

/**
 * The first statement takes the write lock, so nothing read inside the transaction can be out of date. When another process
 * (the command line) holds the lock, wait without blocking the event loop.
 */
async function transact<T>({ client, driver }: Connection, work: (tx: WriteTx) => Promise<T>): Promise<T> {
	const giveUpAt = performance.now() + LOCK_WAIT_MS;
	for (;;) {
		let locked = false;
		try {
			return await client.$transaction(
				async (tx) => {
					await tx.$executeRawUnsafe('DELETE FROM "IdempotencyKey" WHERE "key" = \'\'');
					locked = true;
					drivers.set(tx, driver);
					return work(tx);
				},
				{ maxWait: LOCK_WAIT_MS, timeout: TRANSACTION_LIMIT_MS },
			);
		} catch (error) {
			if (locked || !isBusy(error) || performance.now() > giveUpAt) throw error;
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
	}
}

function isBusy(error: unknown): boolean {
	return /SQLITE_BUSY|database is locked|SocketTimeout|Operations timed out/i.test(String(error));
}
