import net from 'node:net';
import { setupServer } from 'msw/native';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?|::ffff:127\.\d+\.\d+\.\d+)$/;

const strays: string[] = [];

/** What tried to leave this machine since the last question; asking forgives it. */
export function strayRequests(): string[] {
	return strays.splice(0);
}

/**
 * Tests talk to this machine only, in two layers. What is fetched without a handler is named by method and address; a test that
 * stands in for somebody out there gives this server handlers. Beneath it the socket refuses every way out, whatever library
 * takes it. Either way the test fails, even where the product swallows the error.
 */
export function refuseStrangeHosts() {
	const server = setupServer();
	server.listen({
		onUnhandledRequest({ method, url }, print) {
			if (LOOPBACK.test(new URL(url).hostname)) return;
			strays.push(`${method} ${url}`);
			print.error();
		},
	});
	guardSockets();
	return server;
}

function guardSockets(): void {
	const connect = net.Socket.prototype.connect;
	net.Socket.prototype.connect = function guarded(this: net.Socket, ...args: unknown[]) {
		const host = hostOf(args);
		if (host !== null && !LOOPBACK.test(host)) throw refusal(host);
		return Reflect.apply(connect, this, args);
	};
}

function refusal(target: string): Error {
	strays.push(target);
	return new Error(`A test tried to reach ${target}: tests talk to loopback only.`);
}

/** The host a connect call names; null for pipes. Calls come as (options), (port, host) or (path), or as one ready-made list. */
export function hostOf(args: unknown[]): string | null {
	const [first, second] = Array.isArray(args[0]) ? args[0] : args;
	if (typeof first === 'object' && first !== null) {
		if ('path' in first && first.path) return null;
		return 'host' in first && typeof first.host === 'string' ? first.host : 'localhost';
	}
	if (typeof first === 'string' && !/^\d+$/.test(first)) return null;
	return typeof second === 'string' ? second : 'localhost';
}
