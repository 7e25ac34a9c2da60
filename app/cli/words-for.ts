import type { Language } from '~/i18n/languages';
import { english } from './words/en';
import { type CliWords, chinese } from './words/zh-CN';

/** The operator's words in one language. They stay out of the page dictionaries: no browser needs them. */
export function wordsFor(language: Language): CliWords {
	return language === 'en' ? english : chinese;
}
