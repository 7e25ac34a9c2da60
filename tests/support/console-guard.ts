import { format } from 'node:util';

let heard: string[] = [];
let expected: RegExp[] = [];

/** From here on console.error is written down; whoever expects one says so with `expectConsoleError`. */
export function startListening(): void {
	heard = [];
	expected = [];
	console.error = (...words: unknown[]) => void heard.push(format(...words));
}

/** The running test makes the product complain on purpose. */
export function expectConsoleError(pattern: RegExp): void {
	expected.push(pattern);
}

export function unexpectedErrors(): string[] {
	return heard.filter((line) => !expected.some((pattern) => pattern.test(line)));
}

/** Expectations nobody fulfilled. */
export function expectedErrors(): string[] {
	return expected.filter((pattern) => !heard.some((line) => pattern.test(line))).map(String);
}
