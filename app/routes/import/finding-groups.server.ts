import type { ImportFinding, RefusedRow } from '~/commands/imports/import-result';
import { faultText } from '~/i18n/refusal-text';
import type { WordKey, Words } from '~/i18n/words';

/** Findings of one cause: the sentence once, the cells below it. */
export interface FindingGroup {
	code: string;
	/** The sentence of its rows; where they name different things, what they have in common. */
	title: string;
	rows: { row: number; serial: string | null; column: string | null; value: string; text: string }[];
	/** How many there are beyond those listed. */
	more: number;
}

const LISTED = 100;

/** Findings by cause, the most frequent first; each row says what to do in the reader's language. */
export function groupsOf(words: Words, findings: readonly (ImportFinding | RefusedRow)[]): FindingGroup[] {
	const groups = new Map<string, FindingGroup>();
	for (const one of findings) {
		for (const finding of [one, ...('also' in one ? one.also : [])]) {
			const text = faultText(words, finding);
			const group = groups.get(finding.code) ?? { code: finding.code, title: text, rows: [], more: 0 };
			groups.set(finding.code, group);
			if (group.title !== text) group.title = titleFor(words, finding);
			const { row, serial, column, value } = finding;
			if (group.rows.length < LISTED) group.rows.push({ row, serial, column, value, text });
			else group.more += 1;
		}
	}
	return [...groups.values()].sort((a, b) => b.rows.length + b.more - a.rows.length - a.more);
}

/** One heading for rows whose sentences name different days or milestones. */
function titleFor(words: Words, { code, params }: ImportFinding | RefusedRow): string {
	const own = `imports.findings.mixed.${code}`;
	return words.has(own) ? words.t(own as WordKey) : faultText(words, { code, params: blanksFor(params) });
}

function blanksFor(params: ImportFinding['params']): Record<string, string> {
	return Object.fromEntries(Object.keys(params ?? {}).map((name) => [name, '…']));
}
