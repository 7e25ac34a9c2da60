import type { StoredState } from '~/data/project-states.server';
import { type ListRow, listRow } from '~/domain/board/list-row';
import type { Day } from '~/domain/day';
import { MILESTONES } from '~/domain/stages/milestones';
import { fieldName, fieldValue } from '~/i18n/field-words';
import { causeSentence, rowWords } from '~/i18n/list-words';
import type { Words } from '~/i18n/words';
import type { SheetColumn, SheetValue } from '~/ledger/write-sheet.server';
import { lineOf } from './portfolio.server';

/** One column of the exported list. */
export interface ExportColumn extends SheetColumn {
	value: (state: StoredState, row: ListRow) => SheetValue;
}

const WHO_AND_WHERE = [
	'projectCode',
	'externalId',
	'name',
	'firmName',
	'firmCreditCode',
	'unit',
	'districtCode',
	'township',
	'industryCode',
	'industryChain',
	'officerName',
	'contact',
];
const AMOUNTS = ['investmentFen', 'fixedInvestmentFen', 'equipmentFen', 'completedTotalFen'];
const FIGURES = ['areaMu', 'floorAreaRatio', 'taxPerMu', 'outputPerMu', 'energyTce'];
const MILESTONE_FACTS = ['plannedOn', 'originalOn', 'forecastOn', 'actualOn', 'evidence'];
const LATEST = ['lastUpdateOn', 'withdrawnOn', 'progress', 'problems', 'remarks'];
/** Long texts get room in workbooks. */
const WIDE = ['name', 'firmName', 'progress', 'problems', 'remarks', 'cause'];

/** Everything that is known of a project and how it stands on a day, in the words of the reader. */
export function exportColumns(words: Words, on: Day): ExportColumn[] {
	const year = on.slice(0, 4);
	const fact = (path: string): ExportColumn => factColumn(words, path);
	return [
		...WHO_AND_WHERE.map(fact),
		...standing(words),
		...[...AMOUNTS, `annualPlanFen.${year}`, `completedFen.${year}`].map(fact),
		...FIGURES.map(fact),
		...MILESTONES.flatMap((one) => MILESTONE_FACTS.map((name) => fact(`milestones.${one}.${name}`))),
		...LATEST.map(fact),
	];
}

/** The values of one project. */
export function exportRow(columns: readonly ExportColumn[], state: StoredState, on: Day): SheetValue[] {
	const row = listRow(lineOf(state), on);
	return columns.map(({ value }) => value(state, row));
}

function standing(words: Words): ExportColumn[] {
	const say = rowWords(words);
	const { t, term } = words;
	const column = (header: string, value: (row: ListRow) => SheetValue, width?: number): ExportColumn => ({
		header,
		width,
		value: (_, row) => value(row),
	});
	return [
		column(t('board.column.stage'), (row) => say.stage[row.stage]),
		column(t('board.column.light'), (row) => term('light', row.light)),
		column(t('terms.stale'), (row) => t(row.stale ? 'common.yes' : 'common.no')),
		column(t('board.column.cause'), (row) => causeSentence(say, row) || null, 28),
		column(t('board.export.late'), (row) => row.daysLate),
		column(t('board.export.lateOriginal'), (row) => row.daysLateOriginal),
		column(t('board.export.daysToRed'), (row) => row.daysToRed),
	];
}

/** Money leaves as a number of 万元, figures as numbers, everything else as it is read on the page. */
function factColumn(words: Words, path: string): ExportColumn {
	const steps = path.split('.');
	const money = /Fen\b/.test(path);
	const unit = money ? words.t('common.wan') : path === 'areaMu' ? words.t('common.mu') : null;
	const read = (state: StoredState) => steps.reduce<unknown>(member, state.facts);
	return {
		header: unit ? `${fieldName(words, path)}（${unit}）` : fieldName(words, path),
		width: WIDE.includes(path) ? 28 : undefined,
		value: (state) => {
			const value = read(state);
			if (typeof value === 'number') return money ? value / FEN_PER_WAN : value;
			return fieldValue(words, path, value);
		},
	};
}

const FEN_PER_WAN = 1_000_000;

function member(value: unknown, step: string): unknown {
	return (value as Record<string, unknown> | null | undefined)?.[step];
}
