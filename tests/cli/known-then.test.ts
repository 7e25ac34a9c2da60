import { describe, expect, it } from 'vitest';
import type { ProjectFacts } from '~/domain/project/facts';
import { happened, projectFacts } from '../support/project-facts';
import { recordProjects } from '../support/record-projects';
import { runPin } from '../support/run-pin';
import { testDatabase } from '../support/test-database';

const LAND = happened({ signed: '2026-01-05', landGranted: '2026-03-01' });
const start = (plannedOn: string, rest: Partial<ProjectFacts> = {}) =>
	projectFacts({
		milestones: { ...LAND, started: { plannedOn, originalOn: '2026-06-01' } },
		lastUpdateOn: '2026-06-20',
		...rest,
	});

// What the city knew, and when: four days of records.
const db = await testDatabase();
await recordProjects(db, '2026-06-20', {
	late: start('2026-04-01', { name: '示例迟开工项目' }),
	moved: start('2026-06-01', { name: '示例调整项目' }),
	gone: start('2026-09-01', { name: '示例退出项目' }),
	back: projectFacts({ name: '示例补录项目', milestones: LAND, lastUpdateOn: '2026-06-20' }),
});
await recordProjects(db, '2026-07-10', {
	late: start('2026-12-01', { name: '示例迟开工项目', investmentFen: 123_456_789 }),
	moved: start('2026-10-01', { name: '示例调整项目' }),
	gone: start('2026-09-01', { name: '示例退出项目', withdrawnOn: '2026-07-09' }),
	back: projectFacts({
		name: '示例补录项目',
		milestones: { ...LAND, ...happened({ started: '2026-05-20' }) },
		lastUpdateOn: '2026-07-10',
	}),
	fresh: start('2026-12-01', { name: '示例新项目', unit: 'anji', lastUpdateOn: '2026-07-10' }),
});
await recordProjects(db, '2026-08-01', { late: start('2026-05-01', { name: '示例迟开工项目' }) });

async function known(asOf?: string, ...more: string[]) {
	const answer = await runPin(db.url, ['projects', ...(asOf ? ['--as-of', asOf] : []), ...more]);
	expect(answer).toMatchObject({ code: 0, err: [] });
	return new Map(answer.json().map((line) => [String(line.id), line]));
}

describe('pin projects', () => {
	it('knows of June what was recorded in June: a start in May told in July is absent', async () => {
		const june = await known('2026-06-30');
		expect([...june.keys()].sort()).toEqual(['back', 'gone', 'late', 'moved']);
		expect(june.get('back')).toMatchObject({ stage: 'land', milestones: { started: { actualOn: null } } });
		expect((await known('2026-07-31')).get('back')).toMatchObject({
			stage: 'construction',
			milestones: { started: { actualOn: '2026-05-20' } },
		});
	});

	it('judges each day by what was known on it', async () => {
		const light = async (asOf: string) => (await known(asOf)).get('late')?.light;
		expect([await light('2026-06-20'), await light('2026-07-09'), await light('2026-07-10')]).toEqual([
			'red',
			'red',
			'green',
		]);
		expect(await light('2026-08-02')).toBe('red');
	});

	it('ends a day at midnight in Shanghai and reads an instant to the millisecond', async () => {
		const amount = async (asOf: string) => (await known(asOf)).get('late')?.investmentWan;
		expect(await amount('2026-07-09')).toBeNull();
		expect(await amount('2026-07-10T11:59:59.999+08:00')).toBeNull();
		expect(await amount('2026-07-10T12:00')).toBe(123.456789);
		expect(await amount('2026-07-10T04:00:00.000Z')).toBe(123.456789);
	});

	it('names every fact, known or not, and the rules', async () => {
		const line = (await known('2026-07-31', '--unit', '安吉县')).get('fresh');
		expect(line).toMatchObject({
			name: '示例新项目',
			unit: 'anji',
			phaseText: null,
			investmentWan: null,
			annualPlanWan: {},
			on: '2026-07-31',
			rules: { id: 'default-2026-1', version: 1 },
			light: 'green',
			recordedFrom: '2026-07-10T04:00:00.000Z',
		});
		expect(Object.keys(line?.milestones as object)).toHaveLength(9);
	});

	it('without a day shows now', async () => {
		expect(await known()).toEqual(await known('2026-11-21'));
		expect((await known()).size).toBe(5);
	});

	it.each([
		['2026-11-22', 1, 'known-in-future'],
		['2019-12-31', 1, 'known-before-first-record'],
		['junk', 2, 'as-of-not-understood'],
		['2026-02-30', 2, 'as-of-not-understood'],
	])('refuses %s with %i', async (asOf, code, refusal) => {
		const answer = await runPin(db.url, ['projects', '--as-of', asOf, '--json']);
		expect(answer).toMatchObject({ code, err: [expect.stringContaining(asOf)] });
		expect(answer.json()).toEqual([expect.objectContaining({ ok: false, code: refusal })]);
		expect((await runPin(db.url, ['projects', '--as-of', asOf])).out).toEqual([]);
	});
});

