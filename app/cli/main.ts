import { parseArgs } from 'node:util';
import { type Env, readEnv } from '~/web/env.server';
import { type Asked, type Command, EXIT, Stop, type Terminal } from './command';
import { processTerminal } from './process-terminal';
import type { CliWords } from './words/zh-CN';
import { wordsFor } from './words-for';

/** Each command is loaded only when asked for: a quick question must not wait for the spreadsheet reader. */
const COMMANDS: Record<string, () => Promise<Command>> = {
	assess: async () => (await import('./commands/assess')).assess,
	backup: async () => (await import('./commands/backup')).backup,
	checkpoint: async () => (await import('./commands/checkpoint')).checkpoint,
	diff: async () => (await import('./commands/diff')).diff,
	import: async () => (await import('./commands/import')).importFile,
	key: async () => (await import('./commands/key')).key,
	kit: async () => (await import('./commands/kit')).kit,
	lights: async () => (await import('./commands/lights')).lights,
	projects: async () => (await import('./commands/projects')).projects,
	restore: async () => (await import('./commands/restore')).restore,
	user: async () => (await import('./commands/user')).user,
	verify: async () => (await import('./commands/verify')).verify,
	'verify-proof': async () => (await import('./commands/verify-proof')).verifyProof,
};

/** Runs one operator command and answers its exit code: 0 done, 1 refused or failed, 2 not understood. */
export async function main(
	argv: string[],
	terminal: Terminal = processTerminal,
	variables?: Record<string, string | undefined>,
): Promise<number> {
	let words = wordsFor('zh-CN');
	try {
		const env = readEnv(variables);
		words = wordsFor(env.language);
		return await runCommand(argv, env, words, terminal);
	} catch (error) {
		if (error instanceof Stop) {
			terminal.err(`pin: ${error.message}`);
			return error.exitCode;
		}
		terminal.err(`pin: ${words.unexpected(error instanceof Error ? error.message : String(error))}`);
		return EXIT.failed;
	}
}

async function runCommand(argv: string[], env: Env, words: CliWords, terminal: Terminal): Promise<number> {
	const [name, ...rest] = argv;
	if (name === undefined || ['help', '--help', '-h'].includes(name)) {
		terminal.out(words.help);
		return name === undefined ? EXIT.usage : EXIT.done;
	}
	const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	if (!load) throw new Stop(words.unknownCommand(name, Object.keys(COMMANDS)), EXIT.usage);
	if (rest.includes('--help') || rest.includes('-h')) {
		terminal.out(words.help);
		return EXIT.done;
	}
	const command = await load();
	return command.run(understand(command, name, rest, { env, words, terminal }));
}

function understand(
	command: Command,
	name: string,
	args: string[],
	rest: Pick<Asked, 'env' | 'words' | 'terminal'>,
): Asked {
	const { words } = rest;
	const { values, positionals } = readArgs(command, args, words);
	const { least, most } = command.operands;
	if (positionals.length < least) throw new Stop(words.tooFew(name), EXIT.usage);
	if (positionals.length > most) throw new Stop(words.tooMany(positionals[most] ?? ''), EXIT.usage);
	const texts = (option: string) => [values[option] ?? []].flat().filter((value) => typeof value === 'string');
	return {
		...rest,
		operands: positionals,
		texts,
		text: (option) => texts(option)[0],
		flag: (option) => values[option] === true,
	};
}

function readArgs(command: Command, args: string[], words: CliWords) {
	try {
		const options: Command['options'] = { ...command.options, json: { type: 'boolean' } };
		return parseArgs({ args, options, allowPositionals: true, strict: true });
	} catch (error) {
		const option = /'(-[^' <]*)/.exec(String(error))?.[1] ?? '';
		throw new Stop(words.badOption(option), EXIT.usage);
	}
}
