import type { Pause } from '../domain/project/facts';
import type { WordKey, Words } from './words';

/** The name of a fact by its path: `milestones.started.plannedOn` → 开工现计划, `completedFen.2026` → 2026 年完成投资. */
export function fieldName(words: Words, field: string): string {
	const [head = '', member = '', own = ''] = field.split('.');
	if (head === 'milestones' && own) {
		const part = { milestone: words.term('milestone', member), field: plainName(words, own) };
		return words.t('events.milestoneField', part);
	}
	if ((head === 'annualPlanFen' || head === 'completedFen') && member) {
		return words.t(`events.yearly.${head}`, { year: member });
	}
	return plainName(words, head);
}

function plainName(words: Words, field: string): string {
	const key = `fields.${field}`;
	return words.has(key) ? words.t(key as WordKey) : field;
}

/** The value of a fact in words; null when it is not known. Amounts as 万元 with their unit. */
export function fieldValue(words: Words, field: string, value: unknown): string | null {
	if (value === null || value === undefined) return null;
	const head = field.split('.')[0] ?? '';
	if (head.endsWith('Fen') && typeof value === 'number') return `${words.format.wan(value)} ${words.t('common.wan')}`;
	if (head === 'unit') return words.term('unit', String(value));
	if (head === 'districtCode') return districtName(words, String(value));
	if (head === 'pauses' && Array.isArray(value)) {
		return value.map((pause: Pause) => words.t('events.pause', { ...pause })).join(words.t('common.joiner'));
	}
	return String(value);
}

/** A place by its code; an unknown code names itself. */
export function districtName(words: Words, code: string): string {
	const key = `project.districts.${code}`;
	return words.has(key) ? words.t(key as WordKey) : code;
}
