import { describe, expect, it } from 'vitest';
import {
	type KeptReport,
	type KeptRequest,
	type RecordEvent,
	reportFault,
	requestFault,
} from '~/domain/audit/replay-records';

const AT = '2026-10-31T04:00:00.000Z';
const EARLIER = '2026-10-31T03:00:00.000Z';
const LATER = '2026-10-31T05:00:00.000Z';

const base = { at: AT, personId: 'officer', personName: '示例专员', projectId: 'p1', unit: 'deqing', reason: null };
const filing: RecordEvent = {
	...base,
	kind: 'report.filed',
	details: {
		month: '2026-09',
		completedFen: 100,
		totalFen: 200,
		progress: '主体结顶',
		problems: null,
		noChange: false,
	},
};
const report: KeptReport = {
	projectId: 'p1',
	month: '2026-09',
	completedFen: 100,
	totalFen: 200,
	progress: '主体结顶',
	problems: null,
	noChange: false,
	filedById: 'officer',
	filedByName: '示例专员',
	filedAt: AT,
};

describe('reportFault', () => {
	it('agrees when the report says what the event said, also after a clock jump', () => {
		expect(reportFault(filing, report, EARLIER)).toBeNull();
		expect(reportFault(filing, { ...report, filedAt: EARLIER }, AT)).toBeNull();
		const said = { ...filing, details: { ...filing.details, filedAt: EARLIER } };
		expect(reportFault(said, { ...report, filedAt: EARLIER }, AT)).toBeNull();
		const quiet = { ...filing, details: { month: '2026-09', noChange: true } };
		const nothing = { completedFen: null, totalFen: null, progress: null, noChange: true };
		expect(reportFault(quiet, { ...report, ...nothing }, EARLIER)).toBeNull();
		expect(reportFault({ ...filing, kind: 'project.edited' }, undefined, EARLIER)).toBeNull();
	});

	it.each([
		['nothing', undefined],
		['another month', { ...report, month: '2026-08' }],
		['another amount', { ...report, completedFen: 101 }],
		['another author', { ...report, filedByName: 'x' }],
		['another project', { ...report, projectId: 'p2' }],
		['a later instant', { ...report, filedAt: LATER }],
		['an earlier instant though no clock jumped', { ...report, filedAt: EARLIER }],
	])('finds %s', (_, kept) => {
		expect(reportFault(filing, kept, EARLIER)).toBe('report-changed');
	});

	it('finds a report nobody filed', () => {
		expect(reportFault({ ...filing, kind: 'project.edited' }, report, EARLIER)).toBe('record-unexplained');
	});
});

const wish = { milestone: 'started', plannedOn: '2027-01-01', previousOn: null };
const asking: RecordEvent = {
	...base,
	kind: 'request.filed',
	details: { requestId: 'r1', kind: 'planChange', wish, reasonCode: 'land', filedLate: true },
	reason: '用地未落实',
};
const request: KeptRequest = {
	...{
		projectId: 'p1',
		unit: 'deqing',
		kind: 'planChange',
		wish,
		reasonCode: 'land',
		reason: '用地未落实',
		filedLate: true,
	},
	...{ status: 'pending', filedById: 'officer', filedByName: '示例专员', filedAt: AT },
	...{ decidedById: null, decidedByName: null, decidedAt: null, decision: null },
};
const approving: RecordEvent = {
	...asking,
	kind: 'request.approved',
	personId: 'manager',
	personName: '示例管理者',
	reason: null,
};
const approved = { ...request, status: 'approved', decidedById: 'manager', decidedByName: '示例管理者', decidedAt: AT };

describe('requestFault', () => {
	it('agrees with what was asked, and with how it was decided', () => {
		expect(requestFault(asking, request, EARLIER)).toBeNull();
		expect(requestFault(asking, approved, EARLIER)).toBeNull();
		expect(requestFault(approving, approved, EARLIER)).toBeNull();
		const pause = { requestId: 'r2', kind: 'pause', wish: { fromOn: '2026-11-01', untilOn: '2026-11-30' } };
		const asked = { ...request, ...pause, reasonCode: null, filedLate: false, reason: '' };
		expect(requestFault({ ...asking, details: pause, reason: null }, asked, EARLIER)).toBeNull();
		expect(requestFault({ ...asking, kind: 'report.filed' }, undefined, EARLIER)).toBeNull();
	});

	it.each([
		['nothing', asking, undefined],
		['another wish', asking, { ...request, wish: { ...wish, plannedOn: '2027-02-01' } }],
		['another reason', asking, { ...request, reason: 'x' }],
		['a late one made timely', asking, { ...request, filedLate: false }],
		['a filing after the event', asking, { ...request, filedAt: LATER }],
		['a filing before the event', asking, { ...request, filedAt: EARLIER }],
		['a decision of what still waits', asking, { ...request, decidedByName: 'x' }],
		['a decision before the event', approving, { ...approved, decidedAt: EARLIER }],
		['an approval that is still pending', approving, request],
		['an approval turned into a refusal', approving, { ...approved, status: 'refused' }],
		['another decider', approving, { ...approved, decidedById: 'x' }],
		['words nobody said', approving, { ...approved, decision: 'x' }],
		['a decision after the event', approving, { ...approved, decidedAt: LATER }],
		['a decision without an instant', approving, { ...approved, decidedAt: null }],
	])('finds %s', (_, event, kept) => {
		expect(requestFault(event, kept, EARLIER)).toBe('request-changed');
	});
});
