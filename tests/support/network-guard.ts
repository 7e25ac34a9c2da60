import net from 'node:net';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Tests talk to this machine only. Guarding the socket covers fetch, http and every library alike. */
export function refuseStrangeHosts(): void {
	const connect = net.Socket.prototype.connect;
	net.Socket.prototype.connect = function guarded(this: net.Socket, ...args: unknown[]) {
		const host = hostOf(args);
		if (host !== null && !LOOPBACK.test(host)) {
			throw new Error(`A test tried to reach ${host}: tests talk to loopback only.`);
		}
		return Reflect.apply(connect, this, args);
	};
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
