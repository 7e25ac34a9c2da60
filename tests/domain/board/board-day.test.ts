import { expect, it } from 'vitest';
import { readBoardDay } from '~/domain/board/board-day';

it.each([
	['2000-01-01', '2000-01-01'],
	['2099-12-31', '2099-12-31'],
	[' 2026-11-21 ', '2026-11-21'],
	['', null],
	[null, null],
])('%j asks for %j', (text, day) => {
	expect(readBoardDay(text)).toEqual({ ok: true, value: day });
});

it.each(['1999-12-31', '2100-01-01', '0001-01-01', '9999-12-31', '2026-02-30', 'tomorrow'])('%s is refused', (text) => {
	expect(readBoardDay(text)).toEqual({ ok: false, refusal: { code: 'bad-on', field: 'on' } });
});
