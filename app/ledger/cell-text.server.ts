/** Blank in the words of ledgers: nothing, a stroke, or 无. */
const BLANK = /^(?:[-—–－―_/／\\、.。·]+|无|暂无|空|n\/?a|null|nil)?$/i;
/** Blank among days: a stroke, or 无. Every other word is an error of its row. */
const NO_DAY = /^(?:[-—–－―−/]+|无)?$/;
/** One line without outer blanks; characters stay as they were written: 𠮷, 䶮 and “·” come out as they went in. */
export function normaliseWords(text: string): string {
	return text.replace(/[\s\u3000\u200b\ufeff]+/g, ' ').trim();
}

/** Like {@link normaliseWords}, but lines stay lines: for reports and descriptions. */
export function normaliseLines(text: string): string {
	return text
		.split(/\r\n|\r|\n/)
		.map(normaliseWords)
		.join('\n')
		.trim();
}

/** Full-width digits and signs as half-width ones, no spaces: for numbers, days and codes only. */
export function narrow(text: string): string {
	return text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '');
}

/** `/`, `-`, `—`, 无 and nothing at all mean: not known. */
export function meansBlank(text: string): boolean {
	return BLANK.test(narrow(text));
}

/** In a column of days only “/”, “-”, “—”, “无” and nothing at all mean: not known. */
export function meansNoDay(text: string): boolean {
	return NO_DAY.test(narrow(text));
}
