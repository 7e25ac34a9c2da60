import { narrow } from './cell-text.server';
import { dayField, fieldOf } from './fields.server';
import { flattenHeader, type HeaderText } from './header-words.server';
import type { LedgerColumn } from './match-columns.server';
import { cellText, isBlank, type Merge, type SheetRow } from './sheet.server';

/** Why a row of the sheet is no project. */
export type SkipReason = 'blank' | 'total' | 'note' | 'section' | 'repeated-header' | 'numbering';

export interface TableShape {
	headers: HeaderText[];
	columns: LedgerColumn[];
	merges: Merge[];
}

const TOTAL =
	/^(?:全[市县区]|本[市县区页])?(?:小计|合计|总计|共计|累计|总和|汇总)(?:$|[(:,、\d共])|^其中|(?:小计|合计|总计)(?:[(:].*)?$/;
const SUBTOTAL_TAIL = 24;
const NOTE =
	/^(?:注|备注|说明|填表说明|填报说明|填表人|填报人|审核人|审核|制表|制表人|单位负责人|负责人|联系人|联系电话|填报日期|填报时间|报送时间|数据来源|信息来源|附注)\d?[:.、)]|^(?:注|说明)\d?$|^\*|^※|^本表|^以上(?:各|均|为|项目|数据|内容|情况|信息)|^上述|^单位:/;
const SECTION =
	/^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[类批部])/;
const CHINESE_SERIAL = /^\(?[一二三四五六七八九十]{1,3}\)?[、.]?$/;
const COLUMN_NUMBER = /^(?:\(?\d{1,3}\)?|[甲乙丙丁戊己庚辛壬癸]|栏次|序号)$/;

/** What a row is besides a project: a total, a note, a title between sections, the header again; null for a row of data. */
export function classifyRow(row: SheetRow, shape: TableShape): SkipReason | null {
	const filled = row.cells.flatMap((cell, index) => (isBlank(cell) ? [] : [{ index, text: narrow(cellText(cell)) }]));
	const first = filled[0];
	if (!first) return 'blank';
	if (isRepeatedHeader(filled, shape.headers)) return 'repeated-header';
	if (isNumbering(filled)) return 'numbering';
	if (isTotal(row, filled, shape.columns)) return 'total';
	if (filled.length <= 3 && NOTE.test(first.text)) return 'note';
	if (filled.length === 1) return classifyLoneCell(row, first, shape);
	return isSectionWithSums(row, filled, shape.columns) ? 'section' : null;
}

type Filled = { index: number; text: string }[];

function isRepeatedHeader(filled: Filled, headers: HeaderText[]): boolean {
	const same = filled.filter(({ index, text }) => {
		const header = headers[index];
		const flat = flattenHeader(text);
		return header !== undefined && flat !== '' && header.flat.endsWith(flat);
	});
	return same.length >= 2 && same.length >= filled.length * 0.6;
}

function isNumbering(filled: Filled): boolean {
	if (filled.length < 4 || !filled.every(({ text }) => COLUMN_NUMBER.test(text))) return false;
	const numbers = filled.map(({ text }) => Number(text.replace(/\D/g, ''))).filter((value) => value > 0);
	return numbers.every((value, at) => at === 0 || value === (numbers[at - 1] as number) + 1);
}

/** A total is called one in its serial or first words, and has neither code nor day; beside 小计 a firm column may say “20个”. */
function isTotal(row: SheetRow, filled: Filled, columns: LedgerColumn[]): boolean {
	const labels = filled.filter(({ index }) => isLabel(columns[index])).slice(0, 3);
	const called = labels.some(({ text }) => TOTAL.test(text) && text.length <= SUBTOTAL_TAIL);
	return called && !hasProjectMark(row, columns, false);
}

function isLabel(column: LedgerColumn | undefined): boolean {
	const kind = column?.field ? fieldOf(column.field)?.kind : 'serial';
	return kind !== 'amount' && kind !== 'area' && kind !== 'number' && kind !== 'day';
}

/** Only projects have codes, firms or days of milestones. */
function hasProjectMark(row: SheetRow, columns: LedgerColumn[], firmCounts = true): boolean {
	return columns.some(({ index, field }) => {
		const mark =
			field === 'projectCode' ||
			field === 'firmCreditCode' ||
			(firmCounts && field === 'firmName') ||
			(field !== null && dayField(field) !== null);
		const text = narrow(cellText(row.cells[index]));
		return mark && text !== '' && /[\p{L}\p{N}]/u.test(text) && !TOTAL.test(text);
	});
}

/** One filled cell alone: a title over the next rows, a note under the last one, or a project of which only the name is known. */
function classifyLoneCell(
	row: SheetRow,
	only: { index: number; text: string },
	{ columns, merges }: TableShape,
): SkipReason | null {
	const merge = merges.find((block) => block.top === row.number - 1 && block.left === only.index);
	const wide = merge !== undefined && merge.right - merge.left >= 2;
	if (wide || SECTION.test(only.text)) return SECTION.test(only.text) ? 'section' : 'note';
	const field = columns[only.index]?.field;
	if (field === 'name') return null;
	return field === null || field === undefined || field === 'serial' ? 'section' : null;
}

/** “一 | 续建项目 | … | 120000”: a section title that carries its sums. */
function isSectionWithSums(row: SheetRow, filled: Filled, columns: LedgerColumn[]): boolean {
	const serial = filled.find(({ index }) => columns[index]?.field === 'serial')?.text ?? '';
	const name = filled.find(({ index }) => columns[index]?.field === 'name')?.text ?? '';
	const titled = CHINESE_SERIAL.test(serial) || SECTION.test(serial) || (serial === '' && SECTION.test(name));
	return titled && !hasProjectMark(row, columns);
}
