import { assessmentsOf, type StoredAssessment } from '~/data/assessments.server';
import type { AnyTx } from '~/data/database.server';
import { measurementsOf, type StoredMeasurement } from '~/data/promises.server';
import type { StoredStandard } from '~/data/standards.server';
import type { Day } from '~/domain/day';
import type { Admission, Condition, ConditionState, PlotAgreement } from '~/domain/entry/admission';
import { conditionState } from '~/domain/entry/admission';
import { type Assessed, assessProject } from '~/domain/entry/assess';
import { energyReview, isSuspected } from '~/domain/entry/gate';
import { judgeOutput, type OutputJudgement, type OutputReview } from '~/domain/entry/output-review';
import { type PromiseLine, promiseLedger } from '~/domain/entry/promise-ledger';
import { followUpFor, standardOf } from '~/domain/entry/standard-on';
import type { Actor } from '~/domain/people/actor';
import { may } from '~/domain/people/may';
import type { ProjectFacts } from '~/domain/project/facts';
import { projectInScope } from '../project-in-scope.server';
import { applicationsKnown, knownThen, reviewsKnown, standardsKnown } from '../time/entry-known.server';
import type { Known } from '../time/known-at.server';

/** How a project came in, what it promised and what became of it, on one day. */
export interface ProjectEntry {
	projectId: string;
	name: string;
	unit: string;
	on: Day;
	admission: Admission | null;
	conditions: (Condition & { index: number; state: ConditionState })[];
	agreement: PlotAgreement | null;
	/** The application under way; null when there is none. */
	openApplicationId: string | null;
	/** Kept verdicts, newest first; empty = 未评估. */
	assessments: (StoredAssessment & { eventSeq: number })[];
	/** The kept verdict that stood on the day asked about; null = 未评估 then. */
	standing: (StoredAssessment & { eventSeq: number }) | null;
	/** By what is recorded now; kept nowhere. Null where no standard is in force. */
	present: { standard: StoredStandard; assessed: Assessed } | null;
	/** 疑似两高, and who must review the energy use before 开工. */
	gate: { suspected: boolean; review: ReturnType<typeof energyReview> };
	promises: PromiseLine<StoredMeasurement>[];
	/** In the order in which they were recorded. */
	measurements: StoredMeasurement[];
	/** 达产 by the last twelve months; null where nothing was promised. */
	output: OutputJudgement | null;
	reviews: (OutputReview & { mayDecide: boolean })[];
	may: { apply: boolean; agree: boolean; measure: boolean; review: boolean };
}

/** Null for what is absent or out of scope. */
export async function projectEntry(
	tx: AnyTx,
	actor: Actor,
	projectId: string,
	today: Day,
	known: Known | null = null,
): Promise<ProjectEntry | null> {
	const on = known?.day ?? today;
	const state = await projectInScope(tx, actor, projectId, known?.instant);
	if (!state) return null;
	const { facts } = state;
	const standards = await standardsKnown(tx, known);
	const standard = standardOf(standards, facts, on);
	const followUp = followUpFor(standards, facts, on);
	const measurements = await measurementsOf(tx, [projectId], known?.seq);
	const applications = (await applicationsKnown(tx, known)).filter((one) => one.projectId === projectId);
	const assessments = knownThen(await assessmentsOf(tx, { projectId }), known);
	const open = applications.find((one) => one.state !== 'admitted' && one.state !== 'refused');
	return {
		...{ projectId, name: facts.name, unit: facts.unit, on },
		admission: facts.admission ?? null,
		conditions: conditionsOf(facts, on),
		agreement: facts.agreement ?? null,
		openApplicationId: open?.id ?? null,
		assessments,
		standing: assessments.find((one) => one.on <= on) ?? null,
		present: standard && { standard, assessed: assessProject(facts, standard.indicators) },
		gate: {
			suspected: standard !== null && isSuspected(facts, standard.gate),
			review: standard ? energyReview(facts, standard.gate) : 'none',
		},
		promises: promiseLedger(facts, measurements, followUp, on),
		measurements,
		output: facts.promises ? judgeOutput(facts, measurements, followUp, on) : null,
		reviews: reviewsFor(await reviewsKnown(tx, projectId, known), actor, facts, known),
		may: known ? NO_RIGHTS : rightsOf(actor, facts, open !== undefined),
	};
}

function conditionsOf({ admission }: ProjectFacts, on: Day): ProjectEntry['conditions'] {
	return (admission?.conditions ?? []).map((one, index) => ({ ...one, index, state: conditionState(one, on) }));
}

/** Nobody writes into the past. */
const NO_RIGHTS = { apply: false, agree: false, measure: false, review: false };

function reviewsFor(
	reviews: OutputReview[],
	actor: Actor,
	{ unit, officerName }: ProjectFacts,
	known: Known | null,
): ProjectEntry['reviews'] {
	return reviews
		.sort((a, b) => (a.filed.at < b.filed.at ? 1 : -1))
		.map((review) => {
			const concern = { unit, officerName, filedById: review.filed.byId };
			const waits = review.status === 'pending' && known === null;
			return { ...review, mayDecide: waits && may(actor, 'output.confirm', concern) };
		});
}

function rightsOf(actor: Actor, facts: ProjectFacts, busy: boolean): ProjectEntry['may'] {
	const live = !facts.withdrawnOn;
	const producing = Boolean(facts.milestones.inProduction?.actualOn) && !facts.milestones.atOutput?.actualOn;
	const measures = live && may(actor, 'promise.measure', facts);
	return {
		apply: live && !busy && !facts.admission && may(actor, 'application.file', facts),
		agree: live && may(actor, 'project.update', facts),
		measure: measures,
		review: measures && producing && Boolean(facts.promises),
	};
}
