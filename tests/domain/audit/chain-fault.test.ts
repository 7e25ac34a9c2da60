import { describe, expect, it } from 'vitest';
import { chainFault } from '~/domain/audit/chain-fault';

const head = { seq: 7, at: '2026-11-01T00:00:00.000Z', hash: 'h7' };
const eighth = { seq: 8, at: head.at, kind: 'export.made', prevHash: 'h7', hash: 'h8' };

describe('chainFault', () => {
	it.each<[string, Partial<typeof eighth>, string, number, object | null]>([
		['what follows is good', {}, 'h8', 0, null],
		['a number too high', { seq: 9 }, 'h8', 0, { code: 'number-missing', seq: 8 }],
		['another hash', {}, 'x', 0, { code: 'hash-wrong', seq: 8 }],
		['another link, not hashed anew', { prevHash: 'x' }, 'x', 0, { code: 'chain-broken', seq: 8 }],
		['two that do not fit', { prevHash: 'x' }, 'h8', 0, { code: 'chain-broken', notBefore: 7, seq: 8 }],
		['a checkpoint of earlier ones', { prevHash: 'x' }, 'h8', 6, { code: 'chain-broken', notBefore: 7, seq: 8 }],
		['a checkpoint of the one before', { prevHash: 'x' }, 'h8', 7, { code: 'chain-broken', seq: 8 }],
		['time running back', { at: '2026-10-31T23:59:59.999Z' }, 'h8', 0, { code: 'time-backwards', seq: 8 }],
	])('%s', (_, given, computed, trusted, fault) => {
		const found = chainFault(head, { ...eighth, ...given }, computed, trusted);
		if (fault === null) expect(found).toBeNull();
		else expect(found).toMatchObject(fault);
		expect(found !== null && 'notBefore' in found).toBe(fault !== null && 'notBefore' in fault);
	});

	it('names the first event when it follows something', () => {
		const first = { ...eighth, seq: 1, prevHash: 'x', hash: 'h1' };
		const fault = chainFault({ seq: 0, at: '', hash: '0' }, first, 'h1');
		expect(fault).toEqual({ code: 'chain-broken', seq: 1, detail: '#0–#1' });
	});
});
