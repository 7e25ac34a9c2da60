import type { Database } from '~/data/database.server';
import type { Day } from '~/domain/day';
import { type Condition, type ConditionState, conditionState } from '~/domain/entry/admission';
import type { IndicatorKey } from '~/domain/entry/indicators';
import type { EntryVerdict } from '~/domain/entry/judge';
import type { WAYS } from '~/domain/entry/way-outcome';
import { lightOn } from '~/domain/lights/light-on';
import type { Light } from '~/domain/lights/outlook';
import type { Actor } from '~/domain/people/actor';
import type { Known } from '../time/known-at.server';
import { type JudgedToday, judgedToday } from './judged-today.server';

/** What a number of the outcomes page counts. */
export const ENTRY_MARKS = ['red', 'yellow', 'started', 'inProduction', 'atOutput', 'conditions', 'overdue'] as const;
export interface EntryFilter {
	way: (typeof WAYS)[number] | null;
	mark: (typeof ENTRY_MARKS)[number] | null;
	/** Today's verdict; `judged` is pass or fail, `any` whatever a standard says. */
	verdict: 'pass' | 'fail' | 'judged' | 'any' | null;
	admitted: boolean;
	/** Nobody has assessed it yet. */
	open: boolean;
	missed: IndicatorKey | null;
	/** The indicator could be judged, whatever came out. */
	asked: IndicatorKey | null;
	unit: string | null;
	/** Two-digit division; `none` where it is not known. */
	industry: string | null;
}

export interface EntryProject {
	projectId: string;
	name: string;
	firmName: string | null;
	unit: string;
	industry: string | null;
	way: (typeof WAYS)[number] | null;
	verdict: EntryVerdict | null;
	light: Light;
	stale: boolean;
	assessed: boolean;
	/** Where conditions are what is counted: those of this project that count. */
	conditions: (Condition & { index: number; state: ConditionState })[];
}

/** The projects behind a number, by the same judgement that counted them. */
export async function entryProjects(
	db: Database,
	actor: Actor,
	on: Day,
	filter: EntryFilter,
	known: Known | null = null,
): Promise<EntryProject[]> {
	const all = await judgedToday(db, actor, on, known);
	return all
		.filter((one) => isJudgedSo(one, filter) && isAdmittedSo(one, filter, on))
		.map((one) => listed(one, on, filter.mark));
}

function isJudgedSo({ state, judged, assessed }: JudgedToday, filter: EntryFilter): boolean {
	const { verdict, missed, asked, unit, industry, open } = filter;
	const found = judged?.verdict ?? null;
	const result = (key: IndicatorKey) => judged?.indicators.find((one) => one.key === key)?.result;
	if (open && assessed) return false;
	if (unit && state.facts.unit !== unit) return false;
	if (industry && (judged?.industry ?? 'none') !== industry) return false;
	if (verdict === 'judged' && found !== 'pass' && found !== 'fail') return false;
	if (verdict === 'any' && found === null) return false;
	if ((verdict === 'pass' || verdict === 'fail') && found !== verdict) return false;
	if (missed && result(missed) !== 'fail') return false;
	return !asked || result(asked) === 'fail' || result(asked) === 'pass';
}

function isAdmittedSo({ state: { facts, outlook } }: JudgedToday, filter: EntryFilter, on: Day): boolean {
	const { way, mark, admitted } = filter;
	const { admission, milestones } = facts;
	if (admitted && !admission) return false;
	if (way && admission?.way !== way) return false;
	switch (mark) {
		case null:
			return true;
		case 'red':
		case 'yellow':
			return lightOn(outlook, on).light === mark;
		case 'conditions':
			return (admission?.conditions.length ?? 0) > 0;
		case 'overdue':
			return admission?.conditions.some((one) => conditionState(one, on) === 'overdue') ?? false;
		default:
			return Boolean(milestones[mark]?.actualOn);
	}
}

function listed({ state, judged, assessed }: JudgedToday, on: Day, mark: EntryFilter['mark']): EntryProject {
	const { projectId, facts, outlook } = state;
	const { light, stale } = lightOn(outlook, on);
	const { name, firmName = null, unit, admission } = facts;
	const way = admission?.way ?? null;
	const verdict = judged?.verdict ?? null;
	const conditions = countedConditions(facts, on, mark);
	const industry = judged?.industry ?? null;
	return { projectId, name, firmName, unit, industry, way, verdict, light, stale, assessed, conditions };
}

function countedConditions(
	{ admission }: JudgedToday['state']['facts'],
	on: Day,
	mark: EntryFilter['mark'],
): EntryProject['conditions'] {
	if (mark !== 'conditions' && mark !== 'overdue') return [];
	return (admission?.conditions ?? [])
		.map((one, index) => ({ ...one, index, state: conditionState(one, on) }))
		.filter(({ state }) => mark === 'conditions' || state === 'overdue');
}
