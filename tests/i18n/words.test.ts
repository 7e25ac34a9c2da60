import { describe, expect, it } from 'vitest';
import { wordsIn } from '~/i18n/both-languages.server';
import { LANGUAGES } from '~/i18n/languages';
import type { WordKey } from '~/i18n/words';

const leaves = (tree: object, path = ''): [string, string][] =>
	Object.entries(tree).flatMap(([key, value]) =>
		typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
	);

describe.each(LANGUAGES)('what %s says fast', (language) => {
	const words = wordsIn(language);
	const all = leaves(words.i18n.getResourceBundle(language, 'words'));

	it('is what i18next says, for every phrase and number', () => {
		const withGaps = all.filter(([, text]) => text.includes('{{'));
		expect(withGaps.length).toBeGreaterThan(50);
		for (const [leaf, text] of withGaps) {
			const key = leaf.replace(/_(one|other)$/, '') as WordKey;
			const names = [...text.matchAll(/\{\{\s*([^}]+?)\s*\}\}/g)].map((match) => match[1] as string);
			for (const count of [0, 1, 2, 1000]) {
				const values = { ...Object.fromEntries(names.map((name) => [name, `<${name}> & $1`])), count };
				expect(words.t(key, values), key).toBe(words.i18n.t(key, values));
			}
		}
	});

	it('names a key nobody wrote, with or without values', () => {
		for (const key of ['refusals.nobody-wrote-this', 'nowhere'] as unknown as WordKey[]) {
			expect(words.t(key)).toBe(key);
			expect(words.t(key, { count: 1 })).toBe(key);
		}
	});
});
