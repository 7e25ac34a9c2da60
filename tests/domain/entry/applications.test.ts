import { describe, expect, it } from 'vitest';
import type { Application, ApplicationInput, Decision } from '~/domain/entry/application';
import { decideApplication, decideSave, decideSubmit } from '~/domain/entry/decide-application';
import { decideRuling } from '~/domain/entry/decide-ruling';
import type { PlainFacts } from '~/domain/updates/plain-fields';
import { application, caseOf, condition, decision, exception, input } from '../../support/application-cases';
import { codeOf } from '../../support/code-of';

const TODAY = '2026-11-21';

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
		['fixed-above-total', { candidate: { name: '甲', investmentFen: 1, fixedInvestmentFen: 2 } }],
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
