import { writeFileSync } from 'node:fs';
import { signingKey } from '~/data/signing-key.server';
import { signedCheckpoint } from '~/reads/proof/signed-checkpoint.server';
import { dropCheckpoint } from '~/web/checkpoints.server';
import { type Command, EXIT, Stop } from '../command';
import { fileNamed } from '../named';
import { withHome } from '../open-home';

/** `checkpoint [FILE]`: signs how far the history goes now, into the drop folder or a file. */
export const checkpoint: Command = {
	options: {},
	operands: { least: 0, most: 1 },
	async run(asked) {
		const { env, words, terminal, operands, flag } = asked;
		const key = signingKey(env.signingKeyFile);
		const signed = await withHome(env, ({ db, now }) => signedCheckpoint(db, key, now));
		if (!signed) throw new Stop(words.nothingRecorded);
		const file =
			operands[0] === undefined ? dropCheckpoint(env.checkpointFolder, signed) : fileNamed(asked, operands[0]);
		if (operands[0] !== undefined) writeFileSync(file, signed.note);
		const { origin, size, note } = signed;
		terminal.out(flag('json') ? JSON.stringify({ ok: true, file, origin, size, note }) : note.trimEnd());
		if (!flag('json')) terminal.err(`pin: ${words.checkpointWritten(file, size)}`);
		return EXIT.done;
	},
};
