import { describe, expect, it } from 'vitest';
import { wordsIn } from '~/i18n/both-languages.server';
import type { LastLook } from '~/reads/last-look.server';
import { headline } from '~/routes/board/headline';

const none = { count: 0, first: [] };
const look = (added: number, cleared: number): LastLook => ({
	at: '2026-11-17T01:10:00.000Z',
	from: '2026-11-17T01:10:00.000Z',
	newlyRed: added === 0 ? [] : [{ unit: 'deqing', count: added }],
	cleared: { count: cleared, first: [] },
	entered: none,
	withdrawn: none,
	voided: none,
	planMoves: { count: 0, averageDays: 0 },
});

interface Given {
	on?: string;
	redToday?: number;
	look?: LastLook;
	soon?: number;
	past?: boolean;
}

function said(red: number, given: Given = {}) {
	const totals = { red, yellow: 0, silent: 0, turning7: given.soon ?? 0, turning30: 0, live: 300 };
	const news = { on: given.on ?? '2026-11-21', today: '2026-11-21', totals, redToday: given.redToday ?? red };
	return (['zh-CN', 'en'] as const).map((language) =>
		headline(wordsIn(language), { ...news, look: given.look ?? null }, given.past),
	);
}

describe('the headline says the news', () => {
	it.each([
		[said(0), '没有项目亮红灯', 'No project is red'],
		[said(78), '78 个项目亮红灯', '78 projects are red'],
		[said(1, { soon: 2 }), '1 个项目亮红灯，7 天内还将新增 2 个', '1 project is red, 2 more will be within 7 days'],
		[
			said(78, { look: look(9, 3) }),
			'78 个项目亮红灯，上次查看以来新增 9 个、解除 3 个',
			'78 projects are red; since your last look 9 new, 3 cleared',
		],
		[
			said(78, { look: look(9, 0) }),
			'78 个项目亮红灯，上次查看以来新增 9 个',
			'78 projects are red; 9 new since your last look',
		],
		[
			said(78, { look: look(0, 3) }),
			'78 个项目亮红灯，上次查看以来解除 3 个',
			'78 projects are red; 3 cleared since your last look',
		],
		[
			said(78, { look: look(0, 0) }),
			'78 个项目亮红灯，与上次查看时相同',
			'78 projects are red, the same as at your last look',
		],
		[
			said(0, { look: look(0, 3) }),
			'没有项目亮红灯，上次查看以来解除 3 个',
			'No project is red; 3 cleared since your last look',
		],
		[said(0, { look: look(0, 0) }), '没有项目亮红灯', 'No project is red'],
		[
			said(120, { on: '2026-12-31', redToday: 78 }),
			'到 2026-12-31 如无新进展，120 个项目将亮红灯，比今天多 42 个',
			'With nothing reported, 120 projects will be red on 2026-12-31, 42 more than today',
		],
		[
			said(77, { on: '2026-12-31', redToday: 78 }),
			'到 2026-12-31 如无新进展，77 个项目将亮红灯',
			'With nothing reported, 77 projects will be red on 2026-12-31',
		],
		[
			said(5, { on: '2026-06-30', look: look(1, 1) }),
			'按现有资料，2026-06-30 有 5 个项目亮红灯',
			'By what is known now, 5 projects were red on 2026-06-30',
		],
		[
			said(120, { on: '2026-12-31', redToday: 78, past: true }),
			'到 2026-12-31 如无新进展，120 个项目将亮红灯，比 2026-11-21 多 42 个',
			'With nothing reported, 120 projects will be red on 2026-12-31, 42 more than on 2026-11-21',
		],
		[
			said(1, { on: '2026-06-30', past: true }),
			'按 2026-11-21 的资料，2026-06-30 有 1 个项目亮红灯',
			'By what was known on 2026-11-21, 1 project was red on 2026-06-30',
		],
	])('%j', (sentences, chinese, english) => {
		expect(sentences).toEqual([chinese, english]);
	});
});
