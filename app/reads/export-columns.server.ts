import type { ListRow } from '~/domain/board/list-row';
import type { Day } from '~/domain/day';
import type { ProjectFacts } from '~/domain/project/facts';
import { MILESTONES } from '~/domain/stages/milestones';
import { stallOf } from '~/domain/stages/stall-of';
import { fieldName, fieldValue } from '~/i18n/field-words';
import { causeSentence, rowWords } from '~/i18n/list-words';
import type { Words } from '~/i18n/words';
import type { SheetColumn, SheetValue } from '~/ledger/write-sheet.server';
import type { Known } from './time/known-at.server';

/** One column of the exported list. */
export interface ExportColumn extends SheetColumn {
	value: (facts: ProjectFacts, row: ListRow) => SheetValue;
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
const FIGURES = [
	...['areaMu', 'landUse', 'floorAreaM2', 'floorAreaRatio', 'fixedInvestmentPerMu', 'taxPerMu', 'outputPerMu'],
	...['taxFen', 'outputFen', 'addedValueFen', 'energyTce', 'electricityKwh', 'emissionsTonnes'],
	...['energyReviewNo', 'environmentReviewNo', 'admission', 'agreement', 'promises'],
];
/** Said in words, as on the page. */
const SPOKEN = ['unit', 'districtCode', 'landUse', 'admission', 'agreement', 'promises'];
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

/** Says in every row of which moment it tells: rows are copied out of files. */
export function stampColumn({ t, format }: Words, { instant, rules }: Known): SheetColumn & { value: () => string } {
	const stamp = t('board.export.stamp', { at: format.instant(instant), rules: rules.name, version: rules.version });
	return { header: t('board.export.knownAt'), width: 28, value: () => stamp };
}

/** The values of one project. */
export function exportRow(columns: readonly ExportColumn[], row: ListRow, facts: ProjectFacts): SheetValue[] {
	return columns.map(({ value }) => value(facts, row));
}

function standing(words: Words): ExportColumn[] {
	const say = rowWords(words);
	const { t, term } = words;
	const column = (header: string, value: (row: ListRow, facts: ProjectFacts) => SheetValue, width?: number) => ({
		...{ header, width },
		value: (facts: ProjectFacts, row: ListRow) => value(row, facts),
	});
	return [
		column(t('board.column.stage'), (row) => say.stage[row.stage]),
		column(t('board.filter.stall'), (_, facts) => term('stall', stallOf(facts) ?? '') || null),
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
	const [head = '', part = '', own = ''] = path.split('.');
	const money = head.endsWith('Fen');
	const unit = money ? words.t('common.wan') : path === 'areaMu' ? words.t('common.mu') : null;
	const name = fieldName(words, path);
	return {
		header: unit ? `${name}（${unit}）` : name,
		width: WIDE.includes(path) ? 28 : undefined,
		value: (facts) => {
			const value = own
				? member(member(facts.milestones, part), own)
				: part
					? member(member(facts, head), part)
					: member(facts, head);
			if (value === undefined || value === null) return null;
			if (typeof value === 'number') return money ? value / FEN_PER_WAN : value;
			return SPOKEN.includes(head) ? fieldValue(words, path, value) : String(value);
		},
	};
}

const FEN_PER_WAN = 1_000_000;

function member(value: unknown, name: string): unknown {
	return (value as Record<string, unknown> | null | undefined)?.[name];
}
