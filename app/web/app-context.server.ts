import type { Logger } from 'pino';
import type { Database } from '~/data/database.server';
import type { SessionPerson } from '~/data/sessions.server';
import type { Outcome } from '~/domain/outcome';
import type { Known } from '~/reads/time/known-at.server';
import type { Clock } from './clock.server';
import type { Env } from './env.server';
import type { ProofWatch } from './proof-watch.server';

/** What lives as long as the server. */
export interface AppServices {
	env: Env;
	db: Database;
	clock: Clock;
	log: Logger;
	/** What is known of the proof of the history, for whoever watches the server. */
	proof: ProofWatch;
	/** Names the build, so that a new one never answers "not modified" for an old page. */
	buildId: string;
}

/** What every loader and action gets as its `context`. */
export interface RequestContext {
	app: AppServices;
	requestId: string;
	cspNonce: string;
	/** Instant and Shanghai day of the request, read once at the edge. */
	now: string;
	today: string;
	/** The signed-in person; null for strangers. */
	person: SessionPerson | null;
	/** Hash of the session token in use. */
	sessionHash: string | null;
	/** Address of the client, for sign-in limits. */
	clientAddress: string;
	/** Where `?asOf=` leads; null shows what is known now. */
	past: AskedPast | null;
}

/** A point of the past that a page is asked for. */
export interface AskedPast {
	/** As the address says it. */
	asked: string;
	known: Outcome<Known>;
	/** Whether the page or file knows any but the present. */
	isShown: boolean;
	/** A page, not a file. */
	isPage: boolean;
}

declare module '@remix-run/node' {
	/** Loader data keeps its types on the way to the page. */
	interface Future {
		v3_singleFetch: true;
	}
	interface AppLoadContext extends RequestContext {}
	/** Loaders and actions answer plain values: pages see their types as they are. */
	interface Future {
		v3_singleFetch: true;
	}
}
