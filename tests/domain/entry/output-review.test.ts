import { describe, expect, it } from 'vitest';
import { DEFAULT_FOLLOW_UP } from '~/domain/entry/default-standards';
import {
	decideOutputConfirmation,
	decideOutputReview,
	judgeOutput,
	type OutputReview,
} from '~/domain/entry/output-review';
import type { ProjectFacts } from '~/domain/project/facts';
import { codeOf } from '../../support/code-of';
import { happened, projectFacts } from '../../support/project-facts';
import { measured, promises } from '../../support/promised';

const TODAY = '2026-11-21';

describe('达产', () => {
	const judge = (tax: number | null, output: number | null, until = '2026-10-31') =>
		judgeOutput(
			{ promises },
			[
				...(tax === null ? [] : [measured('taxPerMu', tax, until)]),
				...(output === null ? [] : [measured('outputPerMu', output, until)]),
			],
			DEFAULT_FOLLOW_UP,
			TODAY,
		);

	it.each([
		[30, 500, 'reached'],
		[29.999, 500, 'nearly'],
		[24, 400, 'nearly'],
		[23.999, 900, 'notReached'],
		[30, null, 'notMeasured'],
		[null, null, 'notMeasured'],
	] as const)('tax %s and output %s: %s', (tax, output, result) => {
		expect(judge(tax, output).result).toBe(result);
	});

	it('counts the last twelve months only, and nothing where nothing was promised', () => {
		expect(judge(30, 500, '2025-11-21').result).toBe('reached');
		expect(judge(30, 500, '2025-11-20').result).toBe('notMeasured');
		expect(judgeOutput({ promises: {} }, [], DEFAULT_FOLLOW_UP, TODAY)).toEqual({ result: 'notMeasured', lines: [] });
		expect(judge(30, 500).lines[0]).toEqual({ key: 'taxPerMu', promised: 30, measured: 30, percent: 100 });
	});

	const producing = { promises, milestones: happened({ inProduction: '2025-01-01' }) };

	it.each<[string, Partial<ProjectFacts>, object, ReturnType<typeof judge>]>([
		['ok', {}, {}, judge(30, 500)],
		['ok', {}, {}, judge(24, 400)],
		['project-withdrawn', { withdrawnOn: TODAY }, {}, judge(30, 500)],
		['not-promised', { promises: null }, {}, judge(30, 500)],
		['already-recorded', { milestones: happened({ atOutput: '2026-01-01' }) }, {}, judge(30, 500)],
		['not-a-day', {}, { on: '' }, judge(30, 500)],
		['not-in-production', { milestones: {} }, {}, judge(30, 500)],
		['actual-in-future', {}, { on: '2026-11-22' }, judge(30, 500)],
		['actual-before-earlier', {}, { on: '2024-12-31' }, judge(30, 500)],
		['output-not-measured', {}, {}, judge(null, 500)],
		['document-missing', {}, { documentNo: ' ' }, judge(30, 500)],
	])('files a review: %s', (code, facts, given, judgement) => {
		const outcome = decideOutputReview(
			projectFacts({ ...producing, ...facts }),
			{ on: TODAY, documentNo: '评审1号', words: '', ...given },
			judgement,
			TODAY,
		);
		expect(codeOf(outcome)).toBe(code);
	});

	it('asks why a review that records 达产 is filed so late', () => {
		const file = (words: string, judgement = judge(30, 500)) =>
			codeOf(
				decideOutputReview(
					projectFacts(producing),
					{ on: '2026-11-01', documentNo: '评审1号', words },
					judgement,
					TODAY,
					{
						...{ days: 14, limit: 10 },
					},
				),
			);
		expect(file(' ')).toBe('back-dated-without-reason');
		expect(file('纪要印发较晚')).toBe('ok');
		expect(file('', judge(24, 400))).toBe('ok');
	});

	const review: OutputReview = {
		...{
			id: 'r',
			projectId: 'p',
			unit: 'deqing',
			status: 'pending',
			on: '2026-11-20',
			documentNo: '评审1号',
			words: '',
		},
		...judge(30, 500),
		filed: { byId: 'officer', byName: '', at: '' },
		decided: null,
	};
	const confirm = (
		given: Partial<OutputReview> = {},
		verdict: object = {},
		facts: Partial<ProjectFacts> = {},
		by = 'manager',
		days = 0,
	) =>
		decideOutputConfirmation(
			projectFacts({ ...producing, ...facts }),
			{ ...review, ...given },
			{ confirm: true, words: '', ...verdict },
			by,
			TODAY,
			{ days, limit: 10 },
		);

	it('records 达产 when a second person confirms that it was reached', () => {
		expect(confirm()).toMatchObject({
			value: {
				changes: [
					{ field: 'milestones.atOutput.actualOn', to: '2026-11-20' },
					{ field: 'milestones.atOutput.evidence', to: '达产评审文号 评审1号' },
					{ field: 'lastUpdateOn' },
				],
				effectiveOn: '2026-11-20',
			},
		});
	});

	it('takes an old day with the words of one of the two', () => {
		expect(codeOf(confirm({}, {}, {}, 'manager', 11))).toBe('back-dated-without-reason');
		expect(codeOf(confirm({ words: '纪要印发较晚' }, {}, {}, 'manager', 11))).toBe('ok');
		expect(codeOf(confirm({}, { words: '情况属实' }, {}, 'manager', 11))).toBe('ok');
		expect(codeOf(confirm({ result: 'nearly' }, {}, {}, 'manager', 11))).toBe('ok');
	});

	it('shows 基本达产 and records nothing', () => {
		expect(confirm({ result: 'nearly' })).toEqual({ ok: true, value: { changes: [] } });
		expect(confirm({}, { confirm: false, words: '数据有误' })).toEqual({ ok: true, value: { changes: [] } });
	});

	it.each<[string, Parameters<typeof confirm>]>([
		['already-decided', [{ status: 'confirmed' }]],
		['own-request', [{}, {}, {}, 'officer']],
		['decision-words-missing', [{}, { confirm: false }]],
		['already-recorded', [{}, {}, { milestones: happened({ atOutput: '2026-01-01' }) }]],
		['actual-before-earlier', [{}, {}, { milestones: happened({ inProduction: '2026-11-21' }) }]],
	])('refuses %s', (code, given) => {
		expect(codeOf(confirm(...given))).toBe(code);
	});
});
