import type { Role } from '~/domain/people/actor';
import { type AnyTx, readRows, type WriteTx } from './database.server';
import { findPerson, type StoredPerson } from './people.server';

/** A signed-in browser; the token itself is never stored. */
export interface StoredSession {
	tokenHash: string;
	personId: string;
	createdAt: string;
	lastSeenAt: string;
	userAgent: string | null;
}

/** Starts a session. */
export async function addSession(tx: WriteTx, session: StoredSession): Promise<void> {
	await tx.session.create({ data: session });
}

/** The session with its person, or null. One statement: every page request asks. */
export async function findSession(
	tx: AnyTx,
	tokenHash: string,
): Promise<{ session: StoredSession; person: SessionPerson } | null> {
	const [row] = await readRows<SessionRow>(tx, SESSION_WITH_PERSON, tokenHash);
	if (!row) return null;
	const units = JSON.parse(row.units) as string[];
	return {
		session: {
			tokenHash,
			personId: row.id,
			createdAt: row.sessionCreatedAt,
			lastSeenAt: row.lastSeenAt,
			userAgent: row.userAgent,
		},
		person: {
			id: row.id,
			login: row.login,
			name: row.name,
			role: row.role,
			scope: row.scopeKind === 'city' ? { kind: 'city' } : { kind: 'units', units },
			ownProjectsOnly: Number(row.ownProjectsOnly) === 1,
			disabledAt: row.disabledAt,
			version: Number(row.version),
			lookedSeq: Number(row.lookedSeq),
			lookedAt: row.lookedAt,
		},
	};
}

/** A signed-in person: what pages need, without the password. */
export type SessionPerson = Omit<StoredPerson, 'passwordHash' | 'createdAt'>;

interface SessionRow {
	id: string;
	login: string;
	name: string;
	role: Role;
	scopeKind: string;
	ownProjectsOnly: number | boolean;
	disabledAt: string | null;
	version: number;
	lookedSeq: number;
	lookedAt: string | null;
	units: string;
	sessionCreatedAt: string;
	lastSeenAt: string;
	userAgent: string | null;
}

const SESSION_WITH_PERSON = `
	SELECT p."id", p."login", p."name", p."role", p."scopeKind", p."ownProjectsOnly", p."disabledAt", p."version",
	       p."lookedSeq", p."lookedAt", s."createdAt" AS "sessionCreatedAt", s."lastSeenAt", s."userAgent",
	       (SELECT json_group_array(u."unitId") FROM "PersonUnit" u WHERE u."personId" = p."id") AS "units"
	FROM "Session" s JOIN "Person" p ON p."id" = s."personId" WHERE s."tokenHash" = ?`;

/** Remembers that the session was used. */
export async function touchSession(tx: WriteTx, tokenHash: string, at: string): Promise<void> {
	await tx.session.updateMany({ where: { tokenHash }, data: { lastSeenAt: at } });
}

/** Ends one session. */
export async function endSession(tx: WriteTx, tokenHash: string): Promise<void> {
	await tx.session.deleteMany({ where: { tokenHash } });
}

/** Ends every session of a person, except one when it is named: on demotion, disabling, change of password. */
export async function endSessionsOf(tx: WriteTx, personId: string, exceptTokenHash?: string): Promise<void> {
	await tx.session.deleteMany({
		where: { personId, ...(exceptTokenHash ? { NOT: { tokenHash: exceptTokenHash } } : {}) },
	});
}

/** Clears sessions begun before an instant: they are over, whatever their use. */
export async function forgetSessionsBefore(tx: WriteTx, createdBefore: string): Promise<number> {
	return (await tx.session.deleteMany({ where: { createdAt: { lt: createdBefore } } })).count;
}

/** A one-time link for a first or a forgotten password; the token itself is never stored. */
export interface StoredLink {
	tokenHash: string;
	personId: string;
	createdAt: string;
	expiresAt: string;
	usedAt: string | null;
}

/** Makes a link and takes back every earlier one of the person. */
export async function addLink(tx: WriteTx, link: StoredLink): Promise<void> {
	await tx.oneTimeLink.deleteMany({ where: { personId: link.personId, usedAt: null } });
	await tx.oneTimeLink.create({ data: link });
}

/** The link with its person, used or not; null when unknown. */
export async function findLink(
	tx: AnyTx,
	tokenHash: string,
): Promise<{ link: StoredLink; person: StoredPerson } | null> {
	const link = await tx.oneTimeLink.findUnique({ where: { tokenHash } });
	if (!link) return null;
	const person = await findPerson(tx, link.personId);
	return person ? { link, person } : null;
}

/** Takes back the links of a person that nobody has used yet. */
export async function dropLinksOf(tx: WriteTx, personId: string): Promise<void> {
	await tx.oneTimeLink.deleteMany({ where: { personId, usedAt: null } });
}

/** Uses a link up; false when somebody was faster. */
export async function spendLink(tx: WriteTx, tokenHash: string, at: string): Promise<boolean> {
	const { count } = await tx.oneTimeLink.updateMany({ where: { tokenHash, usedAt: null }, data: { usedAt: at } });
	return count === 1;
}
