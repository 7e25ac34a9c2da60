import { cutPhrase, type Phrase } from './phrase';
import type { WordKey, Words } from './words';

export interface RowWordSource extends Words {
	/** The fixed text of a key. */
	word: (key: WordKey) => string;
	/** The text of a key cut at its gaps once, for filling many times. Counted phrases are named without `_one` / `_other`. */
	phrase: (key: WordKey) => Phrase;
}

/**
 * Words for long lists. `t()` looks its key up on each call; a row instead reads words that were resolved once
 * per language and process:
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
			resolved = build({ ...words, word: (key) => words.t(key), phrase: (key) => phraseOf(words, key) });
			built.set(words, resolved);
		}
		return resolved;
	};
}

function phraseOf({ i18n, language }: Words, key: string): Phrase {
	return cutPhrase((one) => i18n.getResource(language, 'words', one), key) ?? (() => key);
}
