import { describe, expect, it } from 'vitest';
import { type Filters, NO_FILTERS } from '~/domain/board/filters';
import { cellAt, pictureOf, type Sight } from '~/domain/board/picture';
import { placed } from '~/domain/board/placed';
import { standingsOn } from '~/domain/board/standings';
import type { Tab } from '~/domain/board/tabs';
import { boardLine } from '../../support/board-lines';
import { happened, YI } from '../../support/project-facts';

const ON = '2026-12-05';
const UNITS = ['deqing', 'anji'];
const due = (plannedOn: string) => ({
	milestones: { ...happened({ signed: '2026-01-01', landGranted: '2026-03-01' }), started: { plannedOn } },
	lastUpdateOn: ON,
});

const LINES = [
	boardLine({ ...due('2026-08-01'), name: '甲', unit: 'deqing', officerName: '示例甲', investmentFen: YI }, '0'),
	boardLine({ ...due('2026-12-01'), name: '乙', unit: 'anji', industryChain: '人工智能', investmentFen: 3 * YI }, '1'),
	boardLine({ ...due('2027-12-01'), name: '丙', unit: 'anji', investmentFen: 3 * YI - 1 }, '2'),
	boardLine({ ...due('2026-08-01'), name: '丁', unit: 'elsewhere', withdrawnOn: ON }, '3'),
	boardLine({ ...due('2026-08-01'), name: '戊', unit: 'elsewhere' }, '4'),
];

function picture(filters: Partial<Filters> = {}, tab: Tab = 'all', sight: Partial<Sight> = {}) {
	const seen = { visible: null, newlyRed: null, ...sight };
	return pictureOf(placed(LINES, UNITS), standingsOn(LINES, ON), seen, { ...NO_FILTERS, ...filters }, tab);
}

describe('pictureOf', () => {
	it.each([
		[{}, '01234'],
		[{ unit: 'anji' }, '12'],
		[{ unit: 'nobody' }, ''],
		[{ stage: 'land' }, '01234'],
		[{ stage: 'output' }, ''],
		[{ stall: 'notStarted' }, '0124'],
		[{ stall: 'notAtOutput' }, ''],
		[{ cause: 'started' }, '014'],
		[{ cause: 'silent' }, ''],
		[{ chain: '人工智能' }, '1'],
		[{ officer: '甲' }, '0'],
		[{ minInvestmentFen: 3 * YI }, '1'],
		[{ text: '丙' }, '2'],
	] as const)('%j lists %s', (filters, expected) => {
		expect([...picture(filters).listed].join('')).toBe(expected);
	});

	it('what is not visible is in no list and no number', () => {
		const { listed, counts, matrix } = picture({}, 'all', { visible: Uint32Array.from([1, 2]) });
		expect([...listed]).toEqual([1, 2]);
		expect(counts).toMatchObject({ red: 0, yellow: 1, live: 2, all: 2 });
		expect([...matrix.subarray(cellAt(0, 0), cellAt(0, 1))]).toEqual([0, 0, 0]);
	});

	it('cells count living, red and yellow; an unknown unit is in the sums alone', () => {
		const { matrix } = picture();
		const cell = (row: number, column: number) => [...matrix.subarray(cellAt(row, column), cellAt(row, column) + 3)];
		expect(cell(0, 0)).toEqual([1, 1, 0]);
		expect(cell(1, 0)).toEqual([2, 0, 1]);
		expect(cell(1, 6)).toEqual([2, 0, 1]);
		expect(cell(2, 0)).toEqual([4, 2, 1]);
		expect(cell(2, 6)).toEqual([4, 2, 1]);
		expect(cell(2, 1)).toEqual([0, 0, 0]);
	});

	it('lists as newly red what is marked so', () => {
		const { listed, counts } = picture({}, 'newlyRed', { newlyRed: Uint8Array.from([1, 0, 0, 0, 0]) });
		expect([[...listed], counts.newlyRed]).toEqual([[0], 1]);
	});
});
