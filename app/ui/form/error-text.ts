import type { WordKey, Words } from '~/i18n/words';

/** Schemas may name a key of the dictionary as their message (`form.missingDay`); refusals come as sentences already. */
export function errorText(words: Words, error: string): string {
	return words.has(error) ? words.t(error as WordKey) : error;
}
