declare module 'autocannon' {
	interface Options {
		url: string;
		connections: number;
		duration?: number;
		amount?: number;
		headers?: Record<string, string>;
	}
	interface Result {
		latency: { p50: number; p97_5: number; p99: number };
		requests: { total: number };
		duration: number;
		errors: number;
		timeouts: number;
		non2xx: number;
		'2xx': number;
		statusCodeStats: Record<string, { count: number }>;
	}
	export default function autocannon(options: Options): Promise<Result>;
}
