import { describe, expect, it } from 'vitest';
import { EVENT_KINDS } from '~/domain/audit/event-kinds';
import { wordsIn } from '~/i18n/both-languages.server';
import { eventSentence, type ToldEvent } from '~/i18n/event-sentence';
import { LANGUAGES } from '~/i18n/languages';

const event = (given: Partial<ToldEvent> & Pick<ToldEvent, 'kind'>): ToldEvent => ({
	subject: null,
	changes: [],
	details: {},
	...given,
});
const chinese = (given: Parameters<typeof event>[0]) => eventSentence(wordsIn('zh-CN'), event(given));
const planWish = { milestone: 'completed', plannedOn: '2026-07-23', previousOn: '2026-05-23' };

describe('eventSentence', () => {
	it('tells a recorded milestone with its evidence', () => {
		const changes = [
			{ field: 'milestones.started.actualOn', from: null, to: '2026-04-18' },
			{ field: 'milestones.started.evidence', from: null, to: '施工许可证 1' },
		];
		expect(chinese({ kind: 'milestone.recorded', subject: 'started', changes })).toEqual([
			'记录开工：',
			{ from: null, to: '2026-04-18' },
			'，依据：施工许可证 1',
		]);
	});

	it('tells a correction, one of the evidence alone, and one that takes the day back', () => {
		const day = { field: 'milestones.started.actualOn', from: '2026-04-18', to: '2026-04-20' };
		expect(chinese({ kind: 'milestone.corrected', subject: 'started', changes: [day] })).toEqual([
			'更正开工：',
			{ from: '2026-04-18', to: '2026-04-20' },
		]);
		expect(chinese({ kind: 'milestone.corrected', subject: 'started', changes: [{ ...day, to: null }] })[0]).toBe(
			'撤销开工记录：',
		);
		const proof = { field: 'milestones.started.evidence', from: 'a', to: 'b' };
		expect(chinese({ kind: 'milestone.corrected', subject: 'started', changes: [proof] })).toEqual([
			'更正开工：，依据：b',
		]);
	});

	it('tells an edit field by field, without the clock of the silence rule', () => {
		const changes = [
			{ field: 'firmName', from: '甲', to: null },
			{ field: 'annualPlanFen.2026', from: null, to: 1_080_000_000 },
			{ field: 'unit', from: 'anji', to: 'deqing' },
			{ field: 'lastUpdateOn', from: '2026-01-01', to: '2026-11-21' },
		];
		expect(chinese({ kind: 'project.edited', changes })).toEqual([
			'修改资料：企业名称 ',
			{ from: '甲', to: null },
			'；2026 年计划投资 ',
			{ from: null, to: '1,080.00 万元' },
			'；责任主体 ',
			{ from: '安吉县', to: '德清县' },
		]);
		expect(chinese({ kind: 'project.edited', changes: [] })).toEqual(['修改资料：没有字段变化']);
	});

	it.each([
		['request.filed', '申请调整竣工计划 '],
		['request.approved', '批准调整竣工计划 '],
		['request.refused', '退回调整竣工计划 '],
		['request.cancelled', '撤回调整竣工计划 '],
	] as const)('%s says what was asked for', (kind, text) => {
		const details = { kind: 'planChange', wish: planWish };
		expect(chinese({ kind, details })).toEqual([text, { from: '2026-05-23', to: '2026-07-23' }]);
	});

	it('tells pauses and withdrawals', () => {
		const pause = { kind: 'pause', wish: { fromOn: '2026-11-21', untilOn: '2027-02-18' } };
		expect(chinese({ kind: 'request.filed', details: pause })).toEqual(['申请暂停 2026-11-21 至 2027-02-18']);
		const withdraw = { kind: 'withdraw', wish: { withdrawnOn: '2026-11-20' } };
		expect(chinese({ kind: 'request.approved', details: withdraw })).toEqual(['批准退出（2026-11-20）']);
		const pauses = { field: 'pauses', from: null, to: [pause.wish] };
		expect(chinese({ kind: 'project.imported', changes: [pauses] })[1]).toEqual({
			from: null,
			to: '2026-11-21 至 2027-02-18',
		});
	});

	it('tells reports', () => {
		const details = {
			month: '2026-10',
			completedFen: 6_912_000_000,
			totalFen: 7_000_000_000,
			progress: '结顶',
			problems: '消防验收排队',
		};
		expect(chinese({ kind: 'report.filed', details })).toEqual([
			'2026年10月月报：当年完成 6,912.00 万元；累计完成 7,000.00 万元；结顶；问题：消防验收排队',
		]);
		expect(chinese({ kind: 'report.filed', subject: '2026-11', details: { noChange: true } })).toEqual([
			'2026年11月月报：本月无变化',
		]);
	});

	it('tells new projects and forecasts', () => {
		const changes = [{ field: 'name', from: '', to: '示例项目' }];
		expect(chinese({ kind: 'project.created', changes })).toEqual(['新建项目“示例项目”']);
		const signed = { field: 'milestones.signed.actualOn', from: null, to: '2026-01-05' };
		expect(chinese({ kind: 'project.created', changes: [...changes, signed] })).toEqual([
			'新建项目“示例项目”，签约 2026-01-05',
		]);
		expect(chinese({ kind: 'project.imported', changes })).toEqual(['从台账导入项目“示例项目”']);
		const moved = [{ field: 'milestones.completed.forecastOn', from: '2026-11-30', to: null }];
		expect(chinese({ kind: 'forecast.set', subject: 'completed', changes: moved })).toEqual([
			'竣工预测 ',
			{ from: '2026-11-30', to: null },
		]);
	});

	it('never reads typed words as instructions', () => {
		const name = '$t(common.brand) {{unit}} <b>';
		const told = chinese({ kind: 'project.created', changes: [{ field: 'name', from: null, to: name }] });
		expect(told).toEqual([`新建项目“${name}”`]);
	});

	it.each(LANGUAGES.flatMap((language) => EVENT_KINDS.map((kind) => [language, kind] as const)))(
		'in %s knows %s',
		(language, kind) => {
			const text = eventSentence(
				wordsIn(language),
				event({ kind, subject: '2026-10', details: { kind: 'resume', wish: {} } }),
			).join('');
			expect(text).not.toMatch(/events\.|\{\{|undefined/);
			expect(text.length).toBeGreaterThan(2);
		},
	);
});
