import { describe, expect, it } from 'vitest';
import { decideApplication } from '~/commands/entry/decide-application.server';
import { meetCondition } from '~/commands/entry/meet-condition.server';
import { recordAgreement } from '~/commands/entry/record-agreement.server';
import { ruleHighEnergy } from '~/commands/entry/rule-high-energy.server';
import { saveApplication } from '~/commands/entry/save-application.server';
import { submitApplication } from '~/commands/entry/submit-application.server';
import { recordActualDate } from '~/commands/record-actual-date.server';
import type { Decision } from '~/domain/entry/application';
import { applicationList } from '~/reads/entry/application-list.server';
import { applicationPage, newApplicationPage } from '~/reads/entry/application-page.server';
import { entryOutcomes } from '~/reads/entry/entry-outcomes.server';
import { entryTasks } from '~/reads/entry/entry-tasks.server';
import { projectEntry } from '~/reads/entry/project-entry.server';
import { verifyHistory } from '~/reads/verify-history.server';
import { codeOf } from '../../support/code-of';
import { applicationForm, done, submitted } from '../../support/entry-world';
import { WAN } from '../../support/figures';
import { newProject, stateNow } from '../../support/project-world';
import { acting, TEST_TODAY } from '../../support/test-acting';
import { testDatabase } from '../../support/test-database';
import { actorNamed } from '../../support/test-people';

const db = await testDatabase();
const officer = acting(db, 'officer-deqing');
const manager = acting(db, 'manager-deqing');
const verdict = (given: Partial<Decision>): Decision => ({
	...{ kind: 'admit', words: '', documentNo: null, untilOn: null, conditions: [] },
	...given,
});
const pageOf = (id: string, who = manager.actor) => applicationPage(db.reader, who, id, TEST_TODAY);

