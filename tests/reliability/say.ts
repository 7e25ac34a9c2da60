/** Prints a figure a test has found, whatever the reporter. */
export function say(line: string): void {
	process.stdout.write(`  ${line}\n`);
}
