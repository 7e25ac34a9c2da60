import type { Light } from '~/domain/lights/outlook';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML: whatever a name holds, it stays a name. */
export function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

/** Markup that is safe as it is. */
export class Html {
	constructor(readonly text: string) {}
}

type Cell = string | number | null | Html;

/** A page that opens offline and prints on A4: no script, no address, its style within. */
export function htmlPage(language: string, title: string, body: readonly Html[]): string {
	const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style>`;
	const main = body.map(({ text }) => text).join('\n');
	return `<!DOCTYPE html>\n<html lang="${language}"><head>${head}</head><body>\n<h1>${escaped(title)}</h1>\n${main}\n</body></html>\n`;
}

/** A heading with a table below; nothing at all without rows. */
export function htmlTable(title: string, headers: readonly string[], rows: readonly (readonly Cell[])[]): Html {
	if (rows.length === 0) return new Html('');
	const head = headers.map((header, at) => {
		const numbers = rows.some((row) => typeof row[at] === 'number');
		return `<th scope="col"${numbers ? ' class="n"' : ''}>${escaped(header)}</th>`;
	});
	const lines = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`);
	const table = `<table><thead><tr>${head.join('')}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table>`;
	// A wide table is pushed in a box of its own, by keys too; the page stays as wide as the screen.
	const box = `<div class="wide" role="region" tabindex="0" aria-label="${escaped(title)}">${table}</div>`;
	return new Html(`<h2>${escaped(title)}</h2>\n${box}`);
}

/** What something is, a line each: the name stands before its value. */
export function htmlFacts(title: string, facts: readonly (readonly [string, Cell])[]): Html {
	const lines = facts.map(([name, value]) => `<tr><th scope="row">${escaped(name)}</th>${cellHtml(value)}</tr>`);
	return new Html(`<h2>${escaped(title)}</h2>\n<table class="facts"><tbody>\n${lines.join('\n')}\n</tbody></table>`);
}

/** A light is a shape, a word and a colour; black paper keeps the first two. */
export function htmlLight(light: Light, words: string): Html {
	return new Html(`<b class="${light}">${SIGNS[light]} ${escaped(words)}</b>`);
}

const SIGNS: Record<Light, string> = {
	...{ red: '▲', yellow: '◆', green: '●', noData: '○', paused: '‖', done: '✓', withdrawn: '–' },
};

/** Lines below each other in one cell. */
export function htmlLines(lines: readonly string[]): Html {
	return new Html(lines.map(escaped).join('<br>') || '—');
}

/** A paragraph. */
export function htmlText(text: string): Html {
	return new Html(`<p>${escaped(text)}</p>`);
}

/** A link to a file of the same archive. */
export function htmlLink(to: string, text: string): Html {
	return new Html(`<a href="${escaped(to)}">${escaped(text)}</a>`);
}

/** Numbers stand right, days and moments in one line, hashes small. */
function cellHtml(cell: Cell): string {
	if (cell instanceof Html) return `<td>${cell.text}</td>`;
	const text = cell === null || cell === '' ? '—' : String(cell);
	const kind = typeof cell === 'number' ? 'n' : DAY.test(text) ? 'd' : HASH.test(text) ? 'h' : null;
	return `<td${kind ? ` class="${kind}"` : ''}>${escaped(text)}</td>`;
}

const DAY = /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/;
const HASH = /^[0-9a-f]{64}$/;

const STYLE = `@page{size:A4;margin:16mm}
body{font:14px/1.6 -apple-system,"Segoe UI",Roboto,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;color:#1c2733;max-width:1080px;margin:24px auto;padding:0 16px}
h1{font-size:22px;margin:0 0 4px;padding-bottom:8px;border-bottom:3px solid #14507f;overflow-wrap:anywhere}h2{font-size:16px;margin:24px 0 6px;break-after:avoid}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{border:1px solid #c9d2db;padding:3px 6px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f5f7f9;font-weight:600;white-space:nowrap}.facts th{width:22%}tr{break-inside:avoid}.wide{overflow-x:auto}
.n{text-align:right;white-space:nowrap}.d{white-space:nowrap}.h{font:11px/1.4 ui-monospace,Consolas,monospace;min-width:17em;word-break:break-all}
.red{color:#c92a2a}.yellow{color:#4a3200}.green{color:#2b7a4b}p{color:#4a5663}thead{display:table-header-group}
a{color:#14507f}@media print{.wide{overflow:visible}body{margin:0;padding:0;max-width:none;font-size:10px}.h{font-size:7.5px}a{color:inherit;text-decoration:none}}`;