describe('an application', () => {
	it('is resumed, handed in, admitted, and becomes a project with its promises', async () => {
		const first = done(await saveApplication(officer, applicationForm({ candidate: { taxFen: null } })));
		expect((await pageOf(first.applicationId))?.assessed.verdict).toBe('insufficientData');
		const resumed = { ...applicationForm(), applicationId: first.applicationId, expectedVersion: 1 };
		expect(done(await saveApplication(officer, resumed))).toMatchObject({ version: 2, projectId: null });
		expect(codeOf(await saveApplication(officer, resumed))).toBe('version-conflict');
		done(await submitApplication(officer, { applicationId: first.applicationId }));
		expect(codeOf(await saveApplication(officer, { ...resumed, expectedVersion: null }))).toBe('application-closed');
		const page = await pageOf(first.applicationId);
		expect(page).toMatchObject({
			own: false,
			may: { edit: false, decide: true },
			gate: 'notConcerned',
			review: 'none',
		});
		expect(page?.assessments).toMatchObject([{ verdict: 'pass', standardName: '345+1.5', on: TEST_TODAY }]);
		const admitted = done(await decideApplication(manager, { ...verdict({}), applicationId: first.applicationId }));
		const { facts, version } = await stateNow(db, admitted.projectId ?? '');
		expect(version).toBe(1);
		expect(facts).toMatchObject({
			name: '示例准入项目',
			admission: { way: 'normal', verdict: 'pass', standardName: '345+1.5' },
			promises: { taxPerMu: 30, floorAreaRatio: 1.5 },
		});
		expect((await pageOf(first.applicationId))?.assessments).toHaveLength(2);
		const again = await decideApplication(manager, { ...verdict({}), applicationId: first.applicationId });
		expect(codeOf(again)).toBe('application-not-submitted');
	});

	it('of a project that fails is never admitted; an exception marks it for ever', async () => {
		const applicationId = await submitted(db, { candidate: { name: '示例一事一议项目', taxFen: 100 * WAN } });
		expect(codeOf(await decideApplication(manager, { ...verdict({}), applicationId }))).toBe('verdict-fails');
		const conditions = [{ text: '两年内追加固定资产投资', dueOn: '2027-06-30', metOn: null, evidence: null }];
		const excepted = verdict({
			kind: 'except',
			words: '链主项目',
			documentNo: '示例〔2026〕1号',
			untilOn: '2027-12-31',
			conditions,
		});
		const { projectId } = done(await decideApplication(manager, { ...excepted, applicationId }));
		const entry = await projectEntry(db.reader, officer.actor, projectId ?? '', TEST_TODAY);
		expect(entry).toMatchObject({
			admission: { way: 'exception', verdict: 'fail', documentNo: '示例〔2026〕1号', untilOn: '2027-12-31' },
			conditions: [{ index: 0, state: 'open', text: '两年内追加固定资产投资' }],
			present: { assessed: { verdict: 'fail' } },
			standing: { verdict: 'fail', on: TEST_TODAY },
			may: { apply: false },
		});
		const met = { projectId: projectId ?? '', index: 0, metOn: TEST_TODAY, evidence: '备案 1' };
		const tasks = async (on: string) =>
			(await entryTasks(db.reader, officer.actor, on)).filter(
				(task) => 'projectId' in task && task.projectId === projectId,
			);
		expect(await tasks('2027-07-01')).toMatchObject([{ kind: 'condition', dueOn: '2027-06-30', overdue: true }]);
		expect(await tasks('2027-06-30')).toMatchObject([{ kind: 'condition', overdue: false }]);
		done(await meetCondition(officer, met));
		expect(await tasks('2027-07-01')).toEqual([]);
		expect(codeOf(await meetCondition(officer, met))).toBe('condition-met');
		const after = await projectEntry(db.reader, officer.actor, projectId ?? '', TEST_TODAY);
		expect(after?.conditions).toMatchObject([{ state: 'met', evidence: '备案 1' }]);
	});

	it('that is returned is mended and handed in again; one that is refused is over', async () => {
		const applicationId = await submitted(db, { candidate: { name: '示例退回项目', floorAreaM2: null } });
		expect(codeOf(await decideApplication(manager, { ...verdict({}), applicationId }))).toBe('verdict-insufficient');
		done(await decideApplication(manager, { ...verdict({ kind: 'return', words: '补建筑面积' }), applicationId }));
		expect((await entryTasks(db.reader, officer.actor, TEST_TODAY))[0]).toMatchObject({
			kind: 'returned',
			applicationId,
			words: '补建筑面积',
		});
		const mended = applicationForm({ candidate: { name: '示例退回项目' } });
		done(await saveApplication(officer, { ...mended, applicationId, expectedVersion: 3 }));
		done(await submitApplication(officer, { applicationId }));
		done(await decideApplication(manager, { ...verdict({ kind: 'refuse', words: '选址不符' }), applicationId }));
		const page = await pageOf(applicationId);
		expect(page?.application).toMatchObject({ state: 'refused', decision: { kind: 'refuse', words: '选址不符' } });
		expect(page?.decisions.map(({ kind, byName }) => [kind, byName])).toEqual([
			['return', manager.actor.name],
			['refuse', manager.actor.name],
		]);
		expect(codeOf(await saveApplication(officer, { ...mended, applicationId }))).toBe('application-closed');
	});

	it('of a suspected high-energy industry waits for its numbers and for a ruling', async () => {
		const candidate = { name: '示例疑似两高项目', industryCode: '2614', energyTce: 12_000 };
		const applicationId = await submitted(db, { candidate });
		expect(await pageOf(applicationId)).toMatchObject({ gate: 'documentsMissing', review: 'province' });
		const ruling = { applicationId, isHighEnergy: true, allowed: true, words: '能效达到先进值', documentNo: null };
		expect(codeOf(await ruleHighEnergy(manager, ruling))).toBe('review-numbers-missing');
		expect(codeOf(await decideApplication(manager, { ...verdict({}), applicationId }))).toBe('high-energy-held');
		done(await decideApplication(manager, { ...verdict({ kind: 'return', words: '补文号' }), applicationId }));
		const numbers = { energyReviewNo: '示例能审1号', environmentReviewNo: '示例环评1号' };
		const mended = applicationForm({ candidate: { ...candidate, ...numbers }, applicationId });
		done(await saveApplication(officer, mended));
		done(await submitApplication(officer, { applicationId }));
		expect(codeOf(await decideApplication(manager, { ...verdict({}), applicationId }))).toBe('high-energy-held');
		expect(codeOf(await ruleHighEnergy(officer, ruling))).toBe('forbidden');
		done(await ruleHighEnergy(manager, ruling));
		expect(await pageOf(applicationId)).toMatchObject({ gate: 'allowed' });
		const { projectId } = done(await decideApplication(manager, { ...verdict({}), applicationId }));
		expect((await stateNow(db, projectId ?? '')).facts.energyReviewNo).toBe('示例能审1号');
	});

	it('for a recorded project takes its unit and estimates, and its plot agreement', async () => {
		const projectId = await newProject(db, { fields: { name: '示例已录项目', taxPerMu: 20, outputPerMu: 500 } });
		done(
			await recordAgreement(officer, {
				projectId,
				number: '标准地 7',
				signedOn: '2026-02-01',
				limits: { taxPerMu: 20 },
			}),
		);
		const start = await newApplicationPage(db.reader, officer.actor, projectId, TEST_TODAY);
		expect(start).toMatchObject({ unit: 'deqing', candidate: { name: '示例已录项目' }, agreed: { taxPerMu: 20 } });
		const form = applicationForm({
			projectId,
			unit: 'anji',
			candidate: { name: '示例已录项目', taxFen: null, outputFen: null },
		});
		const { applicationId } = done(await saveApplication(officer, form));
		expect(codeOf(await saveApplication(officer, form))).toBe('project-has-application');
		done(await submitApplication(officer, { applicationId }));
		expect(await pageOf(applicationId)).toMatchObject({
			application: { unit: 'deqing', candidate: { taxPerMu: 20 } },
			assessed: { verdict: 'pass' },
			project: { projectId },
		});
		const waiting = await applicationList(db.reader, manager.actor, 'submitted');
		expect(waiting.applications.find(({ id }) => id === applicationId)?.verdict).toBe('pass');
		done(await decideApplication(manager, { ...verdict({}), applicationId }));
		expect((await stateNow(db, projectId)).facts).toMatchObject({
			admission: { way: 'normal' },
			promises: { taxPerMu: 20 },
		});
		expect(codeOf(await saveApplication(officer, form))).toBe('already-admitted');
	});

	it('is refused to whom it does not concern, and to who asked', async () => {
		const own = await submitted(db, { candidate: { name: '示例管理者自报项目' } }, 'manager-deqing');
		expect(codeOf(await decideApplication(manager, { ...verdict({}), applicationId: own }))).toBe('own-application');
		expect(await pageOf(own, actorNamed('officer-anji'))).toBeNull();
		expect(codeOf(await decideApplication(acting(db, 'manager-anji'), { ...verdict({}), applicationId: own }))).toBe(
			'not-found',
		);
		expect(codeOf(await decideApplication(officer, { ...verdict({}), applicationId: own }))).toBe('forbidden');
		expect(codeOf(await decideApplication(manager, { ...verdict({}), applicationId: 'nobody' }))).toBe('not-found');
		expect(codeOf(await saveApplication(acting(db, 'auditor'), applicationForm()))).toBe('forbidden');
		expect(codeOf(await saveApplication(officer, applicationForm({ unit: 'anji' })))).toBe('forbidden');
		expect(codeOf(await saveApplication(officer, applicationForm({ standardId: 'nobody' })))).toBe(
			'standard-not-in-force',
		);
		expect(codeOf(await saveApplication(officer, applicationForm({ projectId: 'nobody' })))).toBe('not-found');
		const twin = done(await saveApplication(officer, applicationForm()));
		expect(codeOf(await submitApplication(officer, twin))).toBe('application-project-exists');
		expect(done(await saveApplication(officer, applicationForm({ standardId: '' }))).version).toBe(1);
	});
});

