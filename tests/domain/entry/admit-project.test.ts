import { describe, expect, it } from 'vitest';
import { conditionState } from '~/domain/entry/admission';
import { admitProject } from '~/domain/entry/admit-project';
import { decideAgreement, decideCondition } from '~/domain/entry/agreement';
import type { Application } from '~/domain/entry/application';
import { assess } from '~/domain/entry/assess';
import type { ProjectFacts } from '~/domain/project/facts';
import { NO_FACTS } from '~/domain/project/facts';
import { applyChanges } from '~/domain/updates/apply-changes';
import { application, condition, decision, exception, input } from '../../support/application-cases';
import { codeOf } from '../../support/code-of';
import { AT_THE_BORDER, STANDARD_345 } from '../../support/figures';
import { projectFacts } from '../../support/project-facts';

const TODAY = '2026-11-21';

describe('admitProject', () => {
	const grounds = (kind: 'admit' | 'except', given: Partial<Application> = {}) => ({
		application: application(given),
		decision: kind === 'except' ? exception : decision({}),
		standard: STANDARD_345,
		assessed: assess(AT_THE_BORDER, STANDARD_345.indicators),
	});

	it('makes a new project with its mark and its promises', () => {
		const patch = admitProject(null, grounds('admit'), TODAY);
		const facts = applyChanges(NO_FACTS, patch.ok ? patch.value.changes : []);
		expect(facts).toMatchObject({
			name: '示例项目',
			unit: 'deqing',
			areaMu: 30,
			lastUpdateOn: TODAY,
			admission: { way: 'normal', standardName: '345+1.5', standardVersion: 1, verdict: 'pass', admittedOn: TODAY },
			promises: { taxPerMu: 30, fixedInvestmentPerMu: 400, outputPerMu: 500, floorAreaRatio: 1.5 },
		});
	});

	it('marks a recorded one and keeps what the application does not speak of', () => {
		const before = projectFacts({ township: '武康街道', areaMu: 40 });
		const candidate = { ...input.candidate, township: null };
		const patch = admitProject({ now: before, saved: before }, grounds('except', { candidate }), TODAY);
		const facts = applyChanges(before, patch.ok ? patch.value.changes : []);
		expect(facts).toMatchObject({
			township: '武康街道',
			areaMu: 30,
			admission: { way: 'exception', conditions: [condition] },
		});
	});

	it('takes of a recorded one what the applicant changed, and nothing that others changed meanwhile', () => {
		const saved = projectFacts({
			name: '示例项目',
			township: '武康街道',
			contact: '甲',
			areaMu: 40,
			firmName: '示例企业',
		});
		const now = { ...saved, township: '阜溪街道', contact: '乙', areaMu: 50, officerName: '示例专员' };
		const candidate = { ...input.candidate, township: '武康街道', contact: '丙', description: '新写的', areaMu: 40 };
		const patch = admitProject({ now, saved }, grounds('admit', { candidate }), TODAY);
		const facts = applyChanges(now, patch.ok ? patch.value.changes : []);
		expect(facts).toMatchObject({ township: '阜溪街道', contact: '乙', description: '新写的', areaMu: 40 });
	});

	it('makes no promise of what is not known', () => {
		const assessed = assess({ ...AT_THE_BORDER, landUse: 'rented' }, STANDARD_345.indicators);
		const patch = admitProject(null, { ...grounds('admit'), assessed }, TODAY);
		expect(patch.ok && patch.value.changes.find(({ field }) => field === 'promises')?.to).toEqual({});
	});

	it('refuses what no project may be', () => {
		expect(codeOf(admitProject(null, grounds('admit', { candidate: {} }), TODAY))).toBe('name-missing');
	});
});

describe('agreements and conditions', () => {
	const agreement = { number: ' 标准地 1 号 ', signedOn: '2026-05-01', limits: { taxPerMu: 25 } };

	it.each<[string, Partial<ProjectFacts>, object, string]>([
		['an agreement', {}, {}, 'ok'],
		['of a withdrawn project', { withdrawnOn: '2026-01-01' }, {}, 'project-withdrawn'],
		['without number', {}, { number: ' ' }, 'agreement-number-missing'],
		['without day', {}, { signedOn: '五月' }, 'not-a-day'],
		['of tomorrow', {}, { signedOn: '2026-11-22' }, 'signed-in-future'],
		['without limits', {}, { limits: {} }, 'agreement-limits-missing'],
		['about something else', {}, { limits: { smell: 1 } }, 'indicator-unknown'],
		['with no real limit', {}, { limits: { taxPerMu: 0 } }, 'limit-unfit'],
		['once more', { agreement: { ...agreement, number: '标准地 1 号' } }, {}, 'nothing-changed'],
	])('%s', (_, facts, given, code) => {
		expect(codeOf(decideAgreement(projectFacts(facts), { ...agreement, ...given }, TODAY))).toBe(code);
	});

	const admission = { way: 'exception', conditions: [condition, { ...condition, metOn: '2026-11-01' }] };
	const admitted = { admission: admission as never };

	it.each<[string, Partial<ProjectFacts>, object, string]>([
		['met', admitted, {}, 'ok'],
		['of a project without', {}, {}, 'condition-unknown'],
		['of a number there is not', admitted, { index: 2 }, 'condition-unknown'],
		['met already', admitted, { index: 1 }, 'condition-met'],
		['without a day', admitted, { metOn: '' }, 'not-a-day'],
		['tomorrow', admitted, { metOn: '2026-11-22' }, 'met-in-future'],
		['without a document', admitted, { evidence: '' }, 'document-missing'],
	])('a condition %s', (_, facts, given, code) => {
		const outcome = decideCondition(
			projectFacts(facts),
			{ index: 0, metOn: TODAY, evidence: '供地合同 1', ...given },
			TODAY,
		);
		expect(codeOf(outcome)).toBe(code);
	});

	it('changes one condition and leaves the others', () => {
		const before = projectFacts(admitted);
		const patch = decideCondition(before, { index: 0, metOn: TODAY, evidence: '供地合同 1' }, TODAY);
		const after = applyChanges(before, patch.ok ? patch.value.changes : []);
		expect(after.admission?.conditions.map(({ metOn }) => metOn)).toEqual([TODAY, '2026-11-01']);
	});

	it.each([
		['2027-06-30', 'open'],
		['2027-07-01', 'overdue'],
	])('a condition on %s is %s', (on, state) => {
		expect(conditionState(condition, on)).toBe(state);
		expect(conditionState({ ...condition, metOn: on }, on)).toBe('met');
		expect(conditionState({ ...condition, metOn: '2027-07-02' }, on)).toBe(state);
	});
});
