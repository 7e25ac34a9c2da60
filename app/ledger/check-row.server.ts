import type { Day } from '~/domain/day';
import { MILESTONES, type Milestone } from '~/domain/stages/milestones';
import { narrow } from './cell-text.server';
import type { Aspect } from './fields.server';
import type { LedgerValue } from './parse-cell.server';

/** What is wrong with a row as a whole: the field to look at, the fact, and what fills its sentence. */
export interface RowFault {
	field: string;
	code: string;
	params: Record<string, string | number>;
}

/**
 * Days that cannot be: an actual day after `latest`, an actual or planned day before the one of an earlier milestone.
 * 上规 and 达产 both follow 投产 and may come in either order (DOMAIN §2). Equal days are in order.
 */
export function checkDays(values: Record<string, LedgerValue>, latest: Day): RowFault[] {
	const future = MILESTONES.flatMap((milestone) => {
		const on = dayOf(values, 'actual', milestone);
		const field = `actual.${milestone}`;
		return on && on > latest ? [{ field, code: 'actual-in-future', params: { milestone, on, latest } }] : [];
	});
	return [
		...future,
		...checkOrder(values, 'actual', 'actual-before-earlier'),
		...checkOrder(values, 'planned', 'planned-before-earlier'),
	];
}

function checkOrder(values: Record<string, LedgerValue>, aspect: Aspect, code: string): RowFault[] {
	const faults: RowFault[] = [];
	let latest: { milestone: Milestone; on: Day } | null = null;
	for (const milestone of MILESTONES) {
		const on = dayOf(values, aspect, milestone);
		if (!on) continue;
		if (latest && on < latest.on) {
			faults.push({
				field: `${aspect}.${milestone}`,
				code,
				params: { milestone, on, earlier: latest.milestone, earlierOn: latest.on },
			});
		}
		if (milestone !== 'aboveScale' && (!latest || on > latest.on)) latest = { milestone, on };
	}
	return faults;
}

function dayOf(values: Record<string, LedgerValue>, aspect: Aspect, milestone: Milestone): Day | null {
	const value = values[`${aspect}.${milestone}`];
	return typeof value === 'string' ? value : null;
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
	const key = JSON.stringify([narrow(String(name)), narrow(String(firmName ?? '')), unit ?? '', asOf ?? '']);
	return { code: 'duplicate-project', field: 'name', key };
}
