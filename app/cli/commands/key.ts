import { existsSync } from 'node:fs';
import { signingKey } from '~/data/signing-key.server';
import { type Command, EXIT } from '../command';

/** `key`: shows the public key that proves seals and checkpoints; makes the signing key on first use. */
export const key: Command = {
	options: {},
	operands: { least: 0, most: 0 },
	async run({ env, words, terminal, flag }) {
		const file = env.signingKeyFile;
		const made = !existsSync(file);
		const { text, id } = signingKey(file);
		const answer = { ok: true, key: text, id, file, made };
		terminal.out(flag('json') ? JSON.stringify(answer) : text);
		if (!flag('json')) terminal.err(`pin: ${made ? words.keyMade(file) : words.keyThere(file)}`);
		return EXIT.done;
	},
};
