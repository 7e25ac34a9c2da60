import { describe, expect, it } from 'vitest';
import { wordsIn } from '~/i18n/both-languages.server';
import { perLanguage } from '~/i18n/row-words';

describe('words for rows', () => {
	it('are resolved once per language', () => {
		let builds = 0;
		const rowWords = perLanguage(({ word }) => {
			builds += 1;
			return { red: word('terms.light.red') };
		});
		const [zh, en] = [wordsIn('zh-CN'), wordsIn('en')];
		const heard = [zh, en, zh, en].map((words) => rowWords(words).red);
		expect(heard).toEqual(['红灯', 'Red', '红灯', 'Red']);
		expect(builds).toBe(2);
	});

	it('fill the gaps of a phrase exactly as t does', () => {
		const late = perLanguage(({ phrase }) => phrase('terms.cause.milestoneLate'));
		for (const words of [wordsIn('zh-CN'), wordsIn('en')]) {
			for (const count of [0, 1, 2, 143]) {
				const values = { milestone: 'X $& $t(x)', count };
				expect(late(words)(values)).toBe(words.t('terms.cause.milestoneLate', values));
			}
		}
	});

	it('take a name for a name, whatever it looks like', () => {
		const late = perLanguage(({ phrase }) => phrase('terms.cause.milestoneLate'));
		expect(late(wordsIn('zh-CN'))({ milestone: '{{count}}', count: 3 })).toBe('{{count}}逾期 3 天');
	});

	it('leave a gap without a value empty', () => {
		const late = perLanguage(({ phrase }) => phrase('terms.cause.milestoneLate'));
		expect(late(wordsIn('zh-CN'))({ count: 3 })).toBe('逾期 3 天');
	});
});
