import type { StoredDecision } from '~/data/applications.server';
import type { Application, Decision } from '~/domain/entry/application';
import { figuresOf } from '~/domain/entry/candidate';
import { decideApplication as decide } from '~/domain/entry/decide-application';
import { accepted, type Outcome } from '~/domain/outcome';
import { type Acting, perform } from '../perform.server';
import { admissionOf } from './admission-of.server';
import { type ApplicationTarget, applicationToChange, type OpenCase } from './application-to-change.server';
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
 * under. Admission makes or marks the project in the same transaction. Refused: `forbidden`, `not-found`, what the core refuses, and
 * what {@link admissionOf} finds.
 */
export function decideApplication(
	acting: Acting,
	{ applicationId, seen, ...decision }: Decision & ApplicationTarget,
): Promise<Outcome<RecordedApplication>> {
	return perform(acting, async (tx) => {
		const { actor, now, today } = acting;
		const found = await applicationToChange(tx, acting, 'application.decide', { applicationId, seen });
		if (!found.ok) return found;
		const decided = decide(found.value, decision, actor.id, today);
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
		const change = await admissionOf(tx, found.value, decided.value, today);
		if (!change.ok) return change;
		const recorded = await recordApplication(tx, acting, after, { ...happening, change: change.value });
		const { standard, agreed } = found.value;
		const figures = figuresOf(after.candidate);
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
