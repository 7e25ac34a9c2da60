import type { Day } from '../day';
import type { IndicatorKey } from '../entry/indicators';
import { MILESTONES, type Milestone } from '../stages/milestones';

/** What one row of a ledger says about one project. */
export interface Statement {
	/** Row number as the spreadsheet shows it. */
	row: number;
	unit: string;
	/** The day the ledger speaks of. */
	asOf: Day;
	/**
	 * Values by field path (`investmentFen`, `milestones.started.plannedOn`). An absent field is not spoken of and stays; null says
	 * that nothing is known any more, which only a ledger that declares its blanks as statements says.
	 */
	fields: Readonly<Record<string, string | number | null>>;
	/** Figures measured of what was promised, for the twelve months that end with `asOf`. */
	measured?: Readonly<Partial<Record<IndicatorKey, number>>>;
}

/** By what a project is told from another one. */
export interface Identity {
	unit: string;
	name: string | null;
	firmName: string | null;
	projectCode: string | null;
	externalId: string | null;
	phaseOf: string | null;
}

/** The identity a row states. */
export function identityOf({ unit, fields }: Statement): Identity {
	const text = (field: string) => (typeof fields[field] === 'string' ? fields[field] : null);
	return {
		unit,
		name: text('name'),
		firmName: text('firmName'),
		projectCode: text('projectCode'),
		externalId: text('externalId'),
		phaseOf: text('phaseOf'),
	};
}

/** The milestones of which a row states one kind of day, in their order. */
export function statedDays(
	{ fields }: Pick<Statement, 'fields'>,
	aspect: 'plannedOn' | 'originalOn' | 'actualOn',
): { milestone: Milestone; field: string; day: Day }[] {
	return MILESTONES.flatMap((milestone) => {
		const field = `milestones.${milestone}.${aspect}`;
		const day = fields[field];
		return typeof day === 'string' ? [{ milestone, field, day }] : [];
	});
}
