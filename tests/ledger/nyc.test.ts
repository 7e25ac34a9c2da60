import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csv, errorsOf, fixture, readOk, text } from './support';

const MAPPING = {
	PID: 'externalId',
	'Project Name': 'name',
	'Managing Agency': 'firmName',
	'Design Start': { field: 'ignore' },
	'Budget Forecast': { field: 'investment', unit: '元' },
	'Forecast Completion': 'forecast.completed',
};

const [head = [], ...rows] = parse(fixture('nyc-capital-projects.csv')) as string[][];
const days = [...new Set(rows.map((row) => row[0] as string))];

test('New York has reported on 15 days', () => expect(days).toHaveLength(15));

// One budget of January 2019 is below zero: another system's own figure, kept as reported and told.
test.each(days)('the report of %s reads without a fault, month first', async (day) => {
	const report = [head, ...rows.filter((row) => row[0] === day)];
	const quoted = report.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`));
	const ledger = await readOk(text(csv(quoted)), 'nyc.csv', { mapping: MAPPING, unit: 'wuxing', asOf: '2019-09-01' });
	expect(ledger.rows).toHaveLength(report.length - 1);
	expect(errorsOf(ledger)).toEqual([]);
	const odd = ledger.rows.flatMap((row) => row.warnings).map(({ code, value }) => [code, value]);
	expect(odd).toEqual(day.startsWith('01/01/2019') ? [['negative-as-reported', '-4102606']] : []);
	expect(ledger.unusedMapping).toEqual([]);
});

test('all reports in one file: a project said twice is refused unless its rows say of which day they are', async () => {
	const bytes = fixture('nyc-capital-projects.csv');
	const once = await readOk(bytes, 'nyc.csv', { mapping: MAPPING });
	expect(errorsOf(once).filter(({ code }) => code === 'duplicate-external-id')).toHaveLength(2259 - 378);
	const dated = { ...MAPPING, 'Date Reported As Of': { field: 'asOf', dateFormat: 'M/D/YYYY' } };
	const history = await readOk(bytes, 'nyc.csv', { mapping: dated });
	expect(errorsOf(history)).toEqual([]);
	expect(history.rows.find(({ rowNumber }) => rowNumber === 1358)?.values).toMatchObject({ investment: -410_260_600 });
	expect(history.rows[0]?.values).toMatchObject({
		externalId: '3',
		asOf: '2014-05-01',
		'forecast.completed': '2020-01-14',
	});
});

test('a budget below zero in a county’s own ledger is a slip', async () => {
	const county = [
		['项目名称', '总投资（万元）', '开工日期'],
		['示例项目', '-5', '2026-03-01'],
	];
	const ledger = await readOk(text(csv(county)), 'deqing.csv', { unit: 'deqing' });
	expect(errorsOf(ledger).map(({ code }) => code)).toEqual(['negative-amount']);
});
