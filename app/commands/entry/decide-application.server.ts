import type { StoredDecision } from '~/data/applications.server';
import { admitProject } from '~/domain/entry/admit-project';
import type { Application, Decision } from '~/domain/entry/application';
import { assess } from '~/domain/entry/assess';
import { figuresOf } from '~/domain/entry/candidate';
import { decideApplication as decide } from '~/domain/entry/decide-application';
import { accepted, type Outcome } from '~/domain/outcome';
import { type Acting, perform } from '../perform.server';
import { applicationToChange, type OpenCase } from './application-to-change.server';
import { type Happening, type RecordedApplication, recordApplication } from './record-application.server';
import { assessmentOf, recordAssessments } from './record-assessments.server';

const KINDS = {
	admit: 'application.admitted',
	except: 'application.excepted',
	return: 'application.returned',
	refuse: 'application.refused',
} as const satisfies Record<Decision['kind'], Happening['kind']>;

/**
 * Admits, excepts (一事一议), returns or refuses somebody else's application, judged once more by the version it was handed in
 * under. Admission makes or marks the project in the same transaction. Refused: `forbidden`, `not-found`, what the core refuses.
 */
export function decideApplication(
	acting: Acting,
	{ applicationId, ...decision }: Decision & { applicationId: string },
): Promise<Outcome<RecordedApplication>> {
	return perform(acting, async (tx) => {
		const { actor, now, today } = acting;
		const found = await applicationToChange(tx, acting, 'application.decide', applicationId);
		if (!found.ok) return found;
		const { application, standard, project } = found.value;
		const figures = figuresOf(application.candidate);
		const agreed = project?.facts.agreement?.limits ?? {};
		const assessed = assess(figures, standard.indicators, agreed);
		const kept = { application, verdict: assessed.verdict, gate: standard.gate };
		const decided = decide(kept, decision, actor.id, today);
		if (!decided.ok) return decided;
		const lets = decision.kind === 'admit' || decision.kind === 'except';
		const after = decidedApplication(acting, found.value, decided.value);
		const signed = { byId: actor.id, byName: actor.name, at: now };
		const told: StoredDecision = { applicationId, kind: decision.kind, decision: { ...decided.value }, ...signed };
		const { documentNo, untilOn, words } = decided.value;
		const happening = {
			kind: KINDS[decision.kind],
			details: { documentNo, untilOn },
			reason: words || null,
			decided: told,
		};
		if (!lets) return accepted(await recordApplication(tx, acting, after, happening));
		const grounds = { application, decision: decided.value, standard, assessed };
		const patch = admitProject(project?.facts ?? null, grounds, today);
		if (!patch.ok) return patch;
		const change = { before: project, patch: patch.value };
		const recorded = await recordApplication(tx, acting, after, { ...happening, change });
		const subject = { projectId: after.projectId, applicationId, unit: after.unit, figures, agreed };
		await recordAssessments(tx, acting, [assessmentOf(standard, subject, today)]);
		return accepted(recorded);
	});
}

const STATES = { admit: 'admitted', except: 'admitted', return: 'returned', refuse: 'refused' } as const;

function decidedApplication({ actor, now, newId }: Acting, { application }: OpenCase, decision: Decision): Application {
	const state = STATES[decision.kind];
	const projectId = application.projectId ?? (state === 'admitted' ? newId() : null);
	const signed = { ...decision, byId: actor.id, byName: actor.name, at: now };
	return { ...application, version: application.version + 1, state, projectId, decision: signed };
}
