import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAUSES } from '~/domain/board/causes';
import { NO_FILTERS, narrows } from '~/domain/board/filters';
import { defaultSort, SORT_KEYS } from '~/domain/board/order';
import { type BoardQuery, readQuery, SIZES, writeQuery } from '~/domain/board/query';
import { TABS } from '~/domain/board/tabs';
import { STAGES } from '~/domain/stages/milestones';
import { STALLS } from '~/domain/stages/stall-of';
import { anyDay, YI } from '../../support/project-facts';

const UNITS = ['deqing', 'anji'];
const read = (search: string) => readQuery(new URLSearchParams(search), 'red', UNITS);

describe('readQuery', () => {
	it('without anything shows the first tab, in its order, today, from the beginning', () => {
		const plain = { filters: NO_FILTERS, tab: 'red', sort: defaultSort('red'), on: null, asOf: null, page: 1 };
		expect(read('')).toEqual({ ok: true, value: plain });
		expect(read('unit=&q=+++&page=&sort=&somebody=else'), 'empty and foreign values').toEqual({
			ok: true,
			value: plain,
		});
	});

	it('reads every value', () => {
		const all =
			'unit=anji&stage=land&stall=notStarted&chain=人工智能&cause=started&officer=甲&min=3&q=%25_&tab=silent&sort=-plan';
		expect(read(`${all}&on=2026-12-31&asOf=2026-06-30&page=2`)).toEqual({
			ok: true,
			value: {
				filters: {
					unit: 'anji',
					stage: 'land',
					stall: 'notStarted',
					chain: '人工智能',
					cause: 'started',
					officer: '甲',
					minInvestmentFen: 3 * YI,
					text: '%_',
				},
				tab: 'silent',
				sort: { key: 'plan', descending: true },
				on: '2026-12-31',
				asOf: '2026-06-30',
				page: 2,
			},
		});
	});

	it.each([
		['sort=__proto__', 'sort'],
		['sort=-', 'sort'],
		['sort=--late', 'sort'],
		['sort=constructor', 'sort'],
		['sort=name', 'sort'],
		['tab=__proto__', 'tab'],
		['tab=0', 'tab'],
		['on=2026-02-30', 'on'],
		['on=2026-1-1', 'on'],
		['on=yesterday', 'on'],
		['on=1999-12-31', 'on'],
		['on=2100-01-01', 'on'],
		['page=0', 'page'],
		['page=-1', 'page'],
		['page=1.5', 'page'],
		['page=1e9', 'page'],
		['page=9999999', 'page'],
		['unit=wuxing', 'unit'],
		['stage=toString', 'stage'],
		['stall=land', 'stall'],
		['cause=milestone', 'cause'],
		['min=2', 'min'],
		['min=1e0', 'min'],
		[`q=${'长'.repeat(101)}`, 'q'],
		['q=a%00b', 'q'],
		['q=%E2%80%AEb', 'q'],
		['officer=%0D%0Ax', null],
		['chain=a%0D%0Ab', 'chain'],
		['tab=red&tab=yellow', 'tab'],
	])('%s is refused', (search, field) => {
		const outcome = read(search);
		if (field === null) expect(outcome.ok, 'only white space around it').toBe(true);
		else expect(outcome).toEqual({ ok: false, refusal: { code: `bad-${field}`, field } });
	});

	it.each(['on=2000-01-01', 'on=2099-12-31', 'page=1', 'page=999999', `q=${'长'.repeat(100)}`, "q='%_\\", 'min=10'])(
		'%s is read',
		(search) => expect(read(search).ok).toBe(true),
	);
});

const anyQuery: fc.Arbitrary<BoardQuery> = fc.record({
	filters: fc.record({
		unit: fc.option(fc.constantFrom(...UNITS)),
		stage: fc.option(fc.constantFrom(...STAGES)),
		stall: fc.option(fc.constantFrom(...STALLS)),
		chain: fc.option(fc.constantFrom('人工智能', 'a&b=c#d')),
		cause: fc.option(fc.constantFrom(...CAUSES)),
		officer: fc.option(fc.constantFrom('示例甲', '?x')),
		minInvestmentFen: fc.option(fc.constantFrom(...SIZES).map((size) => size * YI)),
		text: fc.option(fc.constantFrom('100%', "a'b", '<script>')),
	}),
	tab: fc.constantFrom(...TABS),
	sort: fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() }),
	on: fc.option(anyDay),
	asOf: fc.option(anyDay),
	page: fc.integer({ min: 1, max: 999 }),
});

describe('writeQuery', () => {
	it('writes what readQuery reads back: a saved view is its address', () => {
		fc.assert(
			fc.property(anyQuery, fc.constantFrom(...TABS), (query, firstTab) => {
				const values = Object.entries(writeQuery(query, firstTab)).map(([name, value]) => [name, String(value)]);
				const search = new URLSearchParams(new URLSearchParams(values as [string, string][]).toString());
				expect(readQuery(search, firstTab, UNITS)).toEqual({ ok: true, value: query });
			}),
		);
	});

	it('leaves out what goes without saying', () => {
		const query = { filters: NO_FILTERS, tab: 'red', sort: defaultSort('red'), on: null, asOf: null, page: 1 } as const;
		expect(writeQuery(query, 'red')).toEqual({});
		expect(writeQuery({ ...query, tab: 'yellow', sort: defaultSort('yellow') }, 'red')).toEqual({ tab: 'yellow' });
	});
});

it('narrows as soon as one filter is set', () => {
	expect(narrows(NO_FILTERS)).toBe(false);
	expect(narrows({ ...NO_FILTERS, text: 'x' })).toBe(true);
});