it('keeps a start waiting for the number of a required energy review', async () => {
	const projectId = await newProject(db, { fields: { name: '示例高耗能项目', energyTce: 1_000 } });
	const evidence = [{ kind: 'buildingPermit', text: '示例-1' }] as const;
	const start = { projectId, milestone: 'started', actualOn: '2026-10-01', evidence } as const;
	expect(await recordActualDate(officer, start)).toMatchObject({
		refusal: { code: 'energy-review-missing', params: { limit: 1_000 } },
	});
});

it('lists what waits, longest first, and says what became of admissions', async () => {
	const list = await applicationList(db.reader, manager.actor, 'submitted');
	expect(list.applications).toMatchObject([
		{ name: '示例管理者自报项目', own: true, mayDecide: false, verdict: 'pass' },
	]);
	expect(list.counts).toMatchObject({ submitted: 1, admitted: 4, refused: 1, draft: 2 });
	expect((await applicationList(db.reader, actorNamed('officer-anji'), 'submitted')).applications).toEqual([]);
	const admitted = await applicationList(db.reader, officer.actor, 'admitted');
	expect(admitted.applications.filter(({ isException }) => isException)).toHaveLength(1);
	const outcomes = await entryOutcomes(db, manager.actor, TEST_TODAY);
	expect(outcomes.ways).toMatchObject([
		{ way: 'normal', projects: 3 },
		{ way: 'exception', projects: 1, conditions: 1, overdueConditions: 0 },
	]);
	expect(outcomes.failing).toMatchObject([{ name: '示例一事一议项目', way: 'exception', verdictThen: 'fail' }]);
	expect(outcomes.all.all).toBe(5);
	expect(outcomes.notAssessed).toEqual({ count: 1, of: 5 });
	expect(outcomes.byUnit).toMatchObject([{ key: 'deqing', mostMissed: { key: 'taxPerMu' } }]);
});

it('leaves a history that replays', async () => {
	expect((await verifyHistory(db)).fault).toBeNull();
});
