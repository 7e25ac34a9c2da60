import type { Language } from './languages';
import * as english from './messages/en';
import * as chinese from './messages/zh-CN';
import { createWords, type Words } from './words';

const words: Record<Language, Words> = {
	'zh-CN': createWords('zh-CN', chinese),
	en: createWords('en', english),
};

/** Both languages are built once per process and never change, so requests in two languages cannot disturb each other. */
export function wordsIn(language: Language): Words {
	return words[language];
}
