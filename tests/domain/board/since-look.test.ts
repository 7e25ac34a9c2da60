import { describe, expect, it } from 'vitest';
import { completionOn, yearAmounts } from '~/domain/board/completion';
import { type MarksSince, sinceLook } from '~/domain/board/since-look';
import { standingsOn } from '~/domain/board/standings';
import { boardLine } from '../../support/board-lines';
import { happened, YI } from '../../support/project-facts';

const start = (plannedOn: string) => ({
	milestones: { ...happened({ signed: '2026-01-01', landGranted: '2026-03-01' }), started: { plannedOn } },
	lastUpdateOn: '2026-12-20',
});
const RED = start('2026-08-01');
const GREEN = start('2027-06-01');
/** Red from 2026-12-01 on. */
const TURNING = start('2026-10-01');

const LOOKED = '2026-11-25';
const NOW = '2026-12-05';

function compared(lines: ReturnType<typeof boardLine>[], marks: MarksSince, visible: number[] | null = null) {
	const since = sinceLook(
		standingsOn(lines, NOW),
		standingsOn(lines, LOOKED),
		marks,
		visible && Uint32Array.from(visible),
	);
	return { ...since, newlyRed: [...since.newlyRed] };
}

const NOTHING = { newlyRed: [0], cleared: [], rePlanned: [], entered: [], withdrawn: [] };

describe('sinceLook', () => {
	it.each([
		['nothing', [], NOTHING],
		['newly red', ['newlyRed', 'backDated'], { ...NOTHING, newlyRed: [1] }],
		['gone', ['cleared', 'withdrawn'], { ...NOTHING, cleared: [0], withdrawn: [0] }],
		['new and red', ['newlyRed', 'entered'], { ...NOTHING, newlyRed: [1], entered: [0] }],
		['moved', ['rePlanned'], { ...NOTHING, rePlanned: [0] }],
	] as const)('takes what was recorded since from the comparison: %s', (_, marks, expected) => {
		for (const facts of [RED, GREEN, TURNING]) {
			expect(compared([boardLine(facts)], new Map([['p1', [...marks]]]))).toEqual(expected);
		}
	});

	it('time alone turns projects red that nobody touched', () => {
		expect(compared([boardLine(TURNING)], new Map())).toEqual({ ...NOTHING, newlyRed: [1] });
		expect(compared([boardLine(TURNING)], new Map([['other', ['entered']]]))).toEqual({ ...NOTHING, newlyRed: [1] });
		for (const facts of [RED, GREEN]) expect(compared([boardLine(facts)], new Map())).toEqual(NOTHING);
	});

	it('a pause that begins takes a red away', () => {
		const paused = { ...RED, pauses: [{ fromOn: '2026-12-01', untilOn: '2026-12-31' }] };
		expect(compared([boardLine(paused)], new Map())).toEqual({ ...NOTHING, cleared: [0] });
	});

	it('says nothing of what the reader may not see', () => {
		const lines = [boardLine(TURNING, 'a'), boardLine(TURNING, 'b')];
		expect(compared(lines, new Map([['a', ['entered']]]), [1])).toEqual({ ...NOTHING, newlyRed: [0, 1] });
	});
});

describe('completion of the year', () => {
	const filed = (planFen: number, doneFen?: number) =>
		boardLine({
			annualPlanFen: { '2026': planFen },
			...(doneFen === undefined ? {} : { completedFen: { '2026': doneFen } }),
		});
	const done = (lines: ReturnType<typeof boardLine>[], on = '2026-11-21', visible: Uint32Array | null = null) =>
		completionOn(yearAmounts(lines, on.slice(0, 4)), visible, on);

	it('sets the sum of what is done against the sum of the plans, and the months that are over against twelve', () => {
		expect(done([filed(YI, YI / 2), filed(3 * YI, 2 * YI)])).toEqual({ done: 625, time: 833 });
		expect(done([filed(YI, YI)], '2026-01-31')).toEqual({ done: 1000, time: 0 });
		expect(done([filed(YI, 2 * YI)], '2026-12-31')).toEqual({ done: 2000, time: 917 });
	});

	it('rounds to the nearest per mille', () => {
		expect(done([filed(2000, 1)]).done).toBe(1);
		expect(done([filed(2001, 1)]).done).toBe(0);
	});

	it('leaves out what has no plan for the year, and what is withdrawn', () => {
		const without = boardLine({ completedFen: { '2026': YI } });
		const zero = filed(0, YI);
		const gone = boardLine({ annualPlanFen: { '2026': YI }, withdrawnOn: '2026-05-01' });
		expect(done([without, zero, gone])).toEqual({ done: null, time: 833 });
		expect(done([without, zero, gone, filed(YI)])).toEqual({ done: 0, time: 833 });
		expect(done([filed(YI, YI)], '2027-03-05'), 'another year').toEqual({ done: null, time: 167 });
	});

	it('counts what is visible', () => {
		expect(done([filed(YI, 0), filed(YI, YI)], '2026-11-21', Uint32Array.from([1])).done).toBe(1000);
	});

	it('adds exactly where plain numbers would not', () => {
		const most = Number.MAX_SAFE_INTEGER;
		expect(done([filed(most, most), filed(most, 0), filed(most, 1)]).done).toBe(333);
	});

	it('takes over what did not change', () => {
		const [a, b] = [filed(YI, 1), filed(YI, 2)];
		const before = yearAmounts([a], '2026');
		expect(yearAmounts([a, b], '2026', before)).toEqual(yearAmounts([a, b], '2026'));
	});
});
