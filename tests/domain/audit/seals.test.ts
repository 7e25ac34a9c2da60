import { describe, expect, it } from 'vitest';
import { gapBefore, type KeptSeal, sealDigestText, sealText } from '~/domain/audit/seals';

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

	it.each<[string, KeptSeal | null, KeptSeal, boolean, number | null]>([
		['the first of all joins on, wherever it begins', null, seal(7, 9), true, null],
		['one that names the one before joins on', seal(1, 2), seal(3, 5, 'digest 2'), false, null],
		['events between two are not vouched for', seal(1, 2), seal(4, 5, 'digest 2'), true, 3],
		['a span that overlaps is none', seal(1, 2), seal(2, 5, 'digest 2'), true, 3],
		['one that does not name a signed one before is forged', seal(1, 2), seal(3, 5, 'x'), true, 3],
		['one that is not named and not signed is forged', seal(1, 2), seal(3, 5, 'x'), false, 1],
	])('%s', (_, before, after, signed, expected) => {
		expect(gapBefore(before, after, () => signed)).toBe(expected);
	});
});
