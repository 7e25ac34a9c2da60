import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { isDay } from '~/domain/day';
import type { Language } from '~/i18n/languages';

const day = z.string().refine(isDay, 'must be a day, for example 2026-11-21');

const schema = z.object({
	NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
	PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
	HOST: z.string().default('127.0.0.1'),
	DATABASE_URL: z
		.string()
		.regex(/^file:./, 'DATABASE_URL must start with file:')
		.default('file:./data/pin.db'),
	PIN_TODAY: day.optional(),
	PIN_SIGNING_KEY: z.string().optional(),
	PIN_CHECKPOINTS: z.string().optional(),
	PIN_SEALED_FROM: z.coerce.number().int().min(1).default(1),
	PUBLIC_ORIGIN: z.url().optional(),
	TRUST_PROXY: z.enum(['0', '1']).default('0'),
	LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
	PIN_DEMO: z.enum(['0', '1']).default('0'),
	LC_ALL: z.string().optional(),
	LANG: z.string().default(''),
	INIT_CWD: z.string().optional(),
	npm_lifecycle_event: z.string().optional(),
});

/** Every setting the product reads, parsed once at the edge. */
export interface Env {
	mode: 'development' | 'test' | 'production';
	port: number;
	host: string;
	databaseUrl: string;
	/** The key that signs seals and checkpoints; never within the folder of the database. */
	signingKeyFile: string;
	/** Where signed checkpoints are dropped for whoever carries them away; never within the folder of the database. */
	checkpointFolder: string;
	/** The first event that must be sealed: 1, unless the database is older than seals. */
	sealedFrom: number;
	/** Fixes "today" for tests and demonstrations. */
	fixedToday: string | null;
	/** The one origin forms may come from and links are made with. */
	origin: string;
	trustProxy: boolean;
	logLevel: string;
	/** The demo world is being served: sign-ins may be shown on the sign-in page. */
	demo: boolean;
	/** The operator's language on the command line: English where the locale says so, else Chinese. */
	language: Language;
	/** Where the operator stands; npm itself moves to the project's folder before it runs a script. */
	workingFolder: string;
}

/** Throws with every problem in plain words; empty variables count as absent. */
export function readEnv(variables: Record<string, string | undefined> = process.env): Env {
	const given = Object.fromEntries(
		Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
	);
	const parsed = schema.safeParse(given);
	if (!parsed.success) {
		throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
	}
	const env = parsed.data;
	return {
		mode: env.NODE_ENV,
		port: env.PORT,
		host: env.HOST,
		databaseUrl: env.DATABASE_URL,
		...places(env),
		sealedFrom: env.PIN_SEALED_FROM,
		fixedToday: env.PIN_TODAY ?? null,
		origin: new URL(env.PUBLIC_ORIGIN ?? `http://localhost:${env.PORT}`).origin,
		trustProxy: env.TRUST_PROXY === '1',
		logLevel: env.LOG_LEVEL,
		demo: env.PIN_DEMO === '1',
		language: /^en/i.test(env.LC_ALL ?? env.LANG) ? 'en' : 'zh-CN',
		workingFolder: (env.npm_lifecycle_event === 'pin' && env.INIT_CWD) || process.cwd(),
	};
}

/**
 * Key and checkpoints within the folder of the database would be stolen, restored and copied together with it. The usual places may
 * lie deeper below it, as they do when somebody tries the product with a database beside it; in the very folder nothing may.
 */
function places(env: { DATABASE_URL: string; PIN_SIGNING_KEY?: string; PIN_CHECKPOINTS?: string }) {
	const folder = path.dirname(path.resolve(env.DATABASE_URL.replace(/^file:/, '')));
	const placed = (setting: 'PIN_SIGNING_KEY' | 'PIN_CHECKPOINTS', usualFolder: string, file = '') => {
		const usual = path.resolve(usualFolder);
		const place = env[setting] === undefined ? path.join(usual, file) : path.resolve(env[setting]);
		const isWrong = env[setting] === undefined ? realPlace(usual) === realPlace(folder) : isWithin(place, folder);
		if (!isWrong) return place;
		throw new Error(`${setting}: ${place} must not lie within the folder of the database (DATABASE_URL), ${folder}`);
	};
	return {
		signingKeyFile: placed('PIN_SIGNING_KEY', './keys', 'signing.key'),
		checkpointFolder: placed('PIN_CHECKPOINTS', './checkpoints'),
	};
}

/** Looks through links: what counts is where a file really lies. */
function isWithin(place: string, folder: string): boolean {
	const way = path.relative(realPlace(folder), realPlace(place));
	return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}

/** The real path of what may not be there yet. */
function realPlace(place: string): string {
	if (existsSync(place)) return realpathSync(place);
	const above = path.dirname(place);
	return above === place ? place : path.join(realPlace(above), path.basename(place));
}
