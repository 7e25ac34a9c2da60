import type { NextFunction, Request, Response } from 'express';
import { pino } from 'pino';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Env } from './env.server';
import type { ProofWatch } from './proof-watch.server';

/** JSON lines on stdout. Bodies, cookies and query strings never reach the log: they may hold secrets and names. */
export function createLog(env: Env) {
	return pino({ level: env.logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}

/** Figures for whoever watches the server; scraped at /metrics from the machine itself. */
export function createMetrics(proof: ProofWatch) {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry });
	const duration = new Histogram({
		name: 'pin_request_seconds',
		help: 'Time to answer a request',
		labelNames: ['method', 'status'],
		buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
		registers: [registry],
	});
	new Gauge({
		name: 'pin_history_unproven',
		help: '1 when an event without a seal was found, or a checkpoint that the history contradicts',
		registers: [registry],
		collect() {
			this.set(proof.unsealedAt !== null || proof.contradicted ? 1 : 0);
		},
	});
	return { registry, duration };
}

/** One log line and one observation per request. */
export function observe(log: ReturnType<typeof createLog>, metrics: ReturnType<typeof createMetrics>) {
	return (request: Request, response: Response, next: NextFunction) => {
		const started = performance.now();
		const path = request.path;
		response.on('finish', () => {
			const ms = performance.now() - started;
			metrics.duration.observe({ method: request.method, status: String(response.statusCode) }, ms / 1000);
			if (path.startsWith('/assets/') || path === '/healthz') return;
			log.info({
				id: response.locals.requestId,
				method: request.method,
				path: redactedPath(path),
				status: response.statusCode,
				ms: Math.round(ms),
			});
		});
		next();
	};
}

/** One-time links carry their secret in the path. */
function redactedPath(path: string): string {
	return path.replace(/^(\/one-time\/)[^/.]+/, '$1…');
}
