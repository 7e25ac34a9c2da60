import { expect, it } from 'vitest';
import { isPlainLine, isPlainText } from '~/domain/plain-text';

it.each(['', '王小明', '𠮷野家（示例）', '䶮', '阿依古丽·买买提', "O'Neil & Söhne <GmbH>", '名 字'])(
	'takes %j',
	(text) => {
		expect(isPlainLine(text)).toBe(true);
		expect(isPlainText(text)).toBe(true);
	},
);

it.each(['a\0b', '\u202eevil', 'a\u2066b', '\ud800', 'x\udc00', '\u007f', '\u0085'])('refuses %j', (text) => {
	expect(isPlainLine(text)).toBe(false);
	expect(isPlainText(text)).toBe(false);
});

it('lets text, not a line, break', () => {
	expect(isPlainLine('a\nb')).toBe(false);
	expect(isPlainText('a\r\n\tb')).toBe(true);
});
