import type { ProjectFacts } from '~/domain/project/facts';
import { dayField } from './fields.server';
import type { LedgerValue } from './parse-cell.server';

/** What a row says about a project. A key that is absent was not in the ledger; null was there and blank. */
export type LedgerFacts = Partial<Omit<ProjectFacts, 'milestones' | 'lastUpdateOn'>> & Pick<ProjectFacts, 'milestones'>;

const MONEY: Record<string, 'investmentFen' | 'fixedInvestmentFen' | 'equipmentFen' | 'completedTotalFen'> = {
	investment: 'investmentFen',
	fixedInvestment: 'fixedInvestmentFen',
	equipment: 'equipmentFen',
	completedTotal: 'completedTotalFen',
};
const YEARLY: Record<string, 'annualPlanFen' | 'completedFen'> = {
	annualPlan: 'annualPlanFen',
	completedYear: 'completedFen',
};
const DAYS = { planned: 'plannedOn', original: 'originalOn', forecast: 'forecastOn', actual: 'actualOn' } as const;
const NOT_A_FACT = new Set(['contactPhone', 'asOf']);

/**
 * The values of a row in the shape of the core's facts. Contact and phone become one; a blank year says nothing about that year.
 * `{ investment: 1e10, 'annualPlan.2026': 5, 'planned.started': '2026-01-01' }` →
 * `{ investmentFen: 1e10, annualPlanFen: { 2026: 5 }, milestones: { started: { plannedOn: '2026-01-01' } } }`.
 */
export function ledgerFacts(values: Record<string, LedgerValue>): LedgerFacts {
	const facts: LedgerFacts = { milestones: {} };
	const plain: Record<string, LedgerValue> = {};
	for (const [key, value] of Object.entries(values)) {
		const day = dayField(key);
		const yearly = YEARLY[key.slice(0, -5)];
		if (day) facts.milestones[day.milestone] = { ...facts.milestones[day.milestone], [DAYS[day.aspect]]: value };
		else if (yearly)
			facts[yearly] = typeof value === 'number' ? { ...facts[yearly], [key.slice(-4)]: value } : { ...facts[yearly] };
		else if (!NOT_A_FACT.has(key)) plain[MONEY[key] ?? key] = value;
	}
	const contact = [values.contact, values.contactPhone].filter(Boolean).join(' ');
	if ('contact' in values || 'contactPhone' in values) plain.contact = contact || null;
	return Object.assign(facts, plain);
}
