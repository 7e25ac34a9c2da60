import argon2 from 'argon2';

/** OWASP's first choice for argon2id (46 MiB, one pass, one lane): a guess costs a thief memory, a sign-in some 50 ms. */
const COST: argon2.HashOptions = { type: argon2.argon2id, memoryCost: 47_104, timeCost: 1, parallelism: 1 };

/** The hash of a password nobody has, checked when there is none to check: an unknown name takes as long as a wrong password. */
let decoy: Promise<string> | undefined;

/** How a password is kept. */
export function hashPassword(password: string): Promise<string> {
	return argon2.hash(password, COST);
}

/** Whether the password is the one that was kept. With nothing kept the answer is no, after the same work. */
export async function passwordMatches(kept: string | null, password: string): Promise<boolean> {
	decoy ??= hashPassword('');
	const matches = await argon2.verify(kept ?? (await decoy), password);
	return kept !== null && matches;
}
