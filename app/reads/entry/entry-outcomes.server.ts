import type { Database } from '~/data/database.server';
import type { Day } from '~/domain/day';
import type { EntryVerdict } from '~/domain/entry/judge';
import { type PassRate, passRates, rateOf } from '~/domain/entry/pass-rates';
import { WAYS, type WayOutcome, wayOutcome } from '~/domain/entry/way-outcome';
import type { Actor } from '~/domain/people/actor';
import { scopeKey } from '../board-columns.server';
import { columnsFor } from '../time/columns-for.server';
import type { Known } from '../time/known-at.server';
import { unitsOf } from '../units-of.server';
import { type JudgedToday, judgedToday } from './judged-today.server';

/** An admitted project that today's standard would not let in. */
export interface FailingAdmitted {
	projectId: string;
	name: string;
	unit: string;
	way: 'normal' | 'exception';
	admittedOn: Day;
	verdictThen: EntryVerdict;
	standard: { id: string; name: string; version: number };
}

export interface EntryOutcomes {
	on: Day;
	ways: WayOutcome[];
	admitted: number;
	failing: FailingAdmitted[];
	all: PassRate;
	/** In the city's order. */
	byUnit: PassRate[];
	/** By two-digit division, the largest first. */
	byIndustry: PassRate[];
	/** Recorded projects nobody has assessed yet, of how many. */
	notAssessed: { count: number; of: number };
}

/** What became of admissions, and how the projects of one's scope stand against the standards in force today. */
export async function entryOutcomes(
	db: Database,
	actor: Actor,
	on: Day,
	known: Known | null = null,
): Promise<EntryOutcomes> {
	const columns = await columnsFor(db, known);
	// A whole city is judged for it, so it is kept until the next event.
	return columns.onceUntilEvent(`entry outcomes ${scopeKey(actor)} ${on}`, () => outcomesFor(db, actor, on, known));
}

async function outcomesFor(db: Database, actor: Actor, on: Day, known: Known | null): Promise<EntryOutcomes> {
	const units = await unitsOf(db.reader, actor);
	const projects = await judgedToday(db, actor, on, known);
	const judged = projects.flatMap((one) => (one.judged ? [one.judged] : []));
	const states = projects.map(({ state }) => state);
	const admitted = states.filter(({ facts }) => facts.admission);
	return {
		on,
		ways: WAYS.map((way) => wayOutcome(way, admitted, on)),
		admitted: admitted.length,
		failing: projects.flatMap(failingAdmitted),
		all: rateOf(null, judged),
		byUnit: passRates(judged, 'unit').sort((a, b) => units.indexOf(a.key ?? '') - units.indexOf(b.key ?? '')),
		byIndustry: passRates(judged, 'industry').sort((a, b) => b.all - a.all),
		notAssessed: { count: projects.filter(({ assessed }) => !assessed).length, of: states.length },
	};
}

function failingAdmitted({ state, standard, judged }: JudgedToday): FailingAdmitted[] {
	const { projectId, facts } = state;
	const { unit, name, admission } = facts;
	if (!admission || !standard || judged?.verdict !== 'fail') return [];
	const { way, admittedOn, verdict: verdictThen } = admission;
	const { id, name: standardName, version } = standard;
	return [{ projectId, name, unit, way, admittedOn, verdictThen, standard: { id, name: standardName, version } }];
}
