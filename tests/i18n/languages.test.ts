import { describe, expect, it } from 'vitest';
import { wordsIn } from '~/i18n/both-languages.server';
import { chooseLanguage, isLanguage } from '~/i18n/languages';

describe('the language of a reader', () => {
	it.each([
		['en', 'zh-CN,zh;q=0.9', 'en'],
		['zh-CN', 'en', 'zh-CN'],
		['fr', 'en-GB,en;q=0.8', 'en'],
		[null, 'en-US,en;q=0.9', 'en'],
		[null, 'en;q=0.5, zh-TW;q=0.9', 'zh-CN'],
		[null, 'zh-Hans-CN', 'zh-CN'],
		[null, 'de, en;q=0.3', 'en'],
		[null, 'en;q=0, zh', 'zh-CN'],
		[null, 'de-DE', 'zh-CN'],
		[null, '*', 'zh-CN'],
		[null, 'english', 'zh-CN'],
		[null, '', 'zh-CN'],
		[undefined, undefined, 'zh-CN'],
		['__proto__', 'x'.repeat(5000), 'zh-CN'],
	])('cookie %s with %s reads %s', (cookie, accept, language) => {
		expect(chooseLanguage(cookie, accept)).toBe(language);
	});

	it('is one of two', () => {
		expect([isLanguage('en'), isLanguage('zh-CN'), isLanguage('zh'), isLanguage(null)]).toEqual([
			true,
			true,
			false,
			false,
		]);
	});
});

describe('words of two readers at once', () => {
	it('do not disturb each other', () => {
		const [zh, en] = [wordsIn('zh-CN'), wordsIn('en')];
		const heard = Array.from({ length: 6 }, (_, at) => (at % 2 ? zh : en).t('terms.light.red'));
		expect(heard).toEqual(['Red', '红灯', 'Red', '红灯', 'Red', '红灯']);
		expect(wordsIn('en')).toBe(en);
	});

	it('count in the manner of each language', () => {
		expect(wordsIn('en').t('common.projectCount', { count: 1 })).toBe('1 project');
		expect(wordsIn('en').t('common.projectCount', { count: 2 })).toBe('2 projects');
		expect(wordsIn('zh-CN').t('common.projectCount', { count: 1 })).toBe('1 个项目');
	});

	it('know what they can say', () => {
		const { has, term } = wordsIn('zh-CN');
		expect([has('refusals.forbidden'), has('refusals.no-such-code'), has('refusals'), has('__proto__.x')]).toEqual([
			true,
			false,
			false,
			false,
		]);
		expect([term('unit', 'deqing'), term('unit', 'unknown'), term('role', 'constructor')]).toEqual([
			'德清县',
			'unknown',
			'constructor',
		]);
	});

	it('never look up what a name spells', () => {
		const { t } = wordsIn('zh-CN');
		expect(t('shell.person.menu', { name: '$t(common.brand)' })).toBe('个人菜单：$t(common.brand)');
	});

	it('leave markup to React: names are not escaped twice', () => {
		const text = wordsIn('zh-CN').t('shell.person.menu', { name: '<b>&' });
		expect(text).toBe('个人菜单：<b>&');
	});
});
