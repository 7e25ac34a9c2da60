import { describe, expect, test } from 'vitest';
import { FIELD_KEYS, fieldOf } from '~/ledger/fields.server';
import { dateOrderOf, parseMapping } from '~/ledger/mapping.server';
import { mappingOf } from '~/ledger/mapping-of.server';
import type { LedgerRead } from '~/ledger/read-ledger.server';
import { statedFields } from '~/ledger/stated-fields.server';
import { chosenMapping } from '~/routes/import/chosen-mapping.server';
import { read, readOk, refusalOf, text } from './support';

const code = (json: unknown) => {
	const mapping = parseMapping(json);
	return mapping.ok ? 'accepted' : mapping.refusal.code;
};

describe('a mapping as a person writes it', () => {
	test.each<[unknown, string]>([
		[{}, 'accepted'],
		[{ PID: 'externalId', 'Forecast Completion': 'forecast.completed' }, 'accepted'],
		[{ Budget: { field: 'investment', unit: '元' } }, 'accepted'],
		[{ X: { field: 'planned.started', dateFormat: 'M/D/YYYY' } }, 'accepted'],
		[{ A: 'ignore', B: { field: 'ignore' } }, 'accepted'],
		[{ A: 'annualPlan.2025', B: 'annualPlan.2026' }, 'accepted'],
		[null, 'bad-mapping'],
		[[], 'bad-mapping'],
		[{ A: 5 }, 'bad-mapping'],
		[{ A: {} }, 'bad-mapping'],
		[{ A: 'investments' }, 'unknown-field'],
		[{ A: 'planned.finished' }, 'unknown-field'],
		[{ A: 'planned.started.x' }, 'unknown-field'],
		[{ A: 'name.2026' }, 'unknown-field'],
		[{ A: 'toString' }, 'unknown-field'],
		[{ A: 'name', B: 'name' }, 'field-mapped-twice'],
		[{ A: { field: 'investment', unit: '亩' } }, 'unknown-unit-word'],
		[{ A: { field: 'planned.started', dateFormat: 'YYYY/D/M' } }, 'unknown-date-format'],
		[{ A: { field: 'name', dateFormat: 'D/M/YYYY' } }, 'unknown-date-format'],
		[{ A: { field: 'investment', blank: 'clears' }, B: { field: 'name', blank: 'keeps' } }, 'accepted'],
		[{ A: { field: 'investment', blank: 'maybe' } }, 'bad-mapping'],
		[JSON.parse('{"__proto__": "name"}'), 'bad-header'],
	])('%j → %s', (json, expected) => expect(code(json)).toBe(expected));

	test.each([
		['M/D/YYYY', 'MDY'],
		['dd.mm.yyyy', 'DMY'],
		['YYYY-MM-DD', 'YMD'],
		['MM', null],
	])('%s → %s', (format, order) => expect(dateOrderOf(format)).toBe(order));

	test('what a person said of a ledger is remembered, and reads back the same', async () => {
		const mapping = {
			标识: 'externalId',
			甲: { field: 'planned.started', dateFormat: 'M/D/YYYY', blank: 'clears' },
			乙: 'ignore',
			总投资: { field: 'investment', unit: '元', blank: 'keeps' },
		};
		const first = await readOk(text('标识,甲,乙,总投资,项目名称,用地面积\nA1,3/15/2026,x,3,示例,5\n'), 'x.csv', {
			mapping,
		});
		const remembered = mappingOf(first.columns);
		expect(remembered).toEqual({
			...{ 标识: { field: 'externalId', blank: 'clears' }, 乙: { field: 'ignore' } },
			甲: { field: 'planned.started', dateFormat: 'M/D/YYYY', blank: 'clears' },
			总投资: { field: 'investment', unit: '元', blank: 'keeps' },
		});
		const again = await readOk(text('标识,甲,乙,总投资,项目名称,用地面积\nA1,3/15/2026,x,3,示例,5\n'), 'x.csv', {
			recall: async () => remembered,
		});
		expect(again.columns).toEqual(first.columns);
		expect(mappingOf(again.columns.filter((column) => !column.mapped))).toBeNull();
	});

	test('a yearly column without a year follows the year of the data, this one and the next', async () => {
		const lines = '项目名称,目标X,目标Y,2025年度计划,用地面积\n示例,3,4,5,5\n';
		const mapping = { 目标X: 'annualPlan.2026', 目标Y: 'annualPlan.2024', '2025年度计划': 'annualPlan' };
		const first = await readOk(text(lines), '德清2026年10月.csv', { mapping });
		const fields = (ledger: LedgerRead) => ledger.columns.slice(1, 4).map(({ field }) => field);
		expect(fields(first)).toEqual(['annualPlan.2026', 'annualPlan.2024', 'annualPlan.2025']);
		const options = { recall: async () => mappingOf(first.columns), today: '2027-02-05' };
		const next = await readOk(text(lines), '德清2027年1月.csv', options);
		expect(fields(next)).toEqual(['annualPlan.2027', 'annualPlan.2024', 'annualPlan.2025']);
	});

	test('a file that is known by its remembered mapping alone', async () => {
		const lines = '台账\nPID,Bezeichnung,Budget,Ende\nA1,示例,5,2026-12-01\n';
		const mapping = { PID: 'externalId', Bezeichnung: 'name', Budget: 'investment', Ende: 'planned.completed' };
		const first = await readOk(text(lines), '德清.csv', { mapping });
		const recall = async (key: string) => (key === first.headerKey ? mappingOf(first.columns) : null);
		const again = await readOk(text(lines), '德清.csv', { recall });
		expect(again.rows[0]?.values).toEqual(first.rows[0]?.values);
		expect(await refusalOf(read(text(lines), '德清.csv', { recall: async () => null }))).toBe('no-known-header');
	});

	test('a unit in the header wins over the one remembered without it', async () => {
		const recall = async () => ({ 预算: { field: 'investment', unit: '元' } });
		const ledger = await readOk(text('项目名称,预算（亿元）,用地面积\n示例,3,4\n'), '德清.csv', { recall });
		expect(ledger.rows[0]?.values.investment).toBe(30_000_000_000);
	});

	test('the page says it the same way', async () => {
		const lines = '项目名称,目标X,2025年目标,用地面积\n示例,3,4,5\n';
		const ledger = await readOk(text(lines), '德清2026年10月.csv');
		const form = new FormData();
		form.set('field.1', 'annualPlan.2026');
		form.set('field.2', 'completedYear.2025');
		expect(chosenMapping(ledger, form)).toMatchObject({
			目标X: { field: 'annualPlan' },
			'2025年目标': { field: 'completedYear.2025' },
		});
	});

	test.each<[string, unknown, boolean]>([
		['an extract of another system states its blanks', { 标识: 'externalId', 总投资: 'investment' }, true],
		['a corrected column of a county does not', { 总投资: 'investment' }, false],
		['unless it is said', { 总投资: { field: 'investment', blank: 'clears' } }, true],
		['or denied', { 标识: 'externalId', 总投资: { field: 'investment', blank: 'keeps' } }, false],
	])('%s', async (_, mapping, clears) => {
		const { columns } = await readOk(text('标识,项目名称,总投资,用地面积\nA1,示例,3,5\n'), 'x.csv', { mapping });
		expect(columns.find(({ field }) => field === 'investment')?.blankClears).toBe(clears);
		expect(columns.find(({ field }) => field === 'areaMu')?.blankClears).toBe(false);
	});

	test('every documented key is a field', () => {
		expect(FIELD_KEYS.filter((key) => fieldOf(key) === null)).toEqual([]);
	});
});

