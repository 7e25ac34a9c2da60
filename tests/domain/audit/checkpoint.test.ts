import { describe, expect, it } from 'vitest';
import { checkpointText, originOf, readCheckpoint, signedNote } from '~/domain/audit/checkpoint';
import { PROOF_FORMAT, readInclusionProof } from '~/domain/audit/inclusion-proof';

const ROOT = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
const checkpoint = { origin: originOf('0123456789abcdef0000'), size: 12, root: ROOT, at: '2026-11-21T01:00:00.000Z' };
const text = checkpointText(checkpoint);
const signatures = [{ name: 'project-pin', signature: 'AAAA' }];

describe('a checkpoint', () => {
	it('is a C2SP note that reads back', () => {
		expect(text).toBe(`project-pin/0123456789abcdef\n12\n${ROOT}\nat 2026-11-21T01:00:00.000Z\n`);
		const note = signedNote(text, signatures);
		expect(note).toBe(`${text}\n— project-pin AAAA\n`);
		expect(readCheckpoint(note)).toEqual({ ok: true, value: { ...checkpoint, text, signatures } });
	});

	it('may come from elsewhere, without a time and with two signatures', () => {
		const other = checkpointText({ ...checkpoint, at: null });
		const read = readCheckpoint(signedNote(other, [...signatures, { name: 'witness.example', signature: 'BBBB' }]));
		expect(read).toMatchObject({ ok: true, value: { at: null, size: 12, signatures: { length: 2 } } });
	});

	it.each([
		['nothing', ''],
		['no signature', text],
		['a bent signature line', `${text}\n- project-pin AAAA\n`],
		['no origin', signedNote(`\n12\n${ROOT}\n`, signatures)],
		['a size that is no number', signedNote(`x\n012\n${ROOT}\n`, signatures)],
		['a size below zero', signedNote(`x\n-1\n${ROOT}\n`, signatures)],
		['a root too short', signedNote('x\n12\nAAAA\n', signatures)],
		['too few lines', signedNote('x\n', signatures)],
	])('is not %s', (_, note) => {
		expect(readCheckpoint(note)).toMatchObject({ ok: false, refusal: { code: 'not-a-checkpoint' } });
	});
});

describe('an inclusion proof', () => {
	const proof = { format: PROOF_FORMAT, event: { seq: 1, hash: 'x' }, index: 0, path: ['AA=='], checkpoint: 'note' };

	it('reads back', () => expect(readInclusionProof(proof)).toEqual({ ok: true, value: proof }));

	it.each([
		...[null, 'x', 7, [], { ...proof, format: 'x' }, { ...proof, event: null }, { ...proof, event: { hash: 'x' } }],
		...[
			{ ...proof, event: { seq: 1 } },
			{ ...proof, index: '0' },
			{ ...proof, path: 'x' },
			{ ...proof, path: [1] },
		],
		{ ...proof, checkpoint: 1 },
	])('is not %j', (value) => {
		expect(readInclusionProof(value)).toMatchObject({ ok: false, refusal: { code: 'not-a-proof' } });
	});
});
