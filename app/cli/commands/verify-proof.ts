import { readFileSync } from 'node:fs';
import { type ProofFault, proofFault } from '~/reads/proof/inclusion.server';
import { type Command, EXIT, Stop } from '../command';
import { fileNamed } from '../named';
import { keysNamed } from '../signed-named';

/** Checks a downloaded inclusion proof, with nothing but the file and the public key. */
export const verifyProof: Command = {
	options: { key: { type: 'string', multiple: true } },
	operands: { least: 1, most: 1 },
	async run(asked) {
		const { words, terminal, operands, flag } = asked;
		const file = fileNamed(asked, operands[0] ?? '');
		const [key = null, ...others] = keysNamed(asked);
		const proof = contentOf(file);
		const faults = [key, ...others].map((one) => (proof === undefined ? 'not-a-proof' : proofFault(proof, one)));
		const fault: ProofFault | null = faults.includes(null) ? null : (faults[0] ?? null);
		const { seq, hash } = (proof as { event?: { seq?: number; hash?: string } } | undefined)?.event ?? {};
		const line = fault ? words.proofFaults[fault] : words.proofHolds(seq ?? 0, hash ?? '', key !== null);
		if (flag('json'))
			terminal.out(JSON.stringify({ ok: fault === null, ...(fault ? { fault, message: line } : { seq, hash }) }));
		else if (!fault) terminal.out(line);
		if (fault) throw new Stop(line);
		return EXIT.done;

		function contentOf(name: string): unknown {
			try {
				return JSON.parse(readFileSync(name, 'utf8'));
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Stop(words.noFile(name));
				return undefined;
			}
		}
	},
};
