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
	const head = `<meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style>`;
	const main = body.map(({ text }) => text).join('\n');
	return `<!DOCTYPE html>\n<html lang="${language}"><head>${head}</head><body>\n<h1>${escaped(title)}</h1>\n${main}\n</body></html>\n`;
}

/** A heading with a table below; nothing at all without rows. */
export function htmlTable(title: string, headers: readonly string[], rows: readonly (readonly Cell[])[]): Html {
	if (rows.length === 0) return new Html('');
	const head = headers.map((header) => `<th scope="col">${escaped(header)}</th>`).join('');
	const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${cellText(cell)}</td>`).join('')}</tr>`);
	return new Html(
		`<h2>${escaped(title)}</h2>\n<table><thead><tr>${head}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table>`,
	);
}

/** A paragraph. */
export function htmlText(text: string): Html {
	return new Html(`<p>${escaped(text)}</p>`);
}

/** A link to a file of the same archive. */
export function htmlLink(to: string, text: string): Html {
	return new Html(`<a href="${escaped(to)}">${escaped(text)}</a>`);
}

function cellText(cell: Cell): string {
	return cell instanceof Html ? cell.text : escaped(cell === null || cell === '' ? '—' : String(cell));
}

const STYLE = `@page{size:A4;margin:16mm}
body{font:14px/1.6 -apple-system,"Segoe UI",Roboto,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;color:#1c2733;max-width:960px;margin:24px auto;padding:0 16px}
h1{font-size:22px;overflow-wrap:anywhere}h2{font-size:16px;margin:24px 0 6px;break-after:avoid}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{border:1px solid #c9d2db;padding:3px 6px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f5f7f9}tr{break-inside:avoid}thead{display:table-header-group}
a{color:#14507f}@media print{body{margin:0;max-width:none;font-size:10.5px}a{color:inherit;text-decoration:none}}`;
