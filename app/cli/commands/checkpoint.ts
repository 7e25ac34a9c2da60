import { writeOnce } from '~/data/write-once.server';
import type { Fault } from '~/domain/audit/fault';
import { faultBetween } from '~/domain/audit/first-fault';
import type { Refusal } from '~/domain/outcome';
import { type CheckpointNote, signedCheckpoint } from '~/reads/proof/signed-checkpoint.server';
import { type DroppedCheckpoint, dropCheckpoint } from '~/web/drop-checkpoint.server';
import { houseOf } from '~/web/house.server';
import { type Asked, type Command, EXIT, Stop } from '../command';
import { faultLine } from '../fault-words';
import { fileNamed } from '../named';
import { withHome } from '../open-home';

/** `checkpoint [FILE]`: signs how far the history goes now, into the drop folder or a file. */
export const checkpoint: Command = {
	options: {},
	operands: { least: 0, most: 1 },
	async run(asked) {
		const { env, words, terminal, flag } = asked;
		const signed = await withHome(env, ({ db, now }) => signedCheckpoint(db, houseOf(env), now));
		if (!signed.ok) throw new Stop(words.sealGap(faultLine(words, gapOf(signed.refusal))));
		if (!signed.value) throw new Stop(words.nothingRecorded);
		const { origin, size, note } = signed.value;
		const { file, contradicts } = written(asked, signed.value);
		const answer = { ok: contradicts === null, file, contradicts, origin, size, note };
		terminal.out(flag('json') ? JSON.stringify(answer) : note.trimEnd());
		if (contradicts) throw new Stop(words.checkpointContradicts(file, contradicts));
		if (!flag('json')) terminal.err(`pin: ${words.checkpointWritten(file, size)}`);
		return EXIT.done;
	},
};

function written(asked: Asked, signed: CheckpointNote): DroppedCheckpoint {
	const [named] = asked.operands;
	if (named === undefined) return dropCheckpoint(asked.env.checkpointFolder, signed);
	const file = fileNamed(asked, named);
	if (!writeOnce(file, signed.note)) throw new Stop(asked.words.checkpointThere(file));
	return { file, contradicts: null };
}

function gapOf({ params }: Refusal): Fault {
	const [first, last] = [Number(params?.from), Number(params?.seq)];
	return faultBetween('seal-missing', first, last, `${first}–${last}`);
}
