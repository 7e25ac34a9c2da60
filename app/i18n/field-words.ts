import type { DayRule } from '../domain/calendar/calendar-change';
import type { Admission, PlotAgreement } from '../domain/entry/admission';
import { INDICATOR_UNITS, isIndicator } from '../domain/entry/indicators';
import type { Pause } from '../domain/project/facts';
import { figureUnit } from './figure-unit';
import { industryName } from './industry-name';
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
	if (head === 'calendar') return member.length > 4 ? member : words.t('events.calendarYear', { year: member });
	return plainName(words, head);
}

function plainName(words: Words, field: string): string {
	const key = `fields.${field}`;
	return words.has(key) ? words.t(key as WordKey) : field;
}

/** The value of a fact in words; null when it is not known. Amounts as 万元 with their unit. */
export function fieldValue(words: Words, field: string, value: unknown): string | null {
	const head = field.split('.')[0] ?? '';
	if (head === 'calendar') return calendarValue(words, value);
	if (value === null || value === undefined) return null;
	if (head.endsWith('Fen') && typeof value === 'number') return `${words.format.wan(value)} ${words.t('common.wan')}`;
	if (head === 'unit') return words.term('unit', String(value));
	if (head === 'districtCode') return districtName(words, String(value));
	if (head === 'pauses' && Array.isArray(value)) {
		return value.map((pause: Pause) => words.t('events.pause', { ...pause })).join(words.t('common.joiner'));
	}
	if (head === 'industryCode') return industryName(words, String(value));
	if (head === 'landUse') return words.term('landUse', String(value));
	if (typeof value === 'number') return [words.format.count(value), figureUnit(words, head)].filter(Boolean).join(' ');
	if (typeof value === 'object') return entryValue(words, head, value);
	return String(value);
}

/** How a project came in, its plot's agreement and its promises as one line each. */
function entryValue(words: Words, head: string, value: object): string {
	const { t } = words;
	if (head === 'admission') {
		const { standardName: standard, standardVersion: version, way, admittedOn: day } = value as Admission;
		return t('entry.admission', { standard, version, way: words.term('admissionWay', way), day });
	}
	if (head === 'agreement') {
		const { number, signedOn: day } = value as PlotAgreement;
		return t('entry.agreement', { number, day });
	}
	const figures = Object.entries(value).map(([key, figure]) =>
		t('entry.figure', indicatorFigure(words, key, Number(figure))).trim(),
	);
	return figures.join(t('common.joiner'));
}

/** A figure of an indicator, ready for a phrase; a ratio has no unit. */
export function indicatorFigure(words: Words, key: string, value: number) {
	const unit = isIndicator(key) ? INDICATOR_UNITS[key] : 'ratio';
	return {
		indicator: words.term('indicator', key),
		value: words.format.figure(value),
		unit: unit === 'ratio' ? '' : words.term('indicatorUnit', unit),
	};
}

/** What holds on a day; or the notice a year was entered from. */
function calendarValue(words: Words, value: unknown): string | null {
	if (typeof value === 'string') return sourceName(words, value);
	const rule = value as DayRule | null;
	if (!rule) return null;
	return words.t('settings.calendar.rule', { kind: words.t(`settings.calendar.${rule.kind}`), name: rule.name });
}

/** Where a year of working days came from: the number of a notice names itself. */
export function sourceName(words: Words, source: string): string {
	const key = `settings.calendar.source.${source}`;
	return words.has(key) ? words.t(key as WordKey) : source;
}

/** A place by its code; an unknown code names itself. */
export function districtName(words: Words, code: string): string {
	const key = `project.districts.${code}`;
	return words.has(key) ? words.t(key as WordKey) : code;
}
