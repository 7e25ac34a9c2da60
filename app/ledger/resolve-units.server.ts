import { fieldOf } from './fields.server';
import type { FoundHeader } from './find-header.server';
import type { LedgerColumn } from './match-columns.server';
import { cellText, isBlank } from './sheet.server';
import { type UnitName, unitOfCell } from './unit-words.server';

const MONEY: Record<string, string> = { 元: '元', rmb: '元', yuan: '元', 万元: '万元', 亿元: '亿元', 亿: '亿元' };
const UNREADABLE_MONEY = new Set(['万美元', '美元', '欧元', 'usd', '$', '千元', '百万元']);
const LAND: Record<string, string> = {
	亩: '亩',
	平方米: '平方米',
	平米: '平方米',
	'㎡': '平方米',
	m2: '平方米',
	公顷: '公顷',
	ha: '公顷',
	hectare: '公顷',
	hectares: '公顷',
};

const ELECTRICITY: Record<string, string> = {
	...{ 千瓦时: '千瓦时', kwh: '千瓦时', 度: '千瓦时' },
	...{ 万千瓦时: '万千瓦时', 万kwh: '万千瓦时', 万度: '万千瓦时' },
};

function floorUnit(word: string): string {
	return word.startsWith('万') ? '万平方米' : '平方米';
}

/**
 * Gives every column of figures its unit: a person's word, the header's, its parents', the line 单位：万元 above the table, and else
 * what ledgers use (万元, 亩), marked as assumed. A column in another currency is left out rather than misread.
 */
export function resolveUnits(
	columns: LedgerColumn[],
	found: FoundHeader,
	titleUnit: string | null,
	units: UnitName[],
): void {
	for (const column of columns) {
		if (column.field === null) continue;
		const said = found.headers[column.index]?.units ?? [];
		switch (fieldOf(column.field)?.kind) {
			case 'amount':
				resolveMoney(column, said, titleUnit);
				break;
			case 'area':
				settle(
					column,
					said.map((word) => LAND[word]),
					'亩',
				);
				break;
			case 'energy':
				settle(
					column,
					said.filter((word) => /吨|tce/.test(word)).map((word) => (word.startsWith('万') ? '万吨标煤' : '吨标煤')),
					'吨标煤',
				);
				break;
			case 'electricity':
				settle(
					column,
					said.map((word) => ELECTRICITY[word]),
					'千瓦时',
				);
				break;
			case 'floorArea':
				settle(
					column,
					said.map((word) => (LAND[word.replace('万', '')] === '平方米' ? floorUnit(word) : undefined)),
					'平方米',
				);
				break;
			case 'number':
				settle(
					column,
					said.filter((word) => word === '元/亩' || word === '万元/亩'),
					'万元/亩',
				);
				break;
			case 'unit':
				if (!column.mapped && !namesUnits(column, found, units)) Object.assign(column, { field: null, confidence: 0 });
		}
	}
}

function resolveMoney(column: LedgerColumn, said: string[], titleUnit: string | null): void {
	const first = said.find((word) => MONEY[word] || UNREADABLE_MONEY.has(word));
	if (first && !MONEY[first] && !column.unit) Object.assign(column, { field: null, confidence: 0 });
	else settle(column, [...said.map((word) => MONEY[word]), titleUnit ?? undefined], '万元');
}

function settle(column: LedgerColumn, said: (string | undefined)[], usual: string): void {
	const unit = column.unit ?? said.find((word) => word !== undefined);
	column.unit = unit ?? usual;
	column.unitAssumed = unit === undefined;
}

/** 责任单位 may hold bureaus instead of reporting units: a column that names none of them is no unit column. */
function namesUnits(column: LedgerColumn, { sheet, lastRow }: FoundHeader, units: UnitName[]): boolean {
	const body = sheet.rows.filter((row) => row.number > lastRow && !isBlank(row.cells[column.index]));
	return body.length === 0 || body.some((row) => unitOfCell(cellText(row.cells[column.index]), units) !== null);
}

/** Columns of money whose unit neither header, file nor person named. */
export function unitsAssumed(columns: readonly LedgerColumn[]): { column: string; field: string; unit: string }[] {
	return columns.flatMap(({ header, field, unit, unitAssumed }) =>
		unitAssumed && field !== null && unit !== null && fieldOf(field)?.kind === 'amount'
			? [{ column: header, field, unit }]
			: [],
	);
}
