import { describe, expect, it } from 'vitest';
import { conditionState } from '~/domain/entry/admission';
import { admitProject } from '~/domain/entry/admit-project';
import { decideAgreement, decideCondition } from '~/domain/entry/agreement';
import type { Application, ApplicationInput, Decision } from '~/domain/entry/application';
import { assess } from '~/domain/entry/assess';
import type { Case } from '~/domain/entry/case';
import { decideApplication, decideSave, decideSubmit } from '~/domain/entry/decide-application';
import { decideRuling } from '~/domain/entry/decide-ruling';
import { DEFAULT_GATE } from '~/domain/entry/default-standards';
import type { ProjectFacts } from '~/domain/project/facts';
import { NO_FACTS } from '~/domain/project/facts';
import { applyChanges } from '~/domain/updates/apply-changes';
import type { PlainFacts } from '~/domain/updates/plain-fields';
import { AT_THE_BORDER, STANDARD_345 } from '../../support/figures';
import { projectFacts } from '../../support/project-facts';

const TODAY = '2026-11-21';
const { landUse: _, ...figures } = AT_THE_BORDER;
const input: ApplicationInput = {
	unit: 'deqing',
	projectId: null,
	standardId: STANDARD_345.id,
	candidate: { name: '示例项目', firmName: '示例企业', industryCode: '2760', ...figures },
	papers: '',
};
const application = (given: Partial<Application> = {}): Application => ({
	...{ id: 'a1', version: 1, state: 'submitted', ...input },
	...{ filedById: 'officer', filedByName: '示例专员', savedAt: '', submittedAt: '' },
	...{ ruling: null, decision: null },
	...given,
});
const caseOf = (given: Partial<Application> = {}, kept: Partial<Case> = {}): Case => ({
	...{ application: application(given), verdict: 'pass', gate: DEFAULT_GATE, applicants: ['officer'], seen: null },
	...kept,
});
const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) => (outcome.ok ? 'ok' : outcome.refusal?.code);

describe('decideSave', () => {
	it('keeps what was typed, trimmed', () => {
		const typed = { ...input, candidate: { ...input.candidate, name: ' 示例项目 ', township: '' } };
		expect(decideSave(null, typed, null)).toMatchObject({
			ok: true,
			value: { candidate: { name: '示例项目', township: null } },
		});
	});

	it.each<[string, Partial<ApplicationInput>]>([
		['unit-missing', { unit: '' }],
		['name-missing', { candidate: {} }],
		['amount-negative', { candidate: { name: '甲', taxFen: -1 } }],
		['amount-negative', { candidate: { name: '甲', areaMu: -0.01 } }],
		['amount-too-large', { candidate: { name: '甲', taxFen: Number.MAX_SAFE_INTEGER + 1 } }],
		['not-a-number', { candidate: { name: '甲', areaMu: Number.NaN } }],
		['figure-absurd', { candidate: { name: '甲', floorAreaRatio: 20.01 } }],
		['figure-absurd', { candidate: { name: '甲', areaMu: 100_001 } }],
		['land-use-unknown', { candidate: { name: '甲', landUse: 'leased' as never } }],
		['text-too-long', { papers: '长'.repeat(2_001) }],
		['text-has-control-character', { papers: 'a\u0000' }],
		['ok', { candidate: { name: '甲', floorAreaRatio: 20, areaMu: 0, landUse: 'zeroLand' }, papers: '两行\n文字' }],
	])('answers %s', (code, given) => {
		expect(codeOf(decideSave(null, { ...input, ...given }, null))).toBe(code);
	});

	it.each([
		['draft', 1, 'ok'],
		['returned', null, 'ok'],
		['draft', 2, 'version-conflict'],
		['submitted', 1, 'application-closed'],
		['admitted', null, 'application-closed'],
		['refused', null, 'application-closed'],
	] as const)('of a %s one with version %s: %s', (state, expected, code) => {
		expect(codeOf(decideSave(application({ state }), input, expected))).toBe(code);
	});
});

describe('decideSubmit', () => {
	it.each([
		['draft', 'ok'],
		['returned', 'ok'],
		['submitted', 'application-closed'],
	] as const)('of a %s one: %s', (state, code) => {
		expect(codeOf(decideSubmit(caseOf({ state })))).toBe(code);
	});

	it('asks for the firm, and for an industry the gate can read', () => {
		const submit = (given: PlainFacts) =>
			codeOf(decideSubmit(caseOf({ state: 'draft', candidate: { ...input.candidate, ...given } })));
		expect(submit({ firmName: null })).toBe('firm-missing');
		expect(submit({ industryCode: null })).toBe('industry-missing');
		for (const unfit of ['化工', '2', '26140', 'X2614']) expect(submit({ industryCode: unfit })).toBe('industry-unfit');
		for (const fit of ['26', 'C2614', 'ｃ２６１４', '2614 有机化学原料'])
			expect(submit({ industryCode: fit })).toBe('ok');
	});

	it.each([
		[null, 'ok'],
		['1 pass', 'ok'],
		['2 pass', 'application-moved'],
		['1 fail', 'application-moved'],
		['', 'application-moved'],
	])('of what was seen as %j: %s', (seen, code) => {
		expect(codeOf(decideSubmit(caseOf({ state: 'draft' }, { seen })))).toBe(code);
		expect(codeOf(decideApplication(caseOf({}, { seen }), decision({}), 'manager', TODAY))).toBe(code);
		const ruling = { isHighEnergy: true, allowed: true, words: '通过', documentNo: null };
		expect(codeOf(decideRuling(caseOf(numbered, { seen }), ruling, 'manager'))).toBe(code);
	});
});

