import { agreedLimits } from '~/data/agreed-limits.server';
import { applicantsOf } from '~/data/applications.server';
import type { AnyTx } from '~/data/database.server';
import { APPLICATION_STATES, type Application, type ApplicationState } from '~/domain/entry/application';
import { assess } from '~/domain/entry/assess';
import { figuresOf } from '~/domain/entry/candidate';
import { gateState } from '~/domain/entry/gate';
import type { EntryVerdict } from '~/domain/entry/judge';
import type { Actor } from '~/domain/people/actor';
import { inScope, may } from '~/domain/people/may';
import { applicationsFound } from '../time/applications-found.server';
import { standardsKnown } from '../time/entry-known.server';
import type { Known } from '../time/known-at.server';

/** One application as lists show it. */
export interface ListedApplication {
	id: string;
	state: ApplicationState;
	name: string;
	firmName: string | null;
	unit: string;
	projectId: string | null;
	standard: { id: string; name: string; version: number };
	/** By its figures as they are. */
	verdict: EntryVerdict;
	gate: ReturnType<typeof gateState>;
	/** 一事一议. */
	isException: boolean;
	filedByName: string;
	savedAt: string;
	submittedAt: string | null;
	own: boolean;
	mayDecide: boolean;
}

export interface ApplicationList {
	state: ApplicationState;
	counts: Record<ApplicationState, number>;
	applications: ListedApplication[];
	mayFile: boolean;
}

/** Applications in one state that concern this person, of one unit or of all: waiting ones by how long they wait, the others newest first. */
export async function applicationList(
	tx: AnyTx,
	actor: Actor,
	state: ApplicationState,
	unit: string | null = null,
	known: Known | null = null,
): Promise<ApplicationList> {
	const own = actor.scope.kind === 'city' ? null : actor.scope.units;
	const units = unit === null ? own : [unit].filter((one) => !own || own.includes(one));
	const { counted, found } = await applicationsFound(tx, state, units, known);
	const counts = Object.fromEntries(APPLICATION_STATES.map((one) => [one, counted[one] ?? 0]));
	const standards = new Map((await standardsKnown(tx, known)).map((standard) => [standard.id, standard]));
	const agreed = await agreedLimits(
		tx,
		found.flatMap(({ projectId }) => projectId ?? []),
		known?.instant,
	);
	const asking = await applicantsOf(
		tx,
		found.map(({ id }) => id),
		known?.seq,
	);
	const applications = found.flatMap((application) => {
		const concern = { unit: application.unit, officerName: application.candidate.officerName };
		const standard = standards.get(application.standardId);
		if (!standard || !inScope(actor, concern)) return [];
		const { id, name, version, indicators, gate } = standard;
		const { filedById } = application;
		const askedByIds = asking.get(application.id) ?? [];
		return [
			{
				...summary(application),
				standard: { id, name, version },
				verdict: assess(figuresOf(application.candidate), indicators, agreed.get(application.projectId ?? '')).verdict,
				gate: gateState(application.candidate, gate, application.ruling),
				own: filedById === actor.id || askedByIds.includes(actor.id),
				mayDecide:
					!known && state === 'submitted' && may(actor, 'application.decide', { ...concern, filedById, askedByIds }),
			},
		];
	});
	const mayFile = !known && may(actor, 'application.file');
	return { state, counts: counts as ApplicationList['counts'], applications, mayFile };
}

function summary({ candidate, decision, ...application }: Application) {
	const { id, state, unit, projectId, filedByName, savedAt, submittedAt } = application;
	return {
		...{ id, state, unit, projectId, filedByName, savedAt, submittedAt },
		...{ name: candidate.name ?? '', firmName: candidate.firmName ?? null },
		isException: decision?.kind === 'except',
	};
}
