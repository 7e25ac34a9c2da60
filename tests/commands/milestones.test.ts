import { describe, expect, it } from 'vitest';
import { correctActualDate } from '~/commands/correct-actual-date.server';
import { recordActualDate } from '~/commands/record-actual-date.server';
import { activateRules } from '~/commands/rules/activate-rules.server';
import { draftRules } from '~/commands/rules/draft-rules.server';
import { setForecast } from '~/commands/set-forecast.server';
import { statesOf } from '~/data/project-states.server';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import type { Evidence } from '~/domain/updates/evidence';
import { eventsOf, expectWholeHistory, newProject, stateNow } from '../support/project-world';
import { acting } from '../support/test-acting';
import { testDatabase } from '../support/test-database';

const db = await testDatabase();
const land: Evidence[] = [{ kind: 'landContract', text: '示例 3305-2026-0301' }];
const grant = (projectId: string, actualOn = '2026-11-06', expectedVersion?: number) =>
	({ projectId, milestone: 'landGranted', actualOn, evidence: land, expectedVersion }) as const;

describe('recordActualDate', () => {
	it('writes event, state and new days of change at once', async () => {
		const id = await newProject(db);
		const outcome = await recordActualDate(acting(db, 'officer-deqing'), grant(id));
		expect(outcome).toMatchObject({ ok: true, value: { projectId: id, version: 2 } });
		const state = await stateNow(db, id);
		expect(state.facts.milestones.landGranted).toMatchObject({
			actualOn: '2026-11-06',
			evidence: '土地出让合同 示例 3305-2026-0301',
		});
		expect(state.facts.lastUpdateOn).toBe('2026-11-21');
		expect(state.outlook.due[0]).toMatchObject({ milestone: 'started' });
		expect((await eventsOf(db, id)).at(-1)).toMatchObject({
			kind: 'milestone.recorded',
			subject: 'landGranted',
			personName: '示例专员 deqing',
			unit: 'deqing',
			effectiveOn: '2026-11-06',
			lagDays: 10,
		});
		await expectWholeHistory(db, id);
	});

	it.each([
		['officer-anji', 'not-found'],
		['officer-own', 'not-found'],
		['auditor', 'forbidden'],
		['admin', 'forbidden'],
	] as const)('answers %s with %s', async (who, code) => {
		const id = await newProject(db);
		expect(await recordActualDate(acting(db, who), grant(id))).toMatchObject({ ok: false, refusal: { code } });
		expect((await stateNow(db, id)).version).toBe(1);
	});

	it('answers an unknown project like a foreign one', async () => {
		const outcome = await recordActualDate(acting(db, 'officer-deqing'), grant('nowhere'));
		expect(outcome).toEqual({ ok: false, refusal: { code: 'not-found' } });
	});

	it('passes on what the core refuses, and writes nothing', async () => {
		const id = await newProject(db);
		const outcome = await recordActualDate(acting(db, 'officer-deqing'), grant(id, '2026-01-04'));
		expect(outcome).toMatchObject({ refusal: { code: 'actual-before-earlier', params: { milestone: 'signed' } } });
		expect(await eventsOf(db, id)).toHaveLength(1);
	});

	it('makes one event of a hundred equal posts, and gives one answer to all (R4)', async () => {
		const id = await newProject(db);
		const same = acting(db, 'officer-deqing', { idempotency: { key: 'key-of-the-form', body: 'same words' } });
		const answers = await Promise.all(Array.from({ length: 100 }, () => recordActualDate(same, grant(id))));
		expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
		expect(answers[0]).toMatchObject({ ok: true });
		expect(await eventsOf(db, id)).toHaveLength(2);
		const other = acting(db, 'officer-deqing', { idempotency: { key: 'key-of-the-form', body: 'other words' } });
		expect(await recordActualDate(other, grant(id))).toMatchObject({ refusal: { code: 'idempotency-key-reused' } });
		await expectWholeHistory(db, id);
	});

	it('conflicts only when the same day has moved meanwhile', async () => {
		const id = await newProject(db);
		const forecast = { projectId: id, milestone: 'started', forecastOn: '2027-01-01' } as const;
		await setForecast(acting(db, 'officer-deqing'), forecast);
		expect((await recordActualDate(acting(db, 'officer-deqing'), grant(id, '2026-11-09', 1))).ok).toBe(true);
		const late = await recordActualDate(acting(db, 'manager-deqing'), grant(id, '2026-11-10', 1));
		expect(late).toMatchObject({ refusal: { code: 'version-conflict', params: { version: 3 } } });
		const unheard = await recordActualDate(acting(db, 'manager-deqing'), grant(id, '2026-11-10', 99));
		expect(unheard).toMatchObject({ refusal: { code: 'version-conflict' } });
	});
});

