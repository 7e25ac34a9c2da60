/**
 * Reads and writes workbooks on a thread of its own, with its own memory limit: a hostile file can only end this thread.
 * Plain JavaScript, because the same file is started by the command line and by the bundled server, neither of which
 * passes its loader on to threads. Talks in messages: `sheet`, `rows`, `done`, `refused`, `written`.
 */
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

const XLSX = createRequire(import.meta.url)('@e965/xlsx');
const ROWS_PER_MESSAGE = 1000;
const MAX_ROW_INDEX = 1_048_575;
const MAX_MERGES = 20_000;

class Refused extends Error {
	constructor(code, params) {
		super(code);
		this.code = code;
		this.params = params;
	}
}

if (parentPort) {
	try {
		if (workerData.job === 'write') writeWorkbook();
		else readWorkbook();
	} catch (error) {
		parentPort.postMessage({ type: 'refused', ...nameError(error) });
	}
}

function readWorkbook() {
	const { format, parts, bytes, limits } = workerData;
	const hints = new Map();
	const paths = format === 'xlsx' ? sheetPaths(parts) : [];
	const options = { dense: true, cellNF: true, cellText: true, cellFormula: false, cellHTML: false, cellDates: false };
	const workbook =
		format === 'xlsx'
			? XLSX.parse_zip({ files: toFiles(parts, hints) }, { ...options, type: 'buffer' })
			: XLSX.read(Buffer.from(bytes), { ...options, cellStyles: true, type: 'buffer' });
	if ([...hints.values()].some((hint) => hint.tooLong)) throw new Refused('too-many-rows', { limit: limits.rows });
	const budget = { rows: limits.rows, text: limits.allText };
	const shown = workbook.Workbook?.Sheets ?? [];
	workbook.SheetNames.forEach((name, index) => {
		const sheet = workbook.Sheets[name];
		if (!sheet?.['!data']) return;
		const hint = hints.get(paths[index]);
		sendSheet({ sheet, name, hidden: Boolean(shown[index]?.Hidden), hint, workbook, limits, budget });
	});
	parentPort.postMessage({ type: 'done' });
}

