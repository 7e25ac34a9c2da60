import { describe, expect, it } from 'vitest';
import type { Admission, Condition } from '~/domain/entry/admission';
import type { Result } from '~/domain/entry/judge';
import { type JudgedProject, passRates, rateOf } from '~/domain/entry/pass-rates';
import { type RehearsalSubject, rehearse } from '~/domain/entry/rehearsal';
import { WAYS, wayOutcome } from '~/domain/entry/way-outcome';
import { judgeOutlook } from '~/domain/lights/judge-outlook';
import type { ProjectFacts } from '~/domain/project/facts';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { AT_THE_BORDER, labelled, WAN } from '../../support/figures';
import { happened, projectFacts } from '../../support/project-facts';

const subject = (id: string, given: Partial<RehearsalSubject>): RehearsalSubject => ({
	...{ id, name: id, unit: 'deqing', kind: 'admitted', figures: AT_THE_BORDER, agreed: {} },
	...given,
});

describe('rehearse', () => {
	const poor = { ...AT_THE_BORDER, taxFen: 0 };
	const subjects = [
		subject('a', {}),
		subject('b', { kind: 'candidate' }),
		subject('c', { unit: 'anji', figures: poor }),
		subject('d', { agreed: { taxPerMu: 10, fixedInvestmentPerMu: 10, outputPerMu: 10, floorAreaRatio: 1 } }),
	];

	it('counts per unit who would change, and names them', () => {
		const told = rehearse({ indicators: labelled('456+2.0') }, { indicators: labelled('345+1.5') }, subjects);
		expect(told.units).toEqual([
			{ unit: 'deqing', kind: 'admitted', asked: 2, changed: 1, worse: 1, better: 0 },
			{ unit: 'deqing', kind: 'candidate', asked: 1, changed: 1, worse: 1, better: 0 },
			{ unit: 'anji', kind: 'admitted', asked: 1, changed: 0, worse: 0, better: 0 },
		]);
		expect(told.changes).toEqual([
			{ id: 'a', name: 'a', unit: 'deqing', kind: 'admitted', from: 'pass', to: 'fail' },
			{ id: 'b', name: 'b', unit: 'deqing', kind: 'candidate', from: 'pass', to: 'fail' },
		]);
	});

	it('says who passes now, and judges anew where nothing was in force', () => {
		const eased = rehearse({ indicators: labelled('111+0.5') }, { indicators: labelled('345+1.5') }, [
			subject('c', { figures: { ...poor, taxFen: 300 * WAN } }),
		]);
		expect(eased.units[0]).toMatchObject({ changed: 1, worse: 0, better: 1 });
		const first = rehearse({ indicators: labelled('345+1.5') }, null, subjects.slice(0, 1));
		expect(first.changes[0]).toMatchObject({ from: null, to: 'pass' });
	});
});

const project = (unit: string, verdict: JudgedProject['verdict'], tax: Result, floor: Result): JudgedProject => ({
	...{ unit, industry: unit === 'anji' ? null : '26', verdict },
	indicators: [
		{ key: 'floorAreaRatio', result: floor },
		{ key: 'taxPerMu', result: tax },
	],
});

describe('pass rates', () => {
	const projects = [
		project('deqing', 'pass', 'pass', 'pass'),
		project('deqing', 'fail', 'fail', 'fail'),
		project('deqing', 'fail', 'pass', 'fail'),
		project('deqing', 'insufficientData', 'missing', 'pass'),
		project('anji', 'conditional', 'notApplicable', 'notApplicable'),
	];

	it('have a numerator and a denominator, and name what is missed most', () => {
		expect(passRates(projects, 'unit')).toEqual([
			{
				...{ key: 'deqing', passed: 1, judged: 3, all: 4 },
				mostMissed: { key: 'floorAreaRatio', failed: 2, judged: 4 },
			},
			{ key: 'anji', passed: 0, judged: 0, all: 1, mostMissed: null },
		]);
		expect(passRates(projects, 'industry').map(({ key, all }) => [key, all])).toEqual([
			['26', 4],
			[null, 1],
		]);
	});

	it('name the first of those missed equally', () => {
		expect(rateOf(null, projects.slice(1, 2)).mostMissed).toEqual({ key: 'taxPerMu', failed: 1, judged: 1 });
	});
});

it('tells exceptions from normally admitted projects', () => {
	const late = projectFacts({ milestones: { landGranted: { plannedOn: '2026-01-01' } } });
	const condition = { text: '', dueOn: '2026-06-30', metOn: null, evidence: null };
	const admitted = (facts: ProjectFacts, way: 'normal' | 'exception', conditions: Condition[] = []) => {
		const marked = { ...facts, admission: { way, conditions } as unknown as Admission };
		return { facts: marked, outlook: judgeOutlook(marked, DEFAULT_RULE_SET) };
	};
	const all = [
		admitted(late, 'exception', [condition, { ...condition, metOn: '2026-06-30' }]),
		admitted(projectFacts({ milestones: happened({ started: '2026-10-01' }) }), 'normal'),
		{ facts: late, outlook: judgeOutlook(late, DEFAULT_RULE_SET) },
	];
	const none = { red: 0, yellow: 0, started: 0, inProduction: 0, atOutput: 0, conditions: 0, overdueConditions: 0 };
	expect(WAYS.map((way) => wayOutcome(way, all, '2026-11-21'))).toEqual([
		{ ...none, way: 'normal', projects: 1, started: 1 },
		{ ...none, way: 'exception', projects: 1, red: 1, conditions: 2, overdueConditions: 1 },
	]);
});
