import { describe, expect, it } from 'vitest';
import { completionOn, yearAmounts } from '~/domain/board/completion';
import { type KnownThen, sinceLook, stoodThen } from '~/domain/board/since-look';
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
const GONE = { ...RED, withdrawnOn: '2026-11-30' };

const LOOKED = '2026-11-25';
const NOW = '2026-12-05';

function compared(list: ReturnType<typeof boardLine>[], known: KnownThen, visible: number[] | null = null) {
	const since = sinceLook(
		standingsOn(list, NOW),
		standingsOn(list, LOOKED),
		known,
		visible && Uint32Array.from(visible),
	);
	return { ...since, newlyRed: [...since.newlyRed] };
}

const NOTHING = { newlyRed: [0], cleared: [], entered: [], withdrawn: [] };

describe('sinceLook', () => {
	it.each([
		['red then and now', RED, RED, NOTHING],
		['green then, red now by a change', RED, GREEN, { ...NOTHING, newlyRed: [1] }],
		['red then, green now by a change', GREEN, RED, { ...NOTHING, cleared: [0] }],
		['red then, withdrawn now', GONE, RED, { ...NOTHING, cleared: [0], withdrawn: [0] }],
		['withdrawn then and now', GONE, GONE, NOTHING],
		['not there then, green now', GREEN, null, { ...NOTHING, entered: [0] }],
		['not there then, red now', RED, null, { ...NOTHING, newlyRed: [1], entered: [0] }],
	])('%s', (_, now, then, expected) => {
		expect(compared([boardLine(now)], new Map([['p1', stoodThen(then && boardLine(then).outlook, LOOKED)]]))).toEqual(
			expected,
		);
	});

	it('time alone turns projects red that nobody touched', () => {
		expect(compared([boardLine(TURNING)], new Map())).toEqual({ ...NOTHING, newlyRed: [1] });
		expect(compared([boardLine(TURNING)], new Map([['other', 'absent']]))).toEqual({ ...NOTHING, newlyRed: [1] });
		expect(compared([boardLine(RED)], new Map())).toEqual(NOTHING);
	});

	it('says nothing of what the reader may not see', () => {
		const lines = [boardLine(TURNING, 'a'), boardLine(TURNING, 'b')];
		expect(compared(lines, new Map([['a', 'absent']]), [1])).toEqual({ ...NOTHING, newlyRed: [0, 1] });
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