const decision = (given: Partial<Decision>): Decision => ({
	...{ kind: 'admit', words: '', documentNo: null, untilOn: null, conditions: [] },
	...given,
});
const condition = { text: '二期同步供地', dueOn: '2027-06-30', metOn: null, evidence: null };
const exception = decision({
	...{ kind: 'except', words: '链主项目', documentNo: ' 湖政办〔2026〕1号 ', untilOn: '2027-12-31' },
	conditions: [condition],
});
const high = { candidate: { ...input.candidate, industryCode: '2614' } };
const numbered = { candidate: { ...high.candidate, energyReviewNo: '能审1号', environmentReviewNo: '环评1号' } };
const ruled = { isHighEnergy: true, allowed: true, words: '通过', documentNo: null, byId: 'm', byName: 'm', at: '' };

describe('decideApplication', () => {
	it.each<
		[string, Partial<Application>, Partial<Decision>, 'pass' | 'conditional' | 'fail' | 'insufficientData', string]
	>([
		['a pass', {}, {}, 'pass', 'ok'],
		['what somebody has looked at', {}, {}, 'conditional', 'ok'],
		['a fail', {}, {}, 'fail', 'verdict-fails'],
		['what is not known', {}, {}, 'insufficientData', 'verdict-insufficient'],
		['a draft', { state: 'draft' }, {}, 'pass', 'application-not-submitted'],
		['one decided already', { state: 'admitted' }, {}, 'pass', 'application-not-submitted'],
		['ones own', { filedById: 'manager' }, {}, 'pass', 'own-application'],
		['returned without words', {}, { kind: 'return', words: ' ' }, 'fail', 'decision-words-missing'],
		['returned', {}, { kind: 'return', words: '补资料' }, 'fail', 'ok'],
		['refused', high, { kind: 'refuse', words: '不符' }, 'fail', 'ok'],
		['a suspected case without numbers', high, {}, 'pass', 'high-energy-held'],
		['a suspected case without ruling', numbered, {}, 'pass', 'high-energy-held'],
		['a suspected case let through', { ...numbered, ruling: ruled }, {}, 'pass', 'ok'],
		['one turned away', { ...numbered, ruling: { ...ruled, allowed: false } }, {}, 'pass', 'high-energy-turned-away'],
		['an exception for a held case', high, exception, 'fail', 'high-energy-held'],
		['an exception', {}, exception, 'fail', 'ok'],
		['an exception for a pass', {}, exception, 'pass', 'exception-not-needed'],
		['an exception without reason', {}, { ...exception, words: '' }, 'fail', 'decision-words-missing'],
		['an exception without number', {}, { ...exception, documentNo: ' ' }, 'fail', 'document-missing'],
		['an exception without number at all', {}, { ...exception, documentNo: null }, 'fail', 'document-missing'],
		['an exception without end', {}, { ...exception, untilOn: null }, 'fail', 'not-a-day'],
		['an exception that is over', {}, { ...exception, untilOn: '2026-11-20' }, 'fail', 'until-in-past'],
		['an exception without conditions', {}, { ...exception, conditions: [] }, 'fail', 'conditions-missing'],
		[
			'a condition without words',
			{},
			{ ...exception, conditions: [{ ...condition, text: ' ' }] },
			'fail',
			'condition-unfit',
		],
		[
			'a condition without a day',
			{},
			{ ...exception, conditions: [{ ...condition, dueOn: '' }] },
			'fail',
			'condition-unfit',
		],
		[
			'a condition due yesterday',
			{},
			{ ...exception, conditions: [{ ...condition, dueOn: '2026-11-20' }] },
			'fail',
			'condition-unfit',
		],
		[
			'a condition due after the end',
			{},
			{ ...exception, conditions: [{ ...condition, dueOn: '2028-01-01' }] },
			'fail',
			'condition-unfit',
		],
	])('%s', (_, given, decided, verdict, code) => {
		const outcome = decideApplication(caseOf(given, { verdict }), decision(decided), 'manager', TODAY);
		expect(codeOf(outcome)).toBe(code);
	});

	it('is never taken by anybody who worked on it, whoever handed it in last', () => {
		const both = caseOf({ filedById: 'officer' }, { applicants: ['manager', 'officer'] });
		expect(codeOf(decideApplication(both, decision({}), 'manager', TODAY))).toBe('own-application');
		expect(codeOf(decideApplication(both, decision({}), 'other', TODAY))).toBe('ok');
	});

	it('keeps the exception whole and nothing of it elsewhere', () => {
		const kept = caseOf({}, { verdict: 'fail' });
		const excepted = decideApplication(kept, exception, 'manager', TODAY);
		expect(excepted).toMatchObject({ value: { documentNo: '湖政办〔2026〕1号', conditions: [condition] } });
		const refused = decideApplication(kept, { ...exception, kind: 'refuse' }, 'manager', TODAY);
		expect(refused).toMatchObject({ value: { documentNo: null, conditions: [], untilOn: null } });
	});
});

describe('decideRuling', () => {
	it.each<[string, Partial<Application>, object, string]>([
		['of a case with its numbers', numbered, { documentNo: ' 研判1号 ' }, 'ok'],
		['without a document', numbered, {}, 'ok'],
		['of a case that waits for numbers', high, {}, 'review-numbers-missing'],
		['of a case that is none', {}, {}, 'not-suspected'],
		['without words', numbered, { words: ' ' }, 'decision-words-missing'],
		['of ones own', { ...numbered, filedById: 'manager' }, {}, 'own-application'],
		['of a draft', { ...numbered, state: 'draft' }, {}, 'application-not-submitted'],
	])('%s', (_, given, said, code) => {
		const ruling = { isHighEnergy: true, allowed: true, words: '通过', documentNo: null, ...said };
		const outcome = decideRuling(caseOf(given), ruling, 'manager');
		expect(codeOf(outcome)).toBe(code);
	});
});

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
