import { text } from 'node:stream/consumers';
import type { Terminal } from './command';

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(0);
	throw error;
});

/** The terminal of this process, UTF-8 whatever the locale says. */
export const processTerminal: Terminal = {
	out: (line) => void process.stdout.write(`${line}\n`, 'utf8'),
	err: (line) => void process.stderr.write(`${line}\n`, 'utf8'),
	input: () => text(process.stdin),
};