const TABLE = text('标识,甲,乙,总投资,计划开工\nA1,示例甲,7,3,2026-01-01\n');

describe('a mapping at work', () => {
	test('by header, by column number, and everything else by its words', async () => {
		const ledger = await readOk(TABLE, 'x.csv', {
			mapping: { 标识: 'externalId', '#2': 'name', 乙: { field: 'areaMu', unit: '公顷' }, 丙: 'remarks' },
		});
		expect(ledger.rows[0]?.values).toEqual({
			externalId: 'A1',
			name: '示例甲',
			areaMu: 105,
			investment: 3_000_000,
			'planned.started': '2026-01-01',
		});
		expect(ledger.unusedMapping).toEqual(['丙']);
		expect(ledger.columns.map(({ mapped, confidence }) => [mapped, confidence])).toEqual([
			[true, 1],
			[true, 1],
			[true, 1],
			[false, 1],
			[false, 1],
		]);
	});

	test('a column can be left out, and its field given to another', async () => {
		const ledger = await readOk(text('项目名称,工程,总投资,用地面积\n旧,新,1,2\n'), 'x.csv', {
			mapping: { 项目名称: 'ignore', 工程: 'name', 总投资: 'ignore' },
		});
		expect(ledger.rows[0]?.values).toEqual({ name: '新', areaMu: 2 });
	});

	test('without a name a mapped external number says which project is meant', async () => {
		const ledger = await readOk(text('PID,Forecast Completion\n7,2026-05-01\n,2026-06-01\n'), 'x.csv', {
			mapping: { PID: 'externalId', 'Forecast Completion': 'forecast.completed' },
		});
		expect(ledger.rows.map(({ values, errors }) => [values.externalId, errors.map(({ code }) => code)])).toEqual([
			['7', []],
			[null, ['external-id-missing']],
		]);
		expect(await refusalOf(read(text('PID,X\n7,2\n'), 'x.csv', { mapping: { PID: 'externalId' } }))).toBe(
			'no-known-header',
		);
	});

	test('a remembered mapping is asked for by header set, and a given one wins over it', async () => {
		const keys: string[] = [];
		const recall = async (key: string) => {
			keys.push(key);
			return { 标识: 'externalId', 甲: 'remarks', 乙: 'ignore' };
		};
		const ledger = await readOk(TABLE, 'x.csv', { recall, mapping: { 甲: 'name' } });
		expect(keys).toEqual([ledger.headerKey]);
		expect(ledger.columns.map(({ field }) => field)).toEqual([
			'externalId',
			'name',
			null,
			'investment',
			'planned.started',
		]);
	});

	test('a bad mapping is refused before the file is opened', async () => {
		expect(await refusalOf(read(new Uint8Array(), 'x.csv', { mapping: { A: 'x' } }))).toBe('unknown-field');
	});
});

test('what a row states, by path of the core', () => {
	const columns = [
		'name',
		'investment',
		'annualPlan.2025',
		'completedYear.2026',
		'planned.started',
		'actual.started',
		'contact',
	]
		.concat(['contactPhone', 'asOf', 'unit', 'phaseText'])
		.map((field) => ({ field, blankClears: field === 'phaseText' || field === 'actual.started' }));
	const values = {
		...{
			name: '示例甲',
			investment: 5,
			'annualPlan.2025': 1,
			'completedYear.2026': null,
			'planned.started': '2026-01-01',
		},
		...{
			'actual.started': null,
			contact: '示例',
			contactPhone: '0572',
			asOf: '2026-10-31',
			unit: 'deqing',
			phaseText: null,
		},
	};
	expect(statedFields({ values }, columns)).toEqual({
		...{ name: '示例甲', investmentFen: 5, 'annualPlanFen.2025': 1, 'milestones.started.plannedOn': '2026-01-01' },
		...{ 'milestones.started.actualOn': null, contact: '示例 0572', phaseText: null },
	});
	expect(statedFields({ values: { contactPhone: '0572' } }, [{ field: null, blankClears: false }, ...columns])).toEqual(
		{
			contact: '0572',
		},
	);
});
