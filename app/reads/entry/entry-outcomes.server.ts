import { lastVerdicts } from '~/data/assessments.server';
import type { Database } from '~/data/database.server';
import { letOthersIn } from '~/data/let-others-in.server';
import { liveStatesAfter, type StoredState } from '~/data/project-states.server';
import { allStandards, type StoredStandard } from '~/data/standards.server';
import type { Day } from '~/domain/day';
import { assessProject } from '~/domain/entry/assess';
import type { EntryVerdict } from '~/domain/entry/judge';
import { type JudgedProject, type PassRate, passRates, rateOf } from '~/domain/entry/pass-rates';
import { standardsFor, standardsOn } from '~/domain/entry/standard-on';
import { WAYS, type WayOutcome, wayOutcome } from '~/domain/entry/way-outcome';
import type { Actor } from '~/domain/people/actor';
import { inScope } from '~/domain/people/may';
import { boardColumns, scopeKey } from '../board-columns.server';
import { unitsOf } from '../units-of.server';

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

const PAGE = 2_000;

/** What became of admissions, and how the projects of one's scope stand against the standards in force today. */
export async function entryOutcomes(db: Database, actor: Actor, on: Day): Promise<EntryOutcomes> {
	const columns = await boardColumns(db);
	// A whole city is judged for it, so it is kept until the next event.
	return columns.onceUntilEvent(`entry outcomes ${scopeKey(actor)} ${on}`, () => outcomesFor(db, actor, on));
}

async function outcomesFor(db: Database, actor: Actor, on: Day): Promise<EntryOutcomes> {
	const standards = await allStandards(db.reader);
	const units = await unitsOf(db.reader, actor);
	const assessed = await lastVerdicts(db.reader);
	const states = await projectsFor(db, actor);
	const judged: JudgedProject[] = [];
	const failing: FailingAdmitted[] = [];
	for (const { projectId, facts } of states) {
		const standard = todaysStandard(standards, facts, on);
		if (!standard) continue;
		const { verdict, indicators } = assessProject(facts, standard.indicators);
		const { unit, name, admission } = facts;
		judged.push({ unit, industry: divisionOf(facts.industryCode), verdict, indicators });
		if (!admission || verdict !== 'fail') continue;
		const { way, admittedOn, verdict: verdictThen } = admission;
		const { id, name: standardName, version } = standard;
		failing.push({
			projectId,
			name,
			unit,
			way,
			admittedOn,
			verdictThen,
			standard: { id, name: standardName, version },
		});
	}
	const admitted = states.filter(({ facts }) => facts.admission);
	return {
		on,
		ways: WAYS.map((way) => wayOutcome(way, admitted, on)),
		admitted: admitted.length,
		failing,
		all: rateOf(null, judged),
		byUnit: passRates(judged, 'unit').sort((a, b) => units.indexOf(a.key ?? '') - units.indexOf(b.key ?? '')),
		byIndustry: passRates(judged, 'industry').sort((a, b) => b.all - a.all),
		notAssessed: { count: states.filter(({ projectId }) => !assessed.has(projectId)).length, of: states.length },
	};
}

async function projectsFor(db: Database, actor: Actor): Promise<StoredState[]> {
	const found: StoredState[] = [];
	for (let after = 0; ; ) {
		const states = await liveStatesAfter(db.reader, after, PAGE);
		found.push(...states.filter(({ facts }) => !facts.withdrawnOn && inScope(actor, facts)));
		const last = states.at(-1);
		if (!last || states.length < PAGE) return found;
		after = last.eventSeq;
		await letOthersIn();
	}
}

/** Of the name it was admitted by the version in force today, else the standard meant for it. */
function todaysStandard(standards: StoredStandard[], facts: StoredState['facts'], on: Day): StoredStandard | undefined {
	const { unit, industryCode = null, landUse = null, admission } = facts;
	const own = admission && standardsOn(standards, on).find(({ name }) => name === admission.standardName);
	return own ?? standardsFor(standards, { unit, industryCode, landUse }, on)[0];
}

function divisionOf(industryCode: string | null | undefined): string | null {
	return industryCode?.replace(/^[A-T]/i, '').slice(0, 2) || null;
}
