import { accepted, type Outcome, refused } from '../outcome';

const SHORTEST = 10;
const LONGEST = 128;
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

/** ASVS 5: length counts, composition rules do not; no worst-list password and not the sign-in name. */
export function checkPassword(password: string, login: string): Outcome<string> {
	if (password.length > LONGEST) return refused('password-too-long', 'password', { most: LONGEST });
	if ([...password].length < SHORTEST) return refused('password-too-short', 'password', { least: SHORTEST });
	const plain = password.toLowerCase();
	if (WORST.includes(plain) || plain.includes(login.toLowerCase()) || new Set(plain).size < 4) {
		return refused('password-too-easy', 'password');
	}
	return accepted(password);
}
