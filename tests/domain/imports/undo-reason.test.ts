import { expect, it } from 'vitest';
import { undoReason } from '~/domain/imports/undo-reason';

it.each([
	['', 'reason-missing'],
	[' \n', 'reason-missing'],
	['长'.repeat(501), 'text-too-long'],
	['a\u202e', 'text-too-long'],
])('%j is refused: %s', (given, code) => {
	expect(undoReason(given)).toEqual({ ok: false, refusal: { code, field: 'reason' } });
});

it.each([' 发错了\n文件 ', '𠮷'.repeat(500)])('%j will do', (given) => {
	expect(undoReason(given)).toEqual({ ok: true, value: given.trim() });
});
