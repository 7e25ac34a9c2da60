import { lastVerdicts } from '~/data/assessments.server';
import type { Database } from '~/data/database.server';
import { judgedStates } from '~/data/judged-states.server';
import { letOthersIn } from '~/data/let-others-in.server';
import { liveStatesAfter, type StoredState } from '~/data/project-states.server';
import type { StoredStandard } from '~/data/standards.server';
import type { Day } from '~/domain/day';
import { assessProject } from '~/domain/entry/assess';
import { industryDivision } from '~/domain/entry/industry';
import type { JudgedProject } from '~/domain/entry/pass-rates';
import { standardsFor, standardsOn } from '~/domain/entry/standard-on';
import type { Actor } from '~/domain/people/actor';
import { inScope } from '~/domain/people/may';
import { standardsKnown } from '../time/entry-known.server';
import type { Known } from '../time/known-at.server';
import { projectsKnown } from '../time/projects-known.server';

/** A project of one's scope against the standard in force today. */
export interface JudgedToday {
	state: StoredState;
	/** Null with `judged` where no standard concerns it. */
	standard: StoredStandard | null;
	judged: JudgedProject | null;
	/** Whether a verdict on it was ever kept. */
	assessed: boolean;
}

const PAGE = 2_000;

/**
 * Every project of one's scope that was not withdrawn, as known now or at a point of the past. What counts them and what lists
 * them both start here.
 */
export async function judgedToday(
	db: Database,
	actor: Actor,
	on: Day,
	known: Known | null = null,
): Promise<JudgedToday[]> {
	const standards = await standardsKnown(db.reader, known);
	const kept = await lastVerdicts(db.reader, known?.seq);
	const found: JudgedToday[] = [];
	for await (const state of known ? projectsKnown(db, known) : liveProjects(db)) {
		const { facts, projectId } = state;
		if (facts.withdrawnOn || !inScope(actor, facts)) continue;
		const standard = todaysStandard(standards, facts, on) ?? null;
		const judged = standard && judgedBy(standard, facts);
		found.push({ state, standard, judged, assessed: kept.has(projectId) });
	}
	return found;
}

async function* liveProjects(db: Database): AsyncGenerator<StoredState> {
	for (let after = 0; ; ) {
		const states = await judgedStates(db.reader, await liveStatesAfter(db.reader, after, PAGE));
		yield* states;
		const last = states.at(-1);
		if (!last || states.length < PAGE) return;
		after = last.eventSeq;
		await letOthersIn();
	}
}

function judgedBy({ indicators: bars }: StoredStandard, facts: StoredState['facts']): JudgedProject {
	const { verdict, indicators } = assessProject(facts, bars);
	return { unit: facts.unit, industry: industryDivision(facts.industryCode), verdict, indicators };
}

/** Of the name it was admitted by the version in force today, else the standard meant for it. */
function todaysStandard(standards: StoredStandard[], facts: StoredState['facts'], on: Day): StoredStandard | undefined {
	const { unit, industryCode = null, landUse = null, admission } = facts;
	const own = admission && standardsOn(standards, on).find(({ name }) => name === admission.standardName);
	return own ?? standardsFor(standards, { unit, industryCode, landUse }, on)[0];
}
