import { type Day, isDay } from '../day';
import { accepted, type Outcome, type Refusal, refused } from '../outcome';
import { plainFactsOf } from '../updates/plain-fields';
import type { Condition } from './admission';
import type { Application, ApplicationInput, Decision } from './application';
import { type Case, checkDecider, hasMoved } from './case';
import { checkCandidate } from './check-candidate';
import { gateState } from './gate';
import { industryClass } from './industry';
import type { EntryVerdict } from './judge';
import type { GateRules } from './standard';

/**
 * Saves an application while it is still its applicant's: a draft, or one that was returned. Refused: `application-closed`,
 * `unit-missing`, `version-conflict` {version}, and what {@link checkCandidate} refuses.
 */
export function decideSave(
	before: Application | null,
	input: ApplicationInput,
	expectedVersion: number | null,
): Outcome<ApplicationInput> {
	const { unit, papers } = input;
	if (before && before.state !== 'draft' && before.state !== 'returned') return refused('application-closed');
	if (before && expectedVersion !== null && expectedVersion !== before.version) {
		return refused('version-conflict', undefined, { version: before.version });
	}
	if (!unit) return refused('unit-missing', 'unit');
	const candidate = plainFactsOf(input.candidate);
	const wrong = checkCandidate(candidate, papers);
	return wrong ? { ok: false, refusal: wrong } : accepted({ ...input, candidate });
}

/**
 * Hands an application in. Without its industry nobody could tell whether it is 疑似两高. Refused: `application-closed`,
 * `application-moved`, `firm-missing`, `industry-missing`, `industry-unfit` {code}.
 */
export function decideSubmit({
	application,
	verdict,
	seen,
}: Pick<Case, 'application' | 'verdict' | 'seen'>): Outcome<null> {
	const { state, candidate } = application;
	if (state !== 'draft' && state !== 'returned') return refused('application-closed');
	if (hasMoved({ application, verdict, seen })) return refused('application-moved');
	if (!candidate.firmName) return refused('firm-missing', 'firmName');
	const { industryCode: code } = candidate;
	if (!code) return refused('industry-missing', 'industryCode');
	return industryClass(code) === null ? refused('industry-unfit', 'industryCode', { code }) : accepted(null);
}

/**
 * Admits, excepts (一事一议), returns or refuses a submitted application. Refused: `own-application`,
 * `application-not-submitted`, `application-moved`, `decision-words-missing`; to admit: `verdict-fails`, `verdict-insufficient`, `high-energy-held`,
 * `high-energy-turned-away`; to except also `exception-not-needed`, `document-missing`, `conditions-missing`,
 * `condition-unfit` {number}, `not-a-day`, `until-in-past`.
 */
export function decideApplication(kept: Case, decision: Decision, deciderId: string, today: Day): Outcome<Decision> {
	const { application, verdict, gate } = kept;
	const barred = checkDecider(kept, deciderId);
	if (barred) return { ok: false, refusal: barred };
	const words = decision.words.trim();
	if (decision.kind !== 'admit' && !words) return refused('decision-words-missing', 'words');
	const none = { documentNo: null, untilOn: null, conditions: [] };
	if (decision.kind === 'return' || decision.kind === 'refuse') return accepted({ ...decision, words, ...none });
	const held = checkGate(application, gate);
	if (held) return { ok: false, refusal: held };
	if (decision.kind === 'except') return decideException(decision, verdict, today);
	if (verdict === 'fail') return refused('verdict-fails');
	if (verdict === 'insufficientData') return refused('verdict-insufficient');
	return accepted({ ...decision, words, ...none });
}

function checkGate({ candidate, ruling }: Application, gate: GateRules): Refusal | null {
	const state = gateState(candidate, gate, ruling);
	if (state === 'documentsMissing' || state === 'rulingNeeded') return { code: 'high-energy-held' };
	return state === 'turnedAway' ? { code: 'high-energy-turned-away' } : null;
}

function decideException(decision: Decision, verdict: EntryVerdict, today: Day): Outcome<Decision> {
	const { documentNo, untilOn, conditions } = decision;
	if (verdict === 'pass') return refused('exception-not-needed');
	if (!documentNo?.trim()) return refused('document-missing', 'documentNo');
	if (!isDay(untilOn)) return refused('not-a-day', 'untilOn');
	if (untilOn < today) return refused('until-in-past', 'untilOn', { today });
	if (conditions.length === 0) return refused('conditions-missing', 'conditions');
	const wrong = conditions.findIndex((one) => !isCondition(one, today, untilOn));
	if (wrong >= 0) return refused('condition-unfit', `conditions.${wrong}`, { number: wrong + 1 });
	const open = conditions.map(({ text, dueOn }) => ({ text: text.trim(), dueOn, metOn: null, evidence: null }));
	return accepted({ ...decision, words: decision.words.trim(), documentNo: documentNo.trim(), conditions: open });
}

/** Words, and a day between today and the end of the exception. */
function isCondition({ text, dueOn }: Condition, today: Day, untilOn: Day): boolean {
	return text.trim() !== '' && isDay(dueOn) && dueOn >= today && dueOn <= untilOn;
}