describe('pin diff', () => {
	const diff = async (from: string, to: string) => {
		const answer = await runPin(db.url, ['diff', from, to, '--json']);
		expect(answer).toMatchObject({ code: 0, err: [] });
		return answer.json()[0] as {
			counts: Record<string, number>;
			projects: { id: string; marks: string[]; changes: { field: string; from: unknown; to: unknown }[] }[];
		};
	};
	const marksOf = async (from: string, to: string) =>
		Object.fromEntries((await diff(from, to)).projects.map(({ id, marks }) => [id, marks]));

	it('tells what happened to each project, and counts it', async () => {
		const found = await diff('2026-06-30', '2026-07-10');
		expect(Object.fromEntries(found.projects.map(({ id, marks }) => [id, marks]))).toEqual({
			late: ['cleared', 'rePlanned'],
			moved: ['rePlanned'],
			gone: ['withdrawn'],
			back: ['backDated'],
			fresh: ['entered'],
		});
		expect(found.counts).toEqual({
			...{ newlyRed: 0, cleared: 1, repeated: 0, rePlanned: 2, entered: 1, withdrawn: 1, voided: 0, backDated: 1 },
			changed: 5,
		});
		expect(found.projects.find(({ id }) => id === 'late')?.changes).toEqual([
			{ field: 'investmentWan', from: null, to: 123.456789 },
			{ field: 'milestones.started.plannedOn', from: '2026-04-01', to: '2026-12-01' },
		]);
	});

	it('knows a red that has been there before, also within the span', async () => {
		expect((await marksOf('2026-07-10', '2026-08-02')).late).toEqual(['newlyRed', 'repeated', 'rePlanned']);
		expect((await marksOf('2026-06-30', '2026-08-02')).late).toEqual(['repeated', 'rePlanned']);
		expect((await marksOf('2026-08-01', '2026-08-02')).late).toBeUndefined();
	});

	it('tells a light that turned by time alone', async () => {
		expect(await marksOf('2026-09-01', '2026-09-20')).toMatchObject({ fresh: [] });
		expect((await diff('2026-07-11', '2026-07-11')).projects).toEqual([]);
	});

	it('says the same in lines to read, in both languages', async () => {
		const english = await runPin(db.url, ['diff', '2026-06-30', '2026-07-10']);
		expect(english.out[0]).toContain('cleared 1, red again 0, re-planned 2');
		expect(english.out).toContain('\tTotal investment\t— → 123.46 CNY 10k');
		const chinese = await runPin(db.url, ['diff', '2026-06-30', '2026-07-10'], { LANG: 'zh_CN.UTF-8' });
		expect(chinese.out[0]).toContain('红灯解除 1，再次红灯 0，计划调整 2');
		expect(chinese.out).toContain('\t开工现计划\t2026-04-01 → 2026-12-01');
	});

	it.each([
		[['2026-07-10', '2026-06-30'], 2],
		[['2026-07-10'], 2],
		[['2026-07-10', 'junk'], 2],
		[['2019-01-01', '2026-07-10'], 1],
		[['2026-07-10', '2027-01-01'], 1],
	])('refuses %j with %i', async (days, code) => {
		expect(await runPin(db.url, ['diff', ...days])).toMatchObject({ code, out: [], err: [expect.any(String)] });
	});
});
