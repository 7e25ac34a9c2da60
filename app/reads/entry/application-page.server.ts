import { applicantsOf, decisionsOf, type StoredDecision } from '~/data/applications.server';
import { assessmentsOf, type StoredAssessment } from '~/data/assessments.server';
import type { AnyTx } from '~/data/database.server';
import { allStandards, type StoredStandard } from '~/data/standards.server';
import type { Day } from '~/domain/day';
import { type Application, standingOf } from '~/domain/entry/application';
import { type AgreedLimits, type Assessed, assess } from '~/domain/entry/assess';
import { figuresOf } from '~/domain/entry/candidate';
import { sumsOfEstimates } from '~/domain/entry/estimates';
import { energyReview, gateState } from '~/domain/entry/gate';
import { standardsOn } from '~/domain/entry/standard-on';
import type { Actor } from '~/domain/people/actor';
import { may } from '~/domain/people/may';
import { type PlainFacts, plainFactsOf } from '~/domain/updates/plain-fields';
import { projectInScope } from '../project-in-scope.server';
import { applicationKnown, knownThen, projectOf, standardsKnown } from '../time/entry-known.server';
import type { Known } from '../time/known-at.server';
import { unitsOf } from '../units-of.server';

/** What a form for an application needs before anything is typed. */
export interface ApplicationFormPage {
	units: string[];
	unit: string | null;
	projectId: string | null;
	/** What is recorded of the project it is for. */
	candidate: PlainFacts;
	agreed: AgreedLimits;
	/** In force today for one of the units. All limits and scopes are in them: the page judges while one types. */
	standards: StoredStandard[];
	today: Day;
	/** Sums that were worked out from estimates per mu. */
	estimated: string[];
}

/** A new application, for a recorded project or for none (null); null for a project out of scope. */
export async function newApplicationPage(
	tx: AnyTx,
	actor: Actor,
	projectId: string | null,
	today: Day,
): Promise<ApplicationFormPage | null> {
	const project = projectId === null ? null : await projectInScope(tx, actor, projectId);
	if (projectId !== null && !project) return null;
	const units = await unitsOf(tx, actor);
	const recorded = project ? plainFactsOf(project.facts) : {};
	const sums = sumsOfEstimates(recorded);
	const candidate = { ...recorded, ...sums };
	const unit = project?.facts.unit ?? (units.length === 1 ? (units[0] ?? null) : null);
	const agreed = project?.facts.agreement?.limits ?? {};
	const standards = await choicesFor(tx, project && unit ? [unit] : units, today);
	return { units, unit, projectId, candidate, agreed, standards, today, estimated: Object.keys(sums) };
}

async function choicesFor(tx: AnyTx, units: readonly string[], today: Day) {
	const standards = standardsOn(await allStandards(tx), today);
	return standards.filter(({ scope }) => scope.units.length === 0 || scope.units.some((one) => units.includes(one)));
}

export interface ApplicationPage {
	application: Application;
	standard: StoredStandard;
	/** In force today for its unit: what a resumed form offers; none in the past, where nobody fills in a form. */
	standards: StoredStandard[];
	units: string[];
	agreed: AgreedLimits;
	/** By its figures as they are now; what was judged and kept stands in `assessments`. */
	assessed: Assessed;
	assessments: (StoredAssessment & { eventSeq: number })[];
	decisions: StoredDecision[];
	gate: ReturnType<typeof gateState>;
	/** Who must review the energy use before 开工. */
	review: ReturnType<typeof energyReview>;
	/** Had a hand in it: saved it or handed it in. */
	own: boolean;
	/** What a form of the page is decided on. */
	standing: string;
	may: { edit: boolean; submit: boolean; decide: boolean };
	project: { projectId: string; name: string } | null;
}

/** One application with what its applicant and its decider need; null for what is absent or out of scope. */
export async function applicationPage(
	tx: AnyTx,
	actor: Actor,
	applicationId: string,
	today: Day,
	known: Known | null = null,
): Promise<ApplicationPage | null> {
	const application = await applicationKnown(tx, applicationId, known);
	if (!application) return null;
	const { candidate, unit, filedById, state, ruling } = application;
	const askedByIds = (await applicantsOf(tx, [applicationId], known?.seq)).get(applicationId) ?? [];
	const concern = { unit, officerName: candidate.officerName, filedById, askedByIds };
	const standard = (await standardsKnown(tx, known)).find(({ id }) => id === application.standardId);
	if (!standard || !may(actor, 'entry.see', concern)) return null;
	const project = await projectOf(application, tx, known);
	const agreed = project?.facts.agreement?.limits ?? {};
	const units = await unitsOf(tx, actor);
	const assessed = assess(figuresOf(candidate), standard.indicators, agreed);
	const open = !known && (state === 'draft' || state === 'returned') && may(actor, 'application.file', concern);
	const decide = !known && state === 'submitted' && may(actor, 'application.decide', concern);
	return {
		application,
		standard,
		standards: known ? [] : await choicesFor(tx, application.projectId === null ? units : [unit], today),
		units,
		agreed,
		assessed,
		standing: standingOf(application, assessed.verdict),
		assessments: knownThen(await assessmentsOf(tx, { applicationId }), known),
		decisions: knownThen(await decisionsOf(tx, applicationId), known),
		gate: gateState(candidate, standard.gate, ruling),
		review: energyReview(candidate, standard.gate),
		own: filedById === actor.id || askedByIds.includes(actor.id),
		may: { edit: open, submit: open, decide },
		project: project && { projectId: project.projectId, name: project.facts.name },
	};
}
