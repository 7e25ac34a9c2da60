import type { Day } from '../day';
import type { Outcome } from '../outcome';
import { NO_FACTS, type ProjectFacts } from '../project/facts';
import { changesTo, updatedOn } from '../updates/changes-to';
import { decideCreate } from '../updates/decide-create';
import type { Patch } from '../updates/patch';
import { PLAIN_FIELDS, type PlainFacts, type PlainField } from '../updates/plain-fields';
import type { Admission, Promises } from './admission';
import type { Application, Decision } from './application';
import type { Assessed } from './assess';
import { FIGURES } from './candidate';
import type { Standard } from './standard';

/** What an admission rests on. */
export interface Grounds {
	application: Application;
	decision: Decision;
	standard: Standard;
	assessed: Assessed;
}

/** A recorded project as it is, and as it was when its application was saved. */
export interface Recorded {
	now: ProjectFacts;
	saved: ProjectFacts;
}

/** What was judged is what is admitted; everything else is theirs who changed it last. */
const JUDGED: ReadonlySet<string> = new Set([...FIGURES, 'industryCode', 'energyReviewNo', 'environmentReviewNo']);

/**
 * What admission does to the facts: a new project, or the recorded one with the figures it was admitted with; marked with how it
 * came in, and with what it promised. Of a recorded one only what the applicant changed is taken, and nothing that somebody else
 * changed meanwhile. Refused: what {@link decideCreate} refuses.
 */
export function admitProject(recorded: Recorded | null, grounds: Grounds, today: Day): Outcome<Patch> {
	const { unit, candidate } = grounds.application;
	const marks = { admission: admissionOf(grounds, today), promises: promisesOf(grounds.assessed) };
	if (recorded) {
		const { now } = recorded;
		const said = Object.fromEntries(PLAIN_FIELDS.flatMap((field) => saidOf(field, candidate, recorded)));
		return { ok: true, value: { changes: changesTo(now, { ...said, ...marks, ...updatedOn(now, today) }) } };
	}
	const created = decideCreate({ unit, fields: candidate, plannedOn: {}, signedOn: null }, today);
	if (!created.ok) return created;
	return { ok: true, value: { changes: [...created.value.changes, ...changesTo(NO_FACTS, marks)] } };
}

function saidOf(field: PlainField, candidate: PlainFacts, { now, saved }: Recorded): [string, unknown][] {
	const value = candidate[field] ?? null;
	if (value === null) return [];
	const before = saved[field] ?? null;
	const isTheirs = value === before || before !== (now[field] ?? null);
	return isTheirs && !JUDGED.has(field) ? [] : [[field, value]];
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
