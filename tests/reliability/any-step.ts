import fc from 'fast-check';
import { MILESTONES } from '~/domain/stages/milestones';

const OPS = [
	'create',
	'record',
	'correct',
	'forecast',
	'report',
	'noChange',
	'edit',
	'askPlan',
	'askPause',
	'askResume',
	'askWithdraw',
	'decide',
	'cancel',
] as const;

const USUAL = ['record', 'report', 'forecast', 'edit', 'askPlan', 'askPause', 'decide'] as const;

const WHO = ['officer-deqing', 'manager', 'manager-other', 'officer-anji', 'auditor'] as const;

/** One thing somebody tries, right or wrong: what a step does not need, it ignores. */
export const anyStep = fc.record({
	op: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...USUAL) }, fc.constantFrom(...OPS)),
	who: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...WHO.slice(0, 3)) }, fc.constantFrom(...WHO)),
	/** Which of the projects that exist. */
	project: fc.nat(3),
	/** Mostly early ones, so that days come in an order that is allowed. */
	milestone: fc.oneof(fc.constantFrom(...MILESTONES.slice(0, 5)), fc.constantFrom(...MILESTONES)),
	/** From today: behind or ahead. */
	days: fc.oneof({ weight: 2, arbitrary: fc.integer({ min: -120, max: 0 }) }, fc.integer({ min: 0, max: 60 })),
	amount: fc.option(fc.integer({ min: -1, max: 5_000_000_000 })),
	/** The page was opened on the version before. */
	stale: fc.nat(4).map((one) => one === 0),
	yes: fc.boolean(),
	words: fc.constantFrom('', '土地平整', '设备进场', '主体封顶', '供地“延后”, 50%', '𠮷·䶮'),
	/** How far the clock moves before: mostly on, now and then by two days, also back. */
	hours: fc.oneof(
		{ weight: 12, arbitrary: fc.double({ min: 0, max: 30, noNaN: true }) },
		{ weight: 1, arbitrary: fc.constantFrom(-48, 48) },
	),
});

export type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;
