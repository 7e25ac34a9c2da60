import { verifyHistory } from '~/reads/verify-history.server';
import { type Command, EXIT } from '../command';
import { verdictJson, verdictLine } from '../fault-words';
import { withHome } from '../open-home';

/** Checks the chain of events and replays it against the tables. */
export const verify: Command = {
	options: {},
	operands: { least: 0, most: 0 },
	async run({ env, words, terminal, flag }) {
		const verdict = await withHome(env, ({ db }) => verifyHistory(db));
		if (flag('json')) terminal.out(verdictJson(words, verdict));
		else if (verdict.fault) terminal.err(`pin: ${verdictLine(words, verdict)}`);
		else terminal.out(verdictLine(words, verdict));
		return verdict.fault ? EXIT.failed : EXIT.done;
	},
};
