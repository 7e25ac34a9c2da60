/** Fills the `{{name}}` gaps of one phrase. With `count` the singular is chosen where the language has one. */
export type Phrase = (values: Record<string, string | number>) => string;

/**
 * The phrase of a key, cut at its gaps once for filling many times: i18next parses keys and gaps anew on each call, 10 µs and
 * more. `textOf` answers the raw text of a key. Null when there is no such text.
 */
export function cutPhrase(textOf: (key: string) => unknown, key: string): Phrase | null {
	const found = textOf(`${key}_other`) ?? textOf(key);
	if (typeof found !== 'string') return null;
	const plural = filler(found);
	const singularText = textOf(`${key}_one`);
	if (typeof singularText !== 'string') return plural;
	const singular = filler(singularText);
	return (values) => (values.count === 1 ? singular(values) : plural(values));
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
