import { createHash, randomBytes } from 'node:crypto';
import { parse, serialize } from 'cookie';
import { ABSOLUTE_MS } from '~/domain/people/session-life';
import type { Env } from './env.server';

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
