import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '~/domain/day';
import { judgeOutlook } from '~/domain/lights/judge-outlook';
import { noticesOn } from '~/domain/lights/notices-on';
import type { ProjectFacts } from '~/domain/project/facts';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { happened, projectFacts } from '../../support/project-facts';

function notices(given: Partial<ProjectFacts>, on: Day) {
	const facts = projectFacts(given);
	return noticesOn(facts, judgeOutlook(facts, DEFAULT_RULE_SET), DEFAULT_RULE_SET, on);
}

const PLAN = '2026-06-30';
const planned = { milestones: { permitted: { plannedOn: PLAN } } };

describe('due soon', () => {
	it.each([
		[31, []],
		[30, [30]],
		[16, [30]],
		[15, [15]],
		[8, [15]],
		[7, [7]],
		[0, [7]],
		[-1, []],
	])('%i days before: within %j', (daysLeft, within) => {
		const found = notices(planned, addDays(PLAN, -daysLeft));
		expect(found.map((notice) => notice.kind === 'dueSoon' && notice.withinDays)).toEqual(within);
	});

	it('rests in a pause and after withdrawal', () => {
		expect(notices({ ...planned, pauses: [{ fromOn: '2026-06-25', untilOn: PLAN }] }, PLAN)).toEqual([]);
		expect(notices({ ...planned, withdrawnOn: '2026-06-01' }, PLAN)).toEqual([]);
	});
});

describe('idle land', () => {
	const granted = { milestones: { landGranted: { actualOn: '2025-01-01' }, started: { plannedOn: '2025-06-01' } } };

	it.each([
		[299, undefined],
		[300, 'idleWarning'],
		[364, 'idleWarning'],
		[365, 'idle'],
		[1000, 'idle'],
	])('%i days past the agreed start: %s', (daysPast, kind) => {
		const [notice] = notices(granted, addDays('2025-06-01', daysPast));
		expect(notice?.kind).toBe(kind);
		if (notice) expect(notice).toMatchObject({ plannedOn: '2025-06-01', daysPast, idleFromDays: 365 });
	});

	it('counts through a pause: the land law knows none', () => {
		const pauses = [{ fromOn: '2026-03-20', untilOn: '2026-04-20' }];
		expect(notices({ ...granted, pauses }, '2026-04-01')).toMatchObject([{ kind: 'idleWarning' }]);
	});

	it.each([
		['no start was agreed', happened({ landGranted: '2025-01-01' })],
		['the land is not granted', { started: { plannedOn: '2025-06-01' } }],
		['building began', { ...granted.milestones, started: { plannedOn: '2025-06-01', actualOn: '2026-01-01' } }],
		['it is completed without a start day', { ...granted.milestones, completed: { actualOn: '2026-01-01' } }],
	])('none when %s', (_, milestones) => {
		const found = notices({ milestones }, '2026-08-01').filter((notice) => notice.kind !== 'dueSoon');
		expect(found).toEqual([]);
	});
});
