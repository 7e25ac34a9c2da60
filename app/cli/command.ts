import type { ParseArgsConfig } from 'node:util';
import type { Env } from '~/web/env.server';
import type { CliWords } from './words/zh-CN';

/** 0 done · 1 refused, failed, or history that does not verify · 2 not understood. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** Where a command speaks: answers go to `out`, everything about them to `err`. */
export interface Terminal {
	out(line: string): void;
	err(line: string): void;
	/** Everything on standard input, as text. */
	input(): Promise<string>;
}

/** What one command line asked for. */
export interface Asked {
	env: Env;
	words: CliWords;
	terminal: Terminal;
	/** Words that are not options. */
	operands: string[];
	text(name: string): string | undefined;
	texts(name: string): string[];
	flag(name: string): boolean;
}

/** One operator command. `operands`: how many words it takes besides options. */
export interface Command {
	options: NonNullable<ParseArgsConfig['options']>;
	operands: { least: number; most: number };
	/** Returns the exit code. Throws {@link Stop} for what the operator can mend. */
	run(asked: Asked): Promise<number>;
}

/** Ends a command with one clear line on stderr. */
export class Stop extends Error {
	constructor(
		message: string,
		readonly exitCode: number = EXIT.failed,
	) {
		super(message);
	}
}
