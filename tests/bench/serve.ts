import http from 'node:http';
import autocannon from 'autocannon';
import { signInByDatabase } from '../support/process-session';
import { type ServerProcess, startServerProcess } from '../support/server-process';
import type { TestPersonId } from '../support/test-people';
import { TODAY } from './worlds';

/** The production build in a process of its own, and somebody signed in to it. */
export interface Served {
	server: ServerProcess;
	/** What each request carries. */
	headers: Record<string, string>;
	/** One answer, body read to its end as it comes over the wire. */
	get(path: string, headers?: Record<string, string>): Promise<Answer>;
	/** Processor time of the server so far. */
	cpuMs(): Promise<number>;
	/** What it holds of the machine's memory now. */
	megabytes(): Promise<number>;
	load(path: string, seconds: number, headers?: Record<string, string>): Promise<Load>;
}

export interface Answer {
	status: number;
	headers: http.IncomingHttpHeaders;
	body: Buffer;
	ms: number;
	/** Until the first byte of the body. */
	firstByteMs: number;
}

export interface Load {
	perSecond: number;
	cpuMsEach: number;
	p50: number;
	p99: number;
}

const CONNECTIONS = 16;

export async function serve(url: string, who: TestPersonId = 'manager'): Promise<Served> {
	const profiles = process.env.PIN_BENCH_PROFILES;
	const nodeArgs = profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : [];
	const server = await startServerProcess({ databaseUrl: url, today: TODAY, nodeArgs });
	const cookie = await signInByDatabase({ databaseUrl: url, origin: server.origin, today: TODAY, who });
	const headers = { Cookie: cookie, 'Accept-Language': 'zh-CN' };
	const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
	const get: Served['get'] = (path, more) => fetchOne(`${server.origin}${path}`, { ...headers, ...more }, agent);
	const metric = async (name: string) => {
		const { body } = await get('/metrics');
		return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(body.toString())?.[1]);
	};
	const cpuMs = async () => 1000 * (await metric('process_cpu_seconds_total'));
	const megabytes = async () => (await metric('process_resident_memory_bytes')) / 1_000_000;
	const load: Served['load'] = async (path, seconds, more) => {
		const options = { url: `${server.origin}${path}`, connections: CONNECTIONS, headers: { ...headers, ...more } };
		await autocannon({ ...options, amount: 200 });
		const before = await cpuMs();
		const result = await autocannon({ ...options, duration: seconds });
		const used = (await cpuMs()) - before;
		const { total } = result.requests;
		const good = (result.statusCodeStats['200']?.count ?? 0) + (result.statusCodeStats['304']?.count ?? 0);
		if (good !== total || result.errors > 0) throw new Error(`${path}: ${good} of ${total} answers are good`);
		return {
			perSecond: total / result.duration,
			cpuMsEach: used / total,
			p50: result.latency.p50,
			p99: result.latency.p99,
		};
	};
	return { server, headers, get, cpuMs, megabytes, load };
}

function fetchOne(url: string, headers: Record<string, string>, agent: http.Agent): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const started = performance.now();
		const request = http.get(url, { headers, agent }, (response) => {
			const firstByteMs = performance.now() - started;
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('error', reject);
			response.on('end', () => {
				const { statusCode: status = 0, headers: answered } = response;
				const ms = performance.now() - started;
				resolve({ status, headers: answered, body: Buffer.concat(parts), ms, firstByteMs });
			});
		});
		// A kept connection may have been closed meanwhile: ask again on a new one, as a browser does.
		request.on('error', (error) => (request.reusedSocket ? resolve(fetchOne(url, headers, agent)) : reject(error)));
	});
}
