import { describe, expect, it } from 'vitest';
import { liveStatesAfter } from '~/data/project-states.server';
import { projectFacts } from '../support/project-facts';
import { recordProjects } from '../support/record-projects';
import { runPin } from '../support/run-pin';
import { testDatabase } from '../support/test-database';

const WAN = 1_000_000;
const db = await testDatabase();
const good = {
	areaMu: 30,
	fixedInvestmentFen: 12_000 * WAN,
	floorAreaRatio: 1.5,
	taxPerMu: 30,
	outputPerMu: 500,
};
await recordProjects(db, '2026-10-31', {
	good: projectFacts({ name: '示例达标项目', firmName: '湖州示例有限公司', ...good }),
	large: projectFacts({ name: '示例用地偏大项目', ...good, areaMu: 40 }),
	rented: projectFacts({ name: '示例租赁项目', ...good, landUse: 'rented' }),
	estimated: projectFacts({
		...{ name: '示例估算项目', unit: 'changxing', areaMu: 50, landUse: 'granted', floorAreaRatio: 1.6 },
		...{ fixedInvestmentPerMu: 390, taxPerMu: 28.5, outputPerMu: 600 },
	}),
	bare: projectFacts({ name: '示例空白项目', unit: 'anji' }),
	agreed: projectFacts({
		name: '示例标准地项目',
		unit: 'anji',
		...good,
		areaMu: 40,
		agreement: { number: '标准地 1', signedOn: '2026-01-01', limits: { fixedInvestmentPerMu: 300 } },
	}),
});
const LEDGERS = 'tests/fixtures/ledgers';

describe('pin assess', () => {
	it('prints one object a project, exactly these fields, by unit and name', async () => {
		const answer = await runPin(db.url, ['assess', '--standard', '345+1.5', '--all', '--json']);
		expect(answer).toMatchObject({ code: 0, err: [] });
		expect(answer.json().map(({ id, verdict }) => [id, verdict])).toEqual([
			['agreed', 'pass'],
			['bare', 'insufficientData'],
			['estimated', 'fail'],
			['large', 'fail'],
			['rented', 'conditional'],
			['good', 'pass'],
		]);
		const large = answer.json().find(({ id }) => id === 'large');
		expect(large).toEqual({
			...{ id: 'large', name: '示例用地偏大项目', firm: null, unit: 'deqing' },
			...{ standard: '345+1.5', version: 1, verdict: 'fail' },
			indicators: [
				{ key: 'taxPerMu', value: 30, limit: 30, gap: 0, result: 'pass' },
				{ key: 'fixedInvestmentPerMu', value: 300, limit: 400, gap: 100, result: 'fail' },
				{ key: 'outputPerMu', value: 500, limit: 500, gap: 0, result: 'pass' },
				{ key: 'floorAreaRatio', value: 1.5, limit: 1.5, gap: 0, result: 'pass' },
			],
			levers: [
				{ kind: 'lessLand', amount: 10, unit: 'mu' },
				{ kind: 'moreFixedInvestment', amount: 4_000, unit: 'wan' },
			],
			combinations: [],
		});
	});

	it('names what helps a project of which a ledger gives estimates per mu, alone and together', async () => {
		const answer = await runPin(db.url, ['assess', '--standard', '345+1.5', '--project', 'estimated', '--json']);
		expect(answer.json()).toMatchObject([
			{
				verdict: 'fail',
				levers: [{ kind: 'lessLand', amount: 2.5, unit: 'mu' }],
				combinations: [
					[
						{ kind: 'moreFixedInvestment', amount: 500, unit: 'wan' },
						{ kind: 'moreTax', amount: 75, unit: 'wan' },
					],
					[
						{ kind: 'lessLand', amount: 1.25, unit: 'mu' },
						{ kind: 'moreTax', amount: 37.5, unit: 'wan' },
					],
				],
			},
		]);
	});

	it('takes one project, and stores nothing', async () => {
		const before = await db.reader.event.count();
		const answer = await runPin(db.url, ['assess', '--standard', ' ２４５６+节能减排', '--project', 'good']);
		expect(answer.json()).toMatchObject([{ id: 'good', standard: '2456+节能减排', verdict: 'fail' }]);
		expect(await db.reader.event.count()).toBe(before);
		expect(await db.reader.assessment.count()).toBe(0);
	});

	it.each([
		[['assess'], 2, '--standard is missing'],
		[['assess', '--standard', '999+1.5'], 2, 'no entry standard "999+1.5" in force. Known: 345+1.5, 2456+节能减排'],
		[['assess', '--standard', '345+1.5', '--on', '1999-12-31'], 2, 'no entry standard'],
		[['assess', '--standard', '345+1.5', '--on', 'today'], 2, '"today" is not a day'],
		[['assess', '--standard', '345+1.5', '--project', 'nobody'], 1, 'no project "nobody"'],
		[['assess', '--standard', '345+1.5', '--project', 'good', '--all'], 2, 'either --project or --all'],
	])('answers %j with %d', async (argv, code, message) => {
		const answer = await runPin(db.url, argv);
		expect(answer.code).toBe(code);
		expect(answer.err.join()).toContain(message);
		expect(answer.out).toEqual([]);
	});
});

it('reads the estimates of a county ledger as they are', async () => {
	const fresh = await testDatabase('bare');
	const imported = await runPin(fresh.url, ['import', `${process.cwd()}/${LEDGERS}/deqing-2026-10.xlsx`]);
	expect(imported.code).toBe(0);
	const lines = (await runPin(fresh.url, ['assess', '--standard', '345+1.5', '--all', '--json'])).json() as {
		id: string;
		verdict: string;
		indicators: { key: string; value: number; result: string }[];
	}[];
	expect(lines).toHaveLength(86);
	const states = await liveStatesAfter(fresh.reader, 0, 100);
	for (const { projectId, facts } of states) {
		const line = lines.find(({ id }) => id === projectId);
		const value = (key: string) => line?.indicators.find((one) => one.key === key)?.value ?? Number.NaN;
		expect(value('taxPerMu')).toBe(facts.taxPerMu);
		expect(value('outputPerMu')).toBe(facts.outputPerMu);
		expect(value('floorAreaRatio')).toBe(facts.floorAreaRatio);
		expect(value('fixedInvestmentPerMu')).toBeCloseTo(Number(facts.fixedInvestmentFen) / WAN / Number(facts.areaMu), 5);
		const fails = value('taxPerMu') < 30 || value('outputPerMu') < 500 || value('floorAreaRatio') < 1.5;
		if (fails) expect(line?.verdict).toBe('fail');
	}
});
