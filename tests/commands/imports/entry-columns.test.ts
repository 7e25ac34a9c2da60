import { describe, expect, it } from 'vitest';
import { importLedger, tryLedger } from '~/commands/imports/import-ledger.server';
import { liveStatesAfter } from '~/data/project-states.server';
import { measurementsOf } from '~/data/promises.server';
import { verifyHistory } from '~/reads/verify-history.server';
import { done } from '../../support/entry-world';
import { acting } from '../../support/test-acting';
import { testDatabase } from '../../support/test-database';

const db = await testDatabase();
const HEADERS =
	'项目名称,建设单位,用地方式,用地面积（亩）,建筑面积（万平方米）,固定资产投资（万元）,预计年税收（万元）,年产值（亿元）,年用电量（万千瓦时）,' +
	'节能审查文号,环评批复文号,亩均税收（万元/亩）,实际亩均税收（元/亩）,竣工容积率';
const ROWS = [
	'示例一项目,示例一企业,出让,40,4.5,16000,1200,2.1,480万度,示例能审1号,示例环评1号,30,285000,1.62',
	'示例二项目,示例二企业,租赁厂房,/,12000㎡,800,/,/,/,/,/,/,/,/',
	'示例三项目,示例三企业,技改,0,/,800,/,/,/,/,/,/,/,/',
	'示例四项目,示例四企业,面议,12,/,800,/,/,/,/,/,/,/,/',
];
const input = (rows = ROWS) => ({
	...{ bytes: new TextEncoder().encode([HEADERS, ...rows].join('\n')), fileName: '德清县.csv' },
	...{ unit: 'deqing', asOf: '2026-10-31' },
});
const factsOf = async () =>
	Object.fromEntries((await liveStatesAfter(db.reader, 0, 10)).map((one) => [one.facts.name, one]));

describe('a ledger with columns of entry', () => {
	it('brings what standards ask for', async () => {
		const told = done(await importLedger(acting(db, 'manager'), input()));
		expect(told.counts).toMatchObject({ created: 4, refused: 0, warnings: 1 });
		expect(told.warnings).toMatchObject([{ row: 5, code: 'land-use-check', value: '面议' }]);
		const facts = await factsOf();
		expect(facts.示例一项目?.facts).toMatchObject({
			...{ landUse: 'granted', areaMu: 40, floorAreaM2: 45_000, taxFen: 1_200_000_000, outputFen: 21_000_000_000 },
			...{ electricityKwh: 4_800_000, energyReviewNo: '示例能审1号', environmentReviewNo: '示例环评1号', taxPerMu: 30 },
		});
		expect(facts.示例二项目?.facts).toMatchObject({ landUse: 'rented', floorAreaM2: 12_000 });
		expect(facts.示例三项目?.facts).toMatchObject({ landUse: 'zeroLand', areaMu: 0 });
		expect(facts.示例四项目?.facts.landUse).toBeUndefined();
	});

	it('meets the demands of the form once the project is known', async () => {
		const lines = (started: string) =>
			['项目名称,年综合能耗（吨标煤）,实际开工', `示例用能,1200,${started}`].join('\n');
		const file = (started: string) => ({ ...input(), bytes: new TextEncoder().encode(lines(started)) });
		done(await importLedger(acting(db, 'manager'), file('')));
		const told = done(await importLedger(acting(db, 'manager'), file('2026-10-01')));
		expect(told.refused).toMatchObject([{ row: 2, column: '实际开工', code: 'energy-review-missing' }]);
	});

	it('keeps measured figures beside the promised ones, once', async () => {
		const { projectId = '' } = (await factsOf()).示例一项目 ?? {};
		expect(await measurementsOf(db.reader, [projectId])).toMatchObject([
			{ key: 'taxPerMu', value: 28.5, periodUntil: '2026-10-31', source: '德清县.csv' },
			{ key: 'floorAreaRatio', value: 1.62 },
		]);
		expect(done(await tryLedger(acting(db, 'manager'), input())).counts).toMatchObject({ changed: 0, unchanged: 4 });
		const corrected = input([String(ROWS[0]).replace('285000', '291000')]);
		expect(done(await importLedger(acting(db, 'manager'), corrected)).counts).toMatchObject({ changed: 1 });
		expect(await measurementsOf(db.reader, [projectId])).toHaveLength(3);
		expect((await verifyHistory(db)).fault).toBeNull();
	});
});
