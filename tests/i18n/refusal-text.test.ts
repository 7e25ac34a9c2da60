import { describe, expect, it } from 'vitest';
import { refused } from '~/domain/outcome';
import { wordsIn } from '~/i18n/both-languages.server';
import { refusalText } from '~/i18n/refusal-text';

const say = (...[code, params]: [string, Record<string, string | number>?]) => {
	const outcome = refused(code, undefined, params);
	if (outcome.ok) throw new Error('refused() accepts nothing');
	return [refusalText(wordsIn('zh-CN'), outcome.refusal), refusalText(wordsIn('en'), outcome.refusal)];
};

describe('a refusal in words', () => {
	it('names milestones by their glossary word', () => {
		expect(say('actual-before-earlier', { milestone: 'permitted', day: '2026-03-15' })).toEqual([
			'不能早于施工许可的实际日期 2026-03-15。请核对两个日期。',
			'This is before the actual day of “Permitted”, 2026-03-15. Check both days.',
		]);
	});

	it('says amounts in ten thousand yuan', () => {
		expect(say('amount-decreases', { beforeFen: 6_912_000_000 })[0]).toContain('6,912.00 万元');
	});

	it('never shows a bare code where a sentence exists, and the code where none does', () => {
		expect(say('own-request')[0]).not.toContain('own-request');
		expect(say('no-such-code')).toEqual([
			'这一步不能完成（no-such-code）。请检查填写内容后重试。',
			'This step cannot be completed (no-such-code). Check what you entered and try again.',
		]);
	});
});