/** The part behind each sheet, in the order of the workbook: needed to give a sheet back its hidden columns and rows. */
function sheetPaths(parts) {
	const text = (pattern) => {
		const part = parts.find(([name]) => pattern.test(name));
		return part ? Buffer.from(part[1]).toString('utf8') : '';
	};
	const targets = new Map();
	for (const [tag] of text(/(^|\/)_rels\/workbook\.xml\.rels$/i).matchAll(/<Relationship [^>]*>/g)) {
		targets.set(attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/'));
	}
	return [...text(/(^|\/)workbook\.xml$/i).matchAll(/<sheet [^>]*>/g)].map(([tag]) =>
		targets.get(attribute(tag, '\\w+:id')),
	);
}

function attribute(tag, name) {
	return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function isSheetPart(name) {
	return /^xl\/worksheets\/[^/]+\.xml$/i.test(name);
}

/** The parser takes the parts the guard has unpacked, in the shape of an archive, and never inflates anything itself. */
function toFiles(parts, hints) {
	const files = {};
	for (const [name, bytes] of parts) {
		const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		files[name] = {
			name,
			asBinary: () => (isSheetPart(name) ? leanXml(name, buffer, hints) : buffer.toString('binary')),
		};
	}
	return files;
}

/** Drops empty styled cells and rows, which some sheets have by the million, and notes what the parser does not tell. */
function leanXml(name, buffer, hints) {
	const xml = buffer.toString('binary');
	hints.set(name, {
		hiddenColumns: hiddenColumns(xml),
		hiddenRows: [...xml.matchAll(/<row [^>]*?\br="(\d+)"[^>]*\bhidden="(?:1|true)"/g)].map((match) => Number(match[1])),
		noResult: new Set(
			[...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f[^>]*>(?:[^<]*<\/f>)?(?:<v\/>|<v><\/v>)?<\/c>/g)].map((m) => m[1]),
		),
	});
	const lean = xml.replace(/<c [^>]*\/>|<c [^>]*><\/c>/g, '').replace(/<row [^>]*\/>|<row [^>]*><\/row>/g, '');
	// The parser would swallow a refusal thrown here: it gets nothing to read, and the refusal follows.
	hints.get(name).tooLong = countRows(lean) > workerData.limits.rows;
	return hints.get(name).tooLong ? '<worksheet/>' : lean;
}

function countRows(xml) {
	let rows = 0;
	for (let at = xml.indexOf('<row'); at !== -1; at = xml.indexOf('<row', at + 4)) rows++;
	return rows;
}

function hiddenColumns(xml) {
	const hidden = [];
	for (const [tag] of xml.slice(0, xml.indexOf('<sheetData')).matchAll(/<col [^>]*>/g)) {
		if (!/\bhidden="(?:1|true)"/.test(tag)) continue;
		const from = Number(/\bmin="(\d+)"/.exec(tag)?.[1]);
		const until = Math.min(Number(/\bmax="(\d+)"/.exec(tag)?.[1]), workerData.limits.columns);
		for (let column = from; column <= until; column++) hidden.push(column - 1);
	}
	return hidden;
}

function sendSheet({ sheet, name, hidden, hint, workbook, limits, budget }) {
	parentPort.postMessage({
		type: 'sheet',
		sheet: {
			name,
			hidden,
			date1904: Boolean(workbook.Workbook?.WBProps?.date1904),
			merges: (sheet['!merges'] ?? []).slice(0, MAX_MERGES).map(toMerge),
			hiddenColumns: hint?.hiddenColumns ?? indexesOf(sheet['!cols']),
			hiddenRows: hint?.hiddenRows ?? indexesOf(sheet['!rows']).map((index) => index + 1),
		},
	});
	markFormulas(sheet['!data'], hint?.noResult ?? []);
	let batch = [];
	for (const key of Object.keys(sheet['!data'])) {
		const index = Number(key);
		if (!(index <= MAX_ROW_INDEX)) continue;
		const cells = readRow(sheet['!data'][index], limits, budget);
		if (cells.length === 0) continue;
		if (--budget.rows < 0) throw new Refused('too-many-rows', { limit: limits.rows });
		batch.push({ number: index + 1, cells });
		if (batch.length === ROWS_PER_MESSAGE) {
			parentPort.postMessage({ type: 'rows', rows: batch });
			batch = [];
		}
	}
	parentPort.postMessage({ type: 'rows', rows: batch });
}

/** The parser drops a formula that was saved without its result: here it stays, as an error. */
function markFormulas(data, addresses) {
	for (const address of addresses) {
		const { r, c } = XLSX.utils.decode_cell(address);
		if (r > MAX_ROW_INDEX || c >= workerData.limits.columns) continue;
		data[r] ??= [];
		data[r][c] = { t: 'e', w: '=…' };
	}
}

function toMerge({ s, e }) {
	return { top: s.r, left: s.c, bottom: e.r, right: e.c };
}

function indexesOf(entries) {
	return Object.keys(entries ?? [])
		.filter((key) => entries[key]?.hidden)
		.map(Number);
}

function readRow(data, limits, budget) {
	const cells = [];
	let used = 0;
	for (const key of Object.keys(data)) {
		const column = Number(key);
		const cell = readCell(data[key], limits, budget);
		if (cell === null) continue;
		if (++used > limits.columns) throw new Refused('too-many-columns', { limit: limits.columns });
		if (column >= limits.columns) continue;
		while (cells.length < column) cells.push(null);
		cells.push(cell);
	}
	return cells;
}

function readCell(cell, limits, budget) {
	switch (cell.t) {
		case 's': {
			const text = String(cell.v ?? '').slice(0, limits.cellText + 1);
			budget.text -= text.length;
			if (budget.text < 0) throw new Refused('too-much-text');
			return text.trim() === '' ? null : text;
		}
		case 'n':
			return Number.isFinite(cell.v) ? readNumber(cell) : null;
		case 'b':
			return cell.v;
		case 'e':
			return { kind: 'error', text: cell.w ?? '#ERR' };
		default:
			return null;
	}
}

function readNumber(cell) {
	const format = typeof cell.z === 'string' ? cell.z : 'General';
	if (format === 'General') return cell.v;
	if (XLSX.SSF.is_date(format)) return { kind: 'date', serial: cell.v, monthOnly: !/d|日/i.test(bare(format)) };
	return cell.w === undefined || cell.w === String(cell.v)
		? cell.v
		: { kind: 'shown', value: cell.v, text: cell.w.trim() };
}

/** A number format without its locale and colour marks, whose letters are no date letters. */
function bare(format) {
	return format.replace(/\[[^\]]*\]/g, '');
}

function writeWorkbook() {
	const { sheetName, rows, widths } = workerData;
	const sheet = XLSX.utils.aoa_to_sheet(rows, { dense: true });
	sheet['!cols'] = widths.map((width) => ({ wch: width }));
	sheet['!autofilter'] = { ref: sheet['!ref'] };
	const workbook = { SheetNames: [sheetName], Sheets: { [sheetName]: sheet } };
	const bytes = XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true });
	parentPort.postMessage({ type: 'written', bytes });
}

function nameError(error) {
	if (error instanceof Refused) return { code: error.code, params: error.params };
	if (/password|encrypt/i.test(error?.message ?? '')) return { code: 'encrypted-file' };
	return { code: 'broken-file' };
}