describe('correctActualDate', () => {
	const correct = (projectId: string, given = {}) =>
		correctActualDate(acting(db, 'officer-deqing'), {
			...{ projectId, milestone: 'landGranted', actualOn: '2026-11-09', evidence: [], reason: '合同日期录错' },
			...given,
		});

	it('keeps the state before in history', async () => {
		const id = await newProject(db);
		await recordActualDate(acting(db, 'officer-deqing'), grant(id));
		expect(await correct(id)).toMatchObject({ ok: true, value: { version: 3 } });
		const states = await statesOf(db.reader, id);
		expect(states.map((state) => state.facts.milestones.landGranted?.actualOn)).toEqual([
			undefined,
			'2026-11-06',
			'2026-11-09',
		]);
		expect((await eventsOf(db, id)).at(-1)).toMatchObject({ kind: 'milestone.corrected', reason: '合同日期录错' });
		await expectWholeHistory(db, id);
	});

	it('refuses without scope, without a reason, and on a moved day', async () => {
		const id = await newProject(db);
		await recordActualDate(acting(db, 'officer-deqing'), grant(id));
		expect(await correct('nowhere')).toMatchObject({ refusal: { code: 'not-found' } });
		expect(await correct(id, { reason: '' })).toMatchObject({ refusal: { code: 'reason-missing' } });
		expect(await correct(id, { expectedVersion: 1 })).toMatchObject({ refusal: { code: 'version-conflict' } });
	});
});

describe('what is told late', () => {
	// 2026-11-06 is ten working days before the tests' today, 2026-11-05 eleven.
	it.each([
		['within the limit', '2026-11-06', undefined, null],
		['one day more', '2026-11-05', undefined, 'back-dated-without-reason'],
		['with blanks for a reason', '2026-11-05', '  ', 'back-dated-without-reason'],
		['with a reason', '2026-11-05', ' 证件交接较晚 ', null],
	])('%s', async (_why, actualOn, reason, code) => {
		const id = await newProject(db);
		const outcome = await recordActualDate(acting(db, 'officer-deqing'), { ...grant(id, actualOn), reason });
		expect(outcome.ok ? null : outcome.refusal).toEqual(code && expect.objectContaining({ code, field: 'reason' }));
		if (!outcome.ok) expect(outcome.refusal.params).toEqual({ days: 11, limit: 10 });
		else expect((await eventsOf(db, id)).at(-1)?.reason).toBe(reason?.trim() ?? null);
	});

	it('is measured by the rules in force', async () => {
		const own = await testDatabase();
		const id = await newProject(own);
		const { id: _, name: __, version: ___, effectiveFrom: ____, ...numbers } = DEFAULT_RULE_SET;
		const wish = { name: '严', effectiveFrom: '2026-11-21', version: 2, edition: 0 };
		const admin = acting(own, 'admin');
		await draftRules(admin, { ...wish, numbers: { ...numbers, backDating: { reasonAfterDays: 3 } } });
		expect((await activateRules(admin, { version: 2, edition: 1, reason: '会议' })).ok).toBe(true);
		expect(await recordActualDate(acting(own, 'officer-deqing'), grant(id))).toMatchObject({
			refusal: { code: 'back-dated-without-reason', params: { days: 10, limit: 3 } },
		});
	});
});

describe('setForecast', () => {
	it('is kept with its words and changes no light', async () => {
		const id = await newProject(db);
		const before = await stateNow(db, id);
		const input = { projectId: id, milestone: 'started', forecastOn: '2027-02-01', words: ' 净地交付后开工 ' } as const;
		expect((await setForecast(acting(db, 'officer-deqing', { today: '2026-01-05' }), input)).ok).toBe(true);
		const after = await stateNow(db, id);
		expect(after.outlook.steps).toEqual(before.outlook.steps);
		expect((await eventsOf(db, id)).at(-1)).toMatchObject({
			kind: 'forecast.set',
			subject: 'started',
			reason: '净地交付后开工',
		});
		const again = await setForecast(acting(db, 'officer-deqing'), { ...input, words: '' });
		expect(again).toMatchObject({ refusal: { code: 'nothing-changed' } });
		expect(await setForecast(acting(db, 'officer-anji'), input)).toMatchObject({ refusal: { code: 'not-found' } });
	});
});
