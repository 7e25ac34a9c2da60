/** Control characters, signs that turn the reading direction, and halves of surrogate pairs: no honest form sends them. */
const UNSAFE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** Whether one line of text holds nothing that could hide or break it. `𠮷`, `䶮` and `·` are fine; NUL, U+202E and `\uD800` are not. */
export function isPlainLine(text: string): boolean {
	return !UNSAFE.test(text);
}

/** The same for text of several lines: line breaks and tabs may stand in it. */
export function isPlainText(text: string): boolean {
	return isPlainLine(text.replace(/[\r\n\t]/g, ''));
}
