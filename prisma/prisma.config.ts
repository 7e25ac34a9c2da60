import path from 'node:path';
import { PrismaBetterSQLite3 } from '@prisma/adapter-better-sqlite3';
import { defineConfig } from 'prisma/config';

const here = import.meta.dirname;

/** `engine: "js"`: generate and migrate work with no downloaded engine (docs/decisions). */
export default defineConfig({
	schema: path.join(here, 'schema.prisma'),
	migrations: { path: path.join(here, 'migrations') },
	experimental: { adapter: true },
	engine: 'js',
	adapter: async () =>
		new PrismaBetterSQLite3({ url: process.env.DATABASE_URL ?? `file:${path.join(here, '..', 'data', 'pin.db')}` }),
});
