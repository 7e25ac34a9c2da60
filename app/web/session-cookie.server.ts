import { createHash, randomBytes } from 'node:crypto';
import { parse, serialize } from 'cookie';
import type { Env } from './env.server';

const IDLE_MS = 30 * 60_000;
const ABSOLUTE_MS = 12 * 3_600_000;

/** A fresh 256-bit token and the hash it is stored under. */
export function newToken(): { token: string; hash: string } {
	const token = randomBytes(32).toString('base64url');
	return { token, hash: hashToken(token) };
}

export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** `__Host-` needs a secure context: https, or the loopback host that browsers count as one. Plain-http homes get the bare name. */
function cookieShape(env: Env): { name: string; secure: boolean } {
	const { protocol, hostname } = new URL(env.origin);
	const secure = protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
	return { name: secure ? '__Host-pin' : 'pin', secure };
}

/** The session token a browser sent, or null. */
export function tokenFrom(cookieHeader: string | undefined, env: Env): string | null {
	const token = parse(cookieHeader ?? '')[cookieShape(env).name];
	return token && /^[\w-]{43}$/.test(token) ? token : null;
}

/** The Set-Cookie value that signs a browser in. */
export function sessionCookie(token: string, env: Env): string {
	const { name, secure } = cookieShape(env);
	return serialize(name, token, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: ABSOLUTE_MS / 1000 });
}

/** The Set-Cookie value that signs a browser out. */
export function endedSessionCookie(env: Env): string {
	const { name, secure } = cookieShape(env);
	return serialize(name, '', { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: 0 });
}

/** Whether a session may still be used at `now`: idle 30 min, absolute 12 h. */
export function sessionAlive(session: { createdAt: string; lastSeenAt: string }, now: string): boolean {
	const at = Date.parse(now);
	return at - Date.parse(session.lastSeenAt) <= IDLE_MS && at - Date.parse(session.createdAt) <= ABSOLUTE_MS;
}

/** A use is written down at most this often: a page view is no reason for a disk write. */
export function wantsTouch(session: { lastSeenAt: string }, now: string): boolean {
	return Date.parse(now) - Date.parse(session.lastSeenAt) > 60_000;
}
