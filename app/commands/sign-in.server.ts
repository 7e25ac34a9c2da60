import { passwordMatches } from '~/data/password-hash.server';
import { findPersonByLogin } from '~/data/people.server';
import { recordPersonEvent } from '~/data/person-change.server';
import { addSession, endSession, forgetSessionsBefore } from '~/data/sessions.server';
import { countTryUnder, findTries, forgetTries, forgetTriesBefore, takeBackTry } from '~/data/sign-in-tries.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { LONGEST_PASSWORD } from '~/domain/people/check-password';
import { normalLogin } from '~/domain/people/check-person';
import { oldestSession } from '~/domain/people/session-life';
import { ADDRESS_LIMIT, addressKey, LOGIN_LIMIT, loginKey } from '~/domain/people/sign-in-limit';
import type { Visit } from './perform.server';

export interface SignIn {
	login: string;
	password: string;
	/** Where the request came from. */
	address: string;
	userAgent: string | null;
	/** The hash of the new session's token: always a new one, whatever the browser brought. */
	sessionHash: string;
	/** The session the browser brought, which ends now. */
	earlierSessionHash: string | null;
}

/**
 * Starts a session. Unknown name, wrong password and disabled person are one refusal (`sign-in-failed`) and take the same
 * time. Tries are counted before the password is looked at: 5 per name, 30 per address, then `rate-limited` {minutes}.
 * Not kept under an idempotency key: the answer is a secret, and signing in twice harms nobody.
 */
export async function signIn(visit: Visit, attempt: SignIn): Promise<Outcome<{ personId: string }>> {
	const { db, now } = visit;
	if (attempt.password.length > LONGEST_PASSWORD) return refused('password-too-long', 'password');
	const login = normalLogin(attempt.login);
	const shut = await db.write((tx) => countBoth(tx, login, attempt.address, now));
	if (shut) return refused('rate-limited', undefined, shut);
	const person = await findPersonByLogin(db.reader, login);
	const right = await passwordMatches(person?.passwordHash ?? null, attempt.password);
	if (!person || !right || person.disabledAt !== null) {
		if (person) await noteLockOut(visit, person);
		return refused('sign-in-failed');
	}
	return db.write(async (tx) => {
		// Whoever was disabled, or given another password, while this one was checked stays out.
		const still = await findPersonByLogin(tx, login);
		if (still?.disabledAt !== null || still.passwordHash !== person.passwordHash) return refused('sign-in-failed');
		await forgetTries(tx, loginKey(login));
		await takeBackTry(tx, addressKey(attempt.address));
		await forgetSessionsBefore(tx, oldestSession(now));
		if (attempt.earlierSessionHash) await endSession(tx, attempt.earlierSessionHash);
		const { sessionHash, userAgent } = attempt;
		await addSession(tx, { tokenHash: sessionHash, personId: still.id, createdAt: now, lastSeenAt: now, userAgent });
		return accepted({ personId: still.id });
	});
}

type Tx = Parameters<typeof countTryUnder>[0];

async function countBoth(tx: Tx, login: string, address: string, now: string) {
	await forgetTriesBefore(tx, now);
	const shutAddress = await countTryUnder(tx, addressKey(address), ADDRESS_LIMIT, now);
	return shutAddress ?? (await countTryUnder(tx, loginKey(login), LOGIN_LIMIT, now));
}

/** An auditor wants to know of guessing, not of every slip: one event when a known name is shut. */
async function noteLockOut(visit: Visit, person: { id: string; login: string; name: string }): Promise<void> {
	await visit.db.write(async (tx) => {
		const tries = await findTries(tx, loginKey(person.login));
		if (tries?.count !== LOGIN_LIMIT.tries) return;
		const author = { actor: { id: null, name: 'system' }, channel: 'rule' as const, now: visit.now };
		await recordPersonEvent(tx, author, 'person.lockedOut', person);
	});
}
