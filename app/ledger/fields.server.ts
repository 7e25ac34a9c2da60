import { isMilestone, MILESTONES, type Milestone } from '~/domain/stages/milestones';
import type { Field } from './field.server';
import { NUMBER_FIELDS } from './number-fields.server';
import { TEXT_FIELDS } from './text-fields.server';

export const ASPECTS = ['planned', 'original', 'forecast', 'actual'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Everything a column can be except the days of milestones, which are `planned.started`, `actual.completed` … */
export const FIELDS: Field[] = [...TEXT_FIELDS, ...NUMBER_FIELDS];
const BY_KEY = new Map(FIELDS.map((field) => [field.key, field]));
const DAY_FIELD: Omit<Field, 'key'> = { kind: 'day', words: [] };

export const FIELD_KEYS: string[] = [
	...FIELDS.map((field) => field.key),
	...ASPECTS.flatMap((aspect) => MILESTONES.map((milestone) => `${aspect}.${milestone}`)),
];

/** The field of a key such as `investment`, `annualPlan`, `annualPlan.2026` or `planned.started`; null for an unknown key. */
export function fieldOf(key: string): Field | null {
	const plain = BY_KEY.get(key) ?? BY_KEY.get(key.replace(/\.20\d\d$/, ''));
	if (plain) return plain.key === key || plain.yearly ? plain : null;
	return dayField(key) ? { ...DAY_FIELD, key } : null;
}

/** `planned.started` → its two parts; null for any other key. */
export function dayField(key: string): { aspect: Aspect; milestone: Milestone } | null {
	const [aspect, milestone, more] = key.split('.');
	if (more !== undefined || !ASPECTS.includes(aspect as Aspect) || !isMilestone(milestone)) return null;
	return { aspect: aspect as Aspect, milestone };
}
