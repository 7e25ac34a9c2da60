import { describe, expect, it } from 'vitest';
import { decideNoChange, decideReport, type Report } from '~/domain/updates/decide-report';
import { projectFacts, YI } from '../../support/project-facts';

const TODAY = '2026-11-21';
const facts = projectFacts({
	completedFen: { '2026': 2 * YI },
	completedTotalFen: 3 * YI,
	progress: '主体结顶',
	problems: '消防验收排队',
});
const blank: Report = {
	month: '2026-10',
	completedFen: null,
	totalFen: null,
	progress: '',
	problems: '',
	decreaseReason: '',
};
const file = (input: Partial<Report>, latest: string | null = null, on = facts) =>
	decideReport(on, { ...blank, ...input }, latest, TODAY);
const moved = (outcome: ReturnType<typeof file>) =>
	outcome.ok ? outcome.value.changes.map((change) => [change.field, change.to]) : outcome.refusal;

describe('decideReport', () => {
	it('takes over amounts and words; problems that are not named again are solved', () => {
		const outcome = file({ completedFen: 2.5 * YI, totalFen: 4 * YI, progress: ' 设备进场 ' });
		expect(moved(outcome)).toEqual([
			['completedFen.2026', 2.5 * YI],
			['completedTotalFen', 4 * YI],
			['progress', '设备进场'],
			['problems', null],
			['lastUpdateOn', TODAY],
		]);
		expect(outcome).toMatchObject({ value: { effectiveOn: '2026-10-31' } });
	});

	it('speaks for today while the month is running', () => {
		expect(file({ month: '2026-11', progress: '推进中' })).toMatchObject({ value: { effectiveOn: TODAY } });
	});

	it('leaves unstated amounts and words alone, and names problems', () => {
		expect(moved(file({ problems: '缺电' }))).toEqual([
			['problems', '缺电'],
			['lastUpdateOn', TODAY],
		]);
	});

	it('counts the completed amount to the year of the month', () => {
		expect(moved(file({ month: '2025-12', completedFen: 1 }))).toContainEqual(['completedFen.2025', 1]);
	});

	it('keeps a report for an earlier month out of the present facts', () => {
		expect(moved(file({ month: '2026-09', completedFen: 1, progress: '补报' }, '2026-10'))).toEqual([
			['lastUpdateOn', TODAY],
		]);
		expect(moved(file({ month: '2026-10', progress: '更正' }, '2026-10'))).toContainEqual(['progress', '更正']);
	});

	it.each([
		[{ month: '2026-13', progress: 'x' }, 'not-a-month', 'month'],
		[{ month: '2026-12', progress: 'x' }, 'month-in-future', 'month'],
		[{ completedFen: -1 }, 'amount-negative', 'completedFen'],
		[{ totalFen: -1 }, 'amount-negative', 'totalFen'],
		[{ completedFen: 4 * YI, totalFen: 4 * YI - 1 }, 'completed-above-total', 'completedFen'],
		[{ completedFen: 2 * YI - 1 }, 'amount-decreases', 'completedFen'],
		[{ totalFen: 3 * YI - 1 }, 'amount-decreases', 'totalFen'],
		[{ progress: ' ' }, 'report-empty', 'progress'],
	] as const)('refuses %o: %s', (input, code, field) => {
		expect(file(input)).toMatchObject({ ok: false, refusal: { code, field } });
	});

	it.each([
		[{ month: '2026-12', completedFen: -1, totalFen: -1 }, ['month', 'completedFen', 'totalFen']],
		[{ completedFen: 2 * YI - 1, totalFen: 3 * YI - 1 }, ['completedFen', 'totalFen']],
		[{ month: '2026-13', progress: ' ' }, ['month', 'progress']],
	] as const)('names all that is the matter with %o', (input, fields) => {
		const outcome = file(input);
		const told = outcome.ok ? [] : [outcome.refusal, ...(outcome.refusal.also ?? [])];
		expect(told.map(({ field }) => field)).toEqual(fields);
	});

	it.each([
		['the same amount', { completedFen: 2 * YI, totalFen: 3 * YI }],
		['less, with a reason', { completedFen: 0, totalFen: 1, decreaseReason: '上月误报' }],
		['zero', { month: '2025-12', completedFen: 0 }],
	] as const)('accepts %s', (_, input) => {
		expect(file(input).ok).toBe(true);
	});

	it('refuses on a withdrawn project', () => {
		expect(file({ progress: 'x' }, null, projectFacts({ withdrawnOn: TODAY }))).toEqual({
			ok: false,
			refusal: { code: 'project-withdrawn' },
		});
	});

	it('accepts any amount where nothing was reported', () => {
		expect(file({ completedFen: 1, totalFen: 1 }, null, projectFacts()).ok).toBe(true);
	});
});

describe('decideNoChange', () => {
	it('moves the day of the update and nothing else', () => {
		expect(decideNoChange(facts, '2026-11', TODAY)).toEqual({
			ok: true,
			value: { changes: [{ field: 'lastUpdateOn', from: '2026-10-31', to: TODAY }], effectiveOn: TODAY },
		});
	});

	it.each([
		['2026-12', facts, 'month-in-future'],
		['2026', facts, 'not-a-month'],
		['2026-11', { ...facts, withdrawnOn: TODAY }, 'project-withdrawn'],
	])('refuses %s', (month, on, code) => {
		expect(decideNoChange(on, month, TODAY)).toMatchObject({ refusal: { code } });
	});
});
