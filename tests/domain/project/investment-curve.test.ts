import { describe, expect, it } from 'vitest';
import { investmentCurve } from '~/domain/project/investment-curve';
import { projectFacts, YI } from '../../support/project-facts';

const facts = projectFacts({
	annualPlanFen: { '2025': YI, '2026': 12 * YI },
	completedFen: { '2026': 7 * YI },
});
const reports = [
	{ month: '2026-10', completedFen: 7 * YI },
	{ month: '2026-10', completedFen: 6 * YI },
	{ month: '2026-08', completedFen: null },
	{ month: '2026-03', completedFen: 2 * YI },
	{ month: '2025-12', completedFen: YI },
];

describe('investmentCurve', () => {
	it('draws the latest planned year; of several reports for a month the newest counts', () => {
		expect(investmentCurve(facts, reports, '2026-11-21')).toEqual({
			...{ year: 2026, planFen: 12 * YI, completedFen: 7 * YI, months: 10, shouldFen: 10 * YI },
			points: [
				{ month: 3, completedFen: 2 * YI },
				{ month: 10, completedFen: 7 * YI },
			],
		});
	});

	it.each([
		['2026-10-31', 10],
		['2025-10-31', 12],
	])('puts an amount that no report explains, last updated %s, at month %i', (lastUpdateOn, month) => {
		const curve = investmentCurve({ ...facts, lastUpdateOn }, [], '2026-11-21');
		expect(curve?.points).toEqual([{ month, completedFen: 7 * YI }]);
	});

	it('has no point where nothing was completed', () => {
		const curve = investmentCurve({ ...facts, completedFen: undefined }, [], '2026-01-31');
		expect(curve).toMatchObject({ points: [], completedFen: null, months: 0, shouldFen: 0 });
	});

	it.each([[undefined], [{}], [{ '2026': 0 }], [{ '2025': YI, '2026': 0 }]])(
		'is nothing without a plan: %o',
		(annualPlanFen) => {
			expect(investmentCurve(projectFacts({ annualPlanFen }), reports, '2026-11-21')).toBeNull();
		},
	);
});
