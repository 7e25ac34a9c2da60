import { describe, expect, it } from 'vitest';
import type { Fault } from '~/domain/audit/fault';
import { faultBetween, firstFault } from '~/domain/audit/first-fault';

const differs = (first: number, last: number) => faultBetween('checkpoint-differs', first, last, 'c');
const ahead = (first: number, last: number) => faultBetween('checkpoint-ahead', first, last, 'a');
const wrong = (seq: number | null): Fault => ({ code: 'hash-wrong', seq, detail: 'h' });
const broken = (seq: number): Fault => ({ code: 'chain-broken', seq, detail: 'b' });
const unsealed = (first: number, last = first) => faultBetween('seal-missing', first, last, 's');

describe('firstFault', () => {
	it.each<[string, Fault | null, Fault | null, Fault | null]>([
		['two that do not fit together', faultBetween('chain-broken', 6, 7, 'b'), null, broken(6)],
		['with seals that end at the earlier', faultBetween('chain-broken', 6, 7, 'b'), unsealed(7, 9), broken(7)],
		['with seals that end before', faultBetween('chain-broken', 6, 7, 'b'), unsealed(3, 9), broken(6)],
		['with seals beyond', faultBetween('chain-broken', 6, 7, 'b'), unsealed(8), broken(6)],
		['with an earlier one unsealed', faultBetween('chain-broken', 6, 7, 'b'), unsealed(5), unsealed(5)],
		['nothing and nothing', null, null, null],
		['what only the chain tells', wrong(4), null, wrong(4)],
		['what only the seals tell', null, unsealed(4), unsealed(4)],
		['seals name an earlier event', wrong(40), unsealed(12), unsealed(12)],
		['seals name an event where the file as a whole is wrong', wrong(null), unsealed(12), unsealed(12)],
		['the chain names an earlier event', wrong(4), unsealed(12), wrong(4)],
		['a span that ends after a broken event says nothing closer', wrong(12), unsealed(10, 15), wrong(12)],
		['seals narrow a stretch to one event', differs(6, 20), unsealed(12), differs(12, 12)],
		['to what both say', differs(6, 20), unsealed(18, 30), differs(18, 20)],
		['to what both say, from the other side', differs(6, 20), unsealed(3, 8), differs(6, 8)],
		['seals that end before the stretch', differs(6, 20), unsealed(3, 5), unsealed(3, 5)],
		['seals that go on beyond it', differs(6, 20), unsealed(21), differs(6, 20)],
		['a forged end that is shorter, too', ahead(6, 20), unsealed(18), unsealed(18)],
		['an end that is only cut', ahead(6, 20), unsealed(25), ahead(6, 20)],
	])('%s', (_, found, seals, first) => {
		expect(firstFault(found, seals)).toEqual(first);
	});

	it('an exact fault has no other end', () => {
		expect(differs(5, 5)).not.toHaveProperty('notBefore');
		expect(differs(4, 5)).toMatchObject({ notBefore: 4, seq: 5 });
	});
});
