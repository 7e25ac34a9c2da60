import { describe, expect, it } from 'vitest';
import { readBefore, readHistoryQuery, writeHistoryQuery } from '~/domain/history/query';

const UNITS = ['deqing', 'anji'];
const read = (query: string) => readHistoryQuery(new URLSearchParams(query), UNITS);

describe('readBefore', () => {
	it.each([
		[null, null],
		[' ', null],
		['12', 12],
		['999999999', 999_999_999],
	])('%j pages back from %j', (text, before) => {
		expect(readBefore(text)).toEqual({ ok: true, value: before });
	});

	it.each(['0', '-1', '0.5', '1e400', '1000000000', 'x'])('%s is refused', (text) => {
		expect(readBefore(text)).toMatchObject({ ok: false, refusal: { code: 'bad-before', field: 'before' } });
	});
});

describe('readHistoryQuery', () => {
	it.each([
		'',
		'unit=deqing&kind=milestone.recorded&channel=form&from=2026-01-01&to=2026-02-28&lag=10&person=沈&q=100%25_&before=12',
		'lag=0',
		'unit=&kind=&q=',
	])('reads %s and writes the same view', (query) => {
		const outcome = read(query);
		if (!outcome.ok) throw new Error(outcome.refusal.code);
		const written = new URLSearchParams(
			Object.entries(writeHistoryQuery(outcome.value)).map(([name, value]) => [name, `${value}`]),
		);
		const wanted = [...new URLSearchParams(query)].filter(([, value]) => value !== '').sort();
		expect([...written].sort()).toEqual(wanted);
	});

	it('takes literal words as they are, trimmed', () => {
		expect(read('q=%20%25_\\%20')).toMatchObject({
			value: { filters: { text: '%_\\', person: null, lag: null }, before: null },
		});
	});

	it.each([
		['unit', 'unit=hangzhou'],
		['unit', 'unit=deqing&unit=anji'],
		['kind', 'kind=__proto__'],
		['channel', 'channel=fax'],
		['from', 'from=2026-02-30'],
		['to', 'to=yesterday'],
		['lag', 'lag=-1'],
		['lag', 'lag=1e3'],
		['before', 'before=x'],
		['before', 'before=0'],
		['before', 'before=1e400'],
		['q', `q=${'x'.repeat(101)}`],
		['person', 'person=%E2%80%AEx'],
		['q', 'q=%00'],
	])('refuses %s in %s', (field, query) => {
		expect(read(query)).toMatchObject({ ok: false, refusal: { code: `bad-${field}`, field } });
	});
});
