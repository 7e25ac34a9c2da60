/**
 * A name to find in the history: in quotation marks it is the whole name, without them any part of it. So a number that leads to
 * the events of one person leads to theirs alone, and the reader sees in the field why.
 */
export interface NameAsked {
	name: string;
	whole: boolean;
}

const QUOTED = /^["\u201c\u201d](.+)["\u201c\u201d]$/u;

/** `"\u6c88\u4f73"` → whole; `\u6c88` → part. Both kinds of quotation marks are typed. */
export function nameAsked(text: string): NameAsked {
	const quoted = QUOTED.exec(text)?.[1];
	return quoted ? { name: quoted, whole: true } : { name: text, whole: false };
}

/** What asks for exactly this name. */
export function wholeName(name: string): string {
	return `"${name}"`;
}
