import { accepted, type Outcome, refused } from '../outcome';
import { type Case, checkDecider } from './case';
import { type GateRuling, gateState } from './gate';

/**
 * Rules on a suspected 两高 case. Refused: `own-application`, `application-not-submitted`, `application-moved`, `not-suspected`,
 * `review-numbers-missing`, `decision-words-missing`.
 */
export function decideRuling(kept: Case, ruling: GateRuling, deciderId: string): Outcome<GateRuling> {
	const { application, gate } = kept;
	const barred = checkDecider(kept, deciderId);
	if (barred) return { ok: false, refusal: barred };
	const state = gateState(application.candidate, gate, null);
	if (state === 'notConcerned') return refused('not-suspected');
	if (state === 'documentsMissing') return refused('review-numbers-missing');
	if (!ruling.words.trim()) return refused('decision-words-missing', 'words');
	return accepted({ ...ruling, words: ruling.words.trim(), documentNo: ruling.documentNo?.trim() || null });
}
