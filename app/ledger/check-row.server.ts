import type { Day } from '~/domain/day';
import { identityText } from '~/domain/identifiers/identity-text';
import { MILESTONES, type Milestone } from '~/domain/stages/milestones';
import { milestonesBefore } from '~/domain/updates/actual-order';
import type { Aspect } from './fields.server';
import type { LedgerValue } from './parse-cell.server';

const keysOf = (aspect: Aspect) => MILESTONES.map((milestone) => `${aspect}.${milestone}`);
const DAY_KEYS: Record<Aspect, string[]> = {
	planned: keysOf('planned'),
	original: keysOf('original'),
	forecast: keysOf('forecast'),
	actual: keysOf('actual'),
};

/** What is wrong with a row as a whole: the field to look at, the fact, and what fills its sentence. */
export interface RowFault {
	field: string;
	code: string;
	params: Record<string, string | number>;
}

/**
 * Days that cannot be: an actual day after `latest`, an actual or planned day before the one of an earlier milestone, in the
 * order of the core (上规 and 达产 have none between them). Equal days are in order; a plan is not held against what happened.
 */
export function checkDays(values: Record<string, LedgerValue>, latest: Day): RowFault[] {
	const actual = daysOf(values, 'actual');
	const future = [...actual].flatMap(([milestone, on]) =>
		on > latest ? [{ field: `actual.${milestone}`, code: 'actual-in-future', params: { today: latest } }] : [],
	);
	const happened = checkOrder(actual, 'actual', 'actual-before-earlier');
	const plans = daysOf(values, 'planned');
	return [...future, ...happened, ...checkOrder(plans, 'planned', 'plan-before-earlier')];
}

type Days = Map<Milestone, Day>;

/** `milestone` and `day` in the parameters are those of the earlier milestone, as in the core's own refusals. */
function checkOrder(days: Days, aspect: Aspect, code: string): RowFault[] {
	return [...days].flatMap(([milestone, on]) => {
		let last: { milestone: Milestone; day: Day } | null = null;
		for (const earlier of milestonesBefore(milestone)) {
			const day = days.get(earlier);
			if (day && (!last || day >= last.day)) last = { milestone: earlier, day };
		}
		return last && on < last.day ? [{ field: `${aspect}.${milestone}`, code, params: last }] : [];
	});
}

function daysOf(values: Record<string, LedgerValue>, aspect: Aspect): Days {
	const days: Days = new Map();
	for (const [index, key] of DAY_KEYS[aspect].entries()) {
		const value = values[key];
		if (typeof value === 'string') days.set(MILESTONES[index] as Milestone, value);
	}
	return days;
}

export interface Twin {
	code: 'duplicate-project-code' | 'duplicate-external-id' | 'duplicate-project';
	field: string;
	key: string;
}

/**
 * By what a later row of the same file would be the same project: its code, else its external number (of one report day),
 * else name and firm within the unit. Null for a row without a name.
 */
export function identityOf(values: Record<string, LedgerValue>): Twin | null {
	const { projectCode, externalId, name, firmName, unit, asOf } = values;
	if (projectCode) return { code: 'duplicate-project-code', field: 'projectCode', key: `code ${projectCode}` };
	if (externalId)
		return {
			code: 'duplicate-external-id',
			field: 'externalId',
			key: JSON.stringify([externalId, unit ?? '', asOf ?? '']),
		};
	if (!name) return null;
	const key = JSON.stringify([
		identityText(String(name)),
		identityText(String(firmName ?? '')),
		unit ?? '',
		asOf ?? '',
	]);
	return { code: 'duplicate-project', field: 'name', key };
}
