import { describe, expect, it } from 'vitest';
import { type KeptSeal, type SealJoin, sealDigestText, sealJoin, sealText } from '~/domain/audit/seals';

const seal = (firstSeq: number, seq: number, prevSeal = ''): KeptSeal => ({
	...{ firstSeq, seq, prevSeal, keyId: '0011aabb', signature: 'c2ln' },
	...{ hash: `hash ${seq}`, digest: `digest ${seq}` },
});

describe('seals', () => {
	it('sign span, last hash, key and the seal before', () => {
		const { hash, digest: _, ...rest } = seal(3, 5, 'digest 2');
		expect(sealText(rest, hash)).toBe('project-pin seal\n3 5\nhash 5\n0011aabb\ndigest 2\n');
		expect(sealDigestText(rest, hash)).toBe('project-pin seal\n3 5\nhash 5\n0011aabb\ndigest 2\nc2ln\n');
	});

	it.each<[string, KeptSeal | null, KeptSeal, number, SealJoin]>([
		['the first begins with the first event', null, seal(1, 2), 1, 'follows'],
		['the first may not begin later', null, seal(2, 2), 1, 'gap'],
		['but where sealing began later', null, seal(7, 9), 7, 'follows'],
		['and in the midst of a span', null, seal(6, 9), 7, 'follows'],
		['one that names the one before vouches for it', seal(1, 2), seal(3, 5, 'digest 2'), 1, 'vouches'],
		['one that does not leaves it to itself', seal(1, 2), seal(3, 5, 'x'), 1, 'follows'],
		['no key vouches for another', seal(1, 2), { ...seal(3, 5, 'digest 2'), keyId: 'x' }, 1, 'follows'],
		['events between two', seal(1, 2), seal(4, 5, 'digest 2'), 1, 'gap'],
		['spans that overlap', seal(1, 2), seal(2, 5, 'digest 2'), 1, 'gap'],
	])('%s', (_, before, after, from, expected) => {
		expect(sealJoin(before, after, from)).toBe(expected);
	});
});
