import type { IndicatorKey } from '~/domain/entry/indicators';
import { dayField } from './fields.server';
import type { LedgerColumn } from './match-columns.server';
import type { LedgerValue } from './parse-cell.server';
import type { LedgerRow } from './read-rows.server';

const MONEY: Record<string, string> = {
	investment: 'investmentFen',
	fixedInvestment: 'fixedInvestmentFen',
	equipment: 'equipmentFen',
	completedTotal: 'completedTotalFen',
	annualPlan: 'annualPlanFen',
	completedYear: 'completedFen',
	tax: 'taxFen',
	output: 'outputFen',
	addedValue: 'addedValueFen',
};
const DAYS = { planned: 'plannedOn', original: 'originalOn', forecast: 'forecastOn', actual: 'actualOn' } as const;
/** Said of the row, not of the project. */
const NOT_A_FACT = new Set(['asOf', 'unit']);
/** Measured figures are kept beside the facts: what was promised stays what it was. */
const MEASURED: Record<string, IndicatorKey> = {
	measuredTaxPerMu: 'taxPerMu',
	measuredOutputPerMu: 'outputPerMu',
	measuredFixedInvestmentPerMu: 'fixedInvestmentPerMu',
	measuredFloorAreaRatio: 'floorAreaRatio',
};

/**
 * The path of a ledger field in the core's facts: `planned.started` → `milestones.started.plannedOn`, `annualPlan.2026` →
 * `annualPlanFen.2026`, `contactPhone` → `contact`. Null for what is no fact of a project.
 */
export function pathOfField(key: string): string | null {
	const day = dayField(key);
	if (day) return `milestones.${day.milestone}.${DAYS[day.aspect]}`;
	if (NOT_A_FACT.has(key) || Object.hasOwn(MEASURED, key)) return null;
	if (key === 'contactPhone') return 'contact';
	const [head = '', year] = key.split('.');
	const path = MONEY[head] ?? head;
	return year ? `${path}.${year}` : path;
}

/** What a row says was measured, by indicator. */
export function measuredFigures({ values }: Pick<LedgerRow, 'values'>): Partial<Record<IndicatorKey, number>> {
	const figures = Object.entries(MEASURED).map(([field, key]) => [key, values[field]] as const);
	return Object.fromEntries(figures.filter(([, value]) => typeof value === 'number'));
}

/**
 * What a row states, by path of the core's facts. A blank cell states nothing, except in a column whose blanks are said to mean
 * that nothing is known any more. Contact and telephone are one fact.
 */
export function statedFields(
	{ values }: Pick<LedgerRow, 'values'>,
	columns: readonly Pick<LedgerColumn, 'field' | 'blankClears'>[],
): Record<string, LedgerValue> {
	const stated: Record<string, LedgerValue> = {};
	for (const { field, blankClears } of columns) {
		const path = field === null ? null : pathOfField(field);
		if (path === null || field === null || !(field in values)) continue;
		const value = values[field] ?? null;
		if (value !== null || blankClears) stated[path] ??= value;
	}
	const contact = [values.contact, values.contactPhone].filter(Boolean).join(' ');
	if (contact) stated.contact = contact;
	return stated;
}
