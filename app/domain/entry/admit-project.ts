import type { Day } from '../day';
import type { Outcome } from '../outcome';
import { NO_FACTS, type ProjectFacts } from '../project/facts';
import { changesTo, updatedOn } from '../updates/changes-to';
import { decideCreate } from '../updates/decide-create';
import type { Patch } from '../updates/patch';
import type { Admission, Promises } from './admission';
import type { Application, Decision } from './application';
import type { Assessed } from './assess';
import type { Standard } from './standard';

/** What an admission rests on. */
export interface Grounds {
	application: Application;
	decision: Decision;
	standard: Standard;
	assessed: Assessed;
}

/**
 * What admission does to the facts: a new project, or the recorded one with the figures it was admitted with; marked with how it
 * came in, and with what it promised. Refused: what {@link decideCreate} refuses.
 */
export function admitProject(before: ProjectFacts | null, grounds: Grounds, today: Day): Outcome<Patch> {
	const { unit, candidate } = grounds.application;
	const marks = { admission: admissionOf(grounds, today), promises: promisesOf(grounds.assessed) };
	if (before) {
		const said = Object.fromEntries(Object.entries(candidate).filter(([, value]) => value !== null));
		return { ok: true, value: { changes: changesTo(before, { ...said, ...marks, ...updatedOn(before, today) }) } };
	}
	const created = decideCreate({ unit, fields: candidate, plannedOn: {}, signedOn: null }, today);
	if (!created.ok) return created;
	return { ok: true, value: { changes: [...created.value.changes, ...changesTo(NO_FACTS, marks)] } };
}

function admissionOf({ application, decision, standard, assessed }: Grounds, today: Day): Admission {
	const { documentNo, untilOn, conditions } = decision;
	return {
		applicationId: application.id,
		standardId: standard.id,
		standardName: standard.name,
		standardVersion: standard.version,
		verdict: assessed.verdict,
		way: decision.kind === 'except' ? 'exception' : 'normal',
		admittedOn: today,
		documentNo,
		untilOn,
		conditions,
	};
}

/** Every figure that was judged is a promise. */
function promisesOf({ indicators }: Assessed): Promises {
	return Object.fromEntries(indicators.flatMap(({ key, value }) => (value === null ? [] : [[key, value]])));
}
