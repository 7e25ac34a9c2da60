import { describe, expect, it } from 'vitest';
import type { Light } from '~/domain/lights/outlook';
import { lightMoves, rehearseRules } from '~/domain/rules/rehearse-rules';

let count = 0;
const change = (unit: string, from: Light, to: Light) => ({
	...{ projectId: `p${count++}`, name: '示例', officerName: '', unit, from, to },
});

describe('rehearseRules', () => {
	it('counts per unit what gets worse, better, or neither', () => {
		const changes = [
			change('deqing', 'yellow', 'red'),
			change('deqing', 'yellow', 'red'),
			change('deqing', 'green', 'red'),
			change('deqing', 'red', 'green'),
			change('deqing', 'noData', 'red'),
			change('deqing', 'green', 'noData'),
			change('anji', 'red', 'yellow'),
		];
		const judged = new Map([
			['deqing', 9],
			['anji', 1],
			['wuxing', 4],
		]);
		expect(rehearseRules(judged, changes)).toMatchObject([
			{
				unit: 'deqing',
				judged: 9,
				changed: 6,
				worse: 3,
				better: 1,
				moves: [{ from: 'yellow', to: 'red', count: 2 }, {}, {}, {}, {}],
			},
			{ unit: 'anji', judged: 1, changed: 1, worse: 0, better: 1 },
			{ unit: 'wuxing', judged: 4, changed: 0, worse: 0, better: 0, moves: [] },
		]);
	});
});

describe('lightMoves', () => {
	it('tells directions apart, the most frequent first', () => {
		const moves = [change('a', 'red', 'green'), change('a', 'green', 'red'), change('b', 'green', 'red')];
		expect(lightMoves(moves)).toEqual([
			{ from: 'green', to: 'red', count: 2 },
			{ from: 'red', to: 'green', count: 1 },
		]);
	});
});
