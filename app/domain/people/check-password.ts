import { accepted, type Outcome, refused } from '../outcome';

const SHORTEST = 10;
/** More is not looked at: hashing a book is work for nothing. */
export const LONGEST_PASSWORD = 128;
/** A shorter sign-in name may stand in a password by chance. */
const TELLING_LOGIN = 4;
/** Passwords that lists of stolen ones begin with, and what this house would make of them. */
const WORST = [
	'1234567890',
	'0123456789',
	'password12',
	'password123',
	'qwertyuiop',
	'huzhou2026',
	'xiangmuding',
	'projectpin',
];

/** ASVS 5: length counts, composition rules do not; no worst-list password and not the sign-in name in it. */
export function checkPassword(password: string, login: string): Outcome<string> {
	if (password.length > LONGEST_PASSWORD) return refused('password-too-long', 'password', { most: LONGEST_PASSWORD });
	if ([...password].length < SHORTEST) return refused('password-too-short', 'password', { least: SHORTEST });
	const plain = password.toLowerCase();
	const namesLogin = login.length >= TELLING_LOGIN && plain.includes(login.toLowerCase());
	if (WORST.includes(plain) || namesLogin || new Set(plain).size < 4) {
		return refused('password-too-easy', 'password');
	}
	return accepted(password);
}
