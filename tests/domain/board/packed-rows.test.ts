import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listRow } from '~/domain/board/list-row';
import { packRows, unpackRows } from '~/domain/board/packed-rows';
import { anyBoard, boardLine } from '../../support/board-lines';
import { anyDay, happened, YI } from '../../support/project-facts';

describe('rows on their way to the browser', () => {
	it('arrive as they left', () => {
		fc.assert(
			fc.property(anyBoard, anyDay, (lines, on) => {
				const rows = lines.map((line) => listRow(line, on));
				expect(unpackRows(packRows(rows))).toEqual(rows);
			}),
			{ numRuns: 60 },
		);
	});

	it('carry every value, known or not', () => {
		const full = boardLine({
			name: '甲',
			firmName: '示例公司',
			officerName: '示例乙',
			investmentFen: YI,
			milestones: { ...happened({ signed: '2026-01-01' }), landGranted: { originalOn: '2026-02-01' } },
		});
		const bare = boardLine({ milestones: happened({ atOutput: '2026-01-01' }) });
		const rows = [listRow(full, '2026-12-01'), listRow(bare, '2026-12-01')];
		expect(rows[0]).toMatchObject({ cause: 'landGranted', fallback: true, investmentFen: YI, plannedOn: '2026-06-30' });
		expect(rows[1]).toMatchObject({ light: 'done', cause: null, milestone: null, plannedOn: null, daysToRed: null });
		expect(unpackRows(packRows(rows))).toEqual(rows);
	});

	it('stay rows whatever a name holds', () => {
		const odd = listRow(boardLine({ name: 'a¦b\nc\rd', firmName: '<script>' }), '2026-12-01');
		expect(unpackRows(packRows([odd, odd]))).toMatchObject([
			{ name: 'a|b c d', firm: '<script>' },
			{ name: 'a|b c d', firm: '<script>' },
		]);
		expect(unpackRows(packRows([]))).toEqual([]);
	});
});
