import type { WordKey, Words } from './words';

/** Fills the `{{name}}` gaps of one phrase. With `count` the singular is chosen where the language has one. */
export type Phrase = (values: Record<string, string | number>) => string;

export interface RowWordSource extends Words {
	/** The fixed text of a key. */
	word: (key: WordKey) => string;
	/** The text of a key cut at its gaps once, for filling many times. Counted phrases are named without `_one` / `_other`. */
	phrase: (key: WordKey) => Phrase;
}

/**
 * Words for long lists. `t()` parses keys and gaps anew on each call (3–10 µs, so 50 rows × 10 cells cost several
 * milliseconds a page); a row instead reads words that were resolved once per language and process:
 *
 *     const rowWords = perLanguage(({ word, phrase, format }) => ({
 *       red: word('terms.light.red'),
 *       late: phrase('terms.late'),            // "{{what}}逾期 {{count}} 天"
 *       day: format.day,
 *     }));
 *
 *     function Rows({ rows }) {
 *       const say = rowWords(useWords());      // before the loop: no work at all after the first page
 *       return rows.map((row) => <td>{say.late({ what: row.milestone, count: row.daysLate })}</td>);
 *     }
 */
export function perLanguage<T>(build: (source: RowWordSource) => T): (words: Words) => T {
	const built = new WeakMap<Words, T>();
	return (words) => {
		let resolved = built.get(words);
		if (resolved === undefined) {
			resolved = build({ ...words, word: (key) => words.t(key), phrase: (key) => cutPhrase(words, key) });
			built.set(words, resolved);
		}
		return resolved;
	};
}

function cutPhrase(words: Words, key: WordKey): Phrase {
	const plural = filler(rawText(words, `${key}_other`) ?? rawText(words, key) ?? key);
	const singularText = rawText(words, `${key}_one`);
	if (singularText === undefined) return plural;
	const singular = filler(singularText);
	return (values) => (values.count === 1 ? singular(values) : plural(values));
}

function rawText(words: Words, key: string): string | undefined {
	const text: unknown = words.i18n.getResource(words.language, 'words', key);
	return typeof text === 'string' ? text : undefined;
}

/** `"逾期 {{count}} 天"` → pieces `["逾期 ", "count", " 天"]`: every second piece is a name. */
function filler(text: string): Phrase {
	const pieces = text.split(/\{\{\s*([^}]+?)\s*\}\}/);
	return (values) => {
		let filled = pieces[0] ?? '';
		for (let at = 1; at < pieces.length; at += 2) filled += `${values[pieces[at] ?? ''] ?? ''}${pieces[at + 1] ?? ''}`;
		return filled;
	};
}
