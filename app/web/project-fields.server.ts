import type { z } from 'zod';
import { wanText } from '~/domain/money/format-amount';
import type { ProjectFacts } from '~/domain/project/facts';
import { AMOUNT_FIELDS, NUMBER_FIELDS, type PlainFacts, TEXT_FIELDS } from '~/domain/updates/plain-fields';
import { amount, decimal, line, paragraph } from './form-fields.server';

const LONG = ['description', 'remarks'];

/** The plain facts of a project as a form carries them: for creating and for editing. */
export const plainFieldShapes = {
	...Object.fromEntries(TEXT_FIELDS.map((field) => [field, LONG.includes(field) ? paragraph() : line()])),
	...Object.fromEntries(AMOUNT_FIELDS.map((field) => [field, amount()])),
	...Object.fromEntries(NUMBER_FIELDS.map((field) => [field, decimal()])),
	annualPlanFen: amount(),
} as Record<string, z.ZodType<string | number | null>>;

/** What was typed, as facts: empty texts stay empty here, the core reads them as "not known". */
export function plainFactsFrom(typed: Record<string, unknown>): PlainFacts {
	const fields = [...TEXT_FIELDS, ...AMOUNT_FIELDS, ...NUMBER_FIELDS].map((field) => [field, typed[field]] as const);
	return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as PlainFacts;
}

/** The facts as the form shows them at first; amounts exactly, so that an untouched field changes nothing. */
export function formValuesOf(facts: ProjectFacts, year: string): Record<string, string> {
	const text = TEXT_FIELDS.map((field) => [field, facts[field] ?? '']);
	const money = AMOUNT_FIELDS.map((field) => [field, facts[field] == null ? '' : wanText(facts[field])]);
	const numbers = NUMBER_FIELDS.map((field) => [field, facts[field] == null ? '' : String(facts[field])]);
	const plan = facts.annualPlanFen?.[year];
	return Object.fromEntries([...text, ...money, ...numbers, ['annualPlanFen', plan == null ? '' : wanText(plan)]]);
}
