/**
 * What counts when two names are compared: half-width and full-width signs are one, blanks and zero-width marks nothing.
 * `示例（一期） 项目` and `示例(一期)项目` are one name; letters keep their case. Empty for a name that nobody gave.
 */
export function identityText(name: string | null | undefined): string {
	return (name ?? '').normalize('NFKC').replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '');
}

/** Whether two names mean one: both are missing, or they read the same. */
export function sameIdentity(one: string | null | undefined, other: string | null | undefined): boolean {
	return identityText(one) === identityText(other);
}
