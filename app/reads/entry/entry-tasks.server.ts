import { applicationsInUnits } from '~/data/applications.server';
import type { AnyTx } from '~/data/database.server';
import { admittedFacts } from '~/data/known-states.server';
import { measurementsOf, type StoredMeasurement } from '~/data/promises.server';
import { allStandards } from '~/data/standards.server';
import type { Day } from '~/domain/day';
import { conditionState } from '~/domain/entry/admission';
import type { IndicatorKey } from '~/domain/entry/indicators';
import { promiseLedger } from '~/domain/entry/promise-ledger';
import type { RemedyStep } from '~/domain/entry/standard';
import { followUpFor } from '~/domain/entry/standard-on';
import type { Actor } from '~/domain/people/actor';
import { inScope } from '~/domain/people/may';
import type { ProjectFacts } from '~/domain/project/facts';

/** Something about entry that somebody has to do, by the day it is due; without a day first. */
export type EntryTask = { unit: string; name: string; dueOn: Day | null } & (
	| { kind: 'condition'; projectId: string; index: number; text: string; overdue: boolean }
	| {
			kind: 'promise';
			projectId: string;
			key: IndicatorKey;
			state: 'open' | 'nearly' | 'short';
			step: RemedyStep | null;
	  }
	| {
			kind: 'returned';
			applicationId: string;
			words: string;
			filedById: string | null;
			officerName: string | null | undefined;
	  }
);

const MOST = 500;

/**
 * Dated conditions not met, promises to be measured or followed up, and applications sent back: of a person's own projects, or of
 * their whole scope.
 */
export async function entryTasks(tx: AnyTx, actor: Actor, on: Day, whole = true): Promise<EntryTask[]> {
	const mine = (officerName: string | null | undefined) => whole || officerName === actor.name;
	const own = (await admittedFacts(tx)).filter(
		({ facts }) => inScope(actor, facts) && !facts.withdrawnOn && mine(facts.officerName),
	);
	const tasks = [
		...(await returned(tx, actor)).filter(({ filedById, officerName }) => filedById === actor.id || mine(officerName)),
		...own.flatMap(({ projectId, facts }) => conditionTasks(projectId, facts, on)),
		...(await promiseTasks(tx, own, on)),
	];
	return tasks.sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
}

type Returned = Extract<EntryTask, { kind: 'returned' }>;

async function returned(tx: AnyTx, actor: Actor): Promise<Returned[]> {
	const units = actor.scope.kind === 'city' ? null : actor.scope.units;
	const found = await applicationsInUnits(tx, 'returned', units, MOST);
	return found
		.filter(({ unit, candidate }) => inScope(actor, { unit, officerName: candidate.officerName }))
		.map(({ id, unit, candidate, decision, filedById }) => ({
			...{ kind: 'returned', unit, name: candidate.name ?? '', dueOn: null },
			...{ applicationId: id, words: decision?.words ?? '', filedById, officerName: candidate.officerName },
		}));
}

function conditionTasks(projectId: string, { unit, name, admission }: ProjectFacts, on: Day): EntryTask[] {
	return (admission?.conditions ?? []).flatMap((condition, index) => {
		const state = conditionState(condition, on);
		const { text, dueOn } = condition;
		return state === 'met'
			? []
			: [{ kind: 'condition', projectId, unit, name, dueOn, index, text, overdue: state === 'overdue' }];
	});
}

type Own = { projectId: string; facts: ProjectFacts };

async function promiseTasks(tx: AnyTx, own: Own[], on: Day): Promise<EntryTask[]> {
	const standards = await allStandards(tx);
	const due = own.filter(
		({ facts }) => facts.milestones.completed?.actualOn || facts.milestones.inProduction?.actualOn,
	);
	const measured = new Map<string, StoredMeasurement[]>();
	const ids = due.map(({ projectId }) => projectId);
	for (const one of await measurementsOf(tx, ids)) {
		measured.set(one.projectId, [...(measured.get(one.projectId) ?? []), one]);
	}
	return due.flatMap(({ projectId, facts }) => {
		const lines = promiseLedger(facts, measured.get(projectId) ?? [], followUpFor(standards, facts, on), on);
		const { unit, name } = facts;
		return lines.flatMap(({ key, state, step, dueOn }) =>
			state === 'waiting' || state === 'kept' || (state !== 'open' && step === null)
				? []
				: [{ kind: 'promise', projectId, unit, name, dueOn, key, state, step }],
		);
	});
}
