import { addMonths, type Day, isDay } from '../day';
import { accepted, type Outcome, refused } from '../outcome';
import type { ProjectFacts } from '../project/facts';
import { type BackDating, unexplained } from '../updates/back-dating';
import { changesTo, updatedOn } from '../updates/changes-to';
import { checkActualDay } from '../updates/decide-actual-date';
import type { Patch } from '../updates/patch';
import type { Signed } from './application';
import { compare, exact, rounded } from './exact';
import type { IndicatorKey } from './indicators';
import { latestMeasured, type Measurement } from './measurement';
import { percentOf } from './promise-ledger';
import type { FollowUp } from './standard';

/** What decides 达产. */
const DECIDING: readonly IndicatorKey[] = ['taxPerMu', 'outputPerMu'];

export type OutputResult = 'reached' | 'nearly' | 'notReached' | 'notMeasured';

/** 达产 on a day: the last twelve months against the promise. */
export interface OutputJudgement {
	result: OutputResult;
	lines: { key: IndicatorKey; promised: number; measured: number | null; percent: number | null }[];
}

/** 达产评审: somebody files it, somebody else confirms it. */
export interface OutputReview extends OutputJudgement {
	id: string;
	projectId: string;
	unit: string;
	status: 'pending' | 'confirmed' | 'returned';
	/** The day it judges. */
	on: Day;
	documentNo: string;
	words: string;
	filed: Signed;
	decided: (Signed & { words: string }) | null;
}

/**
 * Judges tax and output per mu of the twelve months that ended last: the latest period that ended within a year before the day.
 * ≥ 100 % of every promise is reached, ≥ 80 % nearly (基本达产, shown, not passed); a promise without a measurement leaves it
 * open. The percentages are those of the standard.
 */
export function judgeOutput(
	{ promises }: Pick<ProjectFacts, 'promises'>,
	measurements: readonly Measurement[],
	{ reachedPercent, nearlyPercent }: FollowUp,
	on: Day,
): OutputJudgement {
	const shares = DECIDING.flatMap((key) => {
		const promised = promises?.[key];
		if (promised === undefined) return [];
		const measured = latestMeasured(measurements, key, addMonths(on, -12), on)?.value ?? null;
		return [{ key, promised, measured, share: measured === null ? null : percentOf(key, measured, promised) }];
	});
	const lines = shares.map(({ share, ...line }) => ({ ...line, percent: share && rounded(share, 'down') }));
	const all = (least: number) => shares.every(({ share }) => share !== null && compare(share, exact(least)) >= 0);
	if (shares.length === 0 || shares.some(({ share }) => share === null)) return { result: 'notMeasured', lines };
	return { result: all(reachedPercent) ? 'reached' : all(nearlyPercent) ? 'nearly' : 'notReached', lines };
}

/**
 * Files a review of 达产 for a second person. Refused: `project-withdrawn`, `not-promised`, `already-recorded` {day},
 * `output-not-measured`, `document-missing`, what the order of milestones refuses, and `back-dated-without-reason` {days, limit} when
 * it would record a day long ago and no words say why.
 */
export function decideOutputReview(
	facts: ProjectFacts,
	{ on, documentNo, words }: { on: Day; documentNo: string; words: string },
	judgement: OutputJudgement,
	today: Day,
	backDating?: BackDating,
): Outcome<null> {
	if (facts.withdrawnOn) return refused('project-withdrawn');
	if (!facts.promises) return refused('not-promised');
	const recorded = facts.milestones.atOutput?.actualOn;
	if (recorded) return refused('already-recorded', 'on', { milestone: 'atOutput', day: recorded });
	if (!isDay(on)) return refused('not-a-day', 'on');
	if (!facts.milestones.inProduction?.actualOn) return refused('not-in-production');
	const wrong = checkActualDay(facts, 'atOutput', on, today);
	if (wrong) return { ok: false, refusal: { ...wrong, field: 'on' } };
	if (judgement.result === 'notMeasured') return refused('output-not-measured');
	if (!documentNo.trim()) return refused('document-missing', 'documentNo');
	const late = judgement.result === 'reached' ? unexplained(backDating, words, 'words') : null;
	return late ? { ok: false, refusal: late } : accepted(null);
}

/**
 * A second person confirms a review, or sends it back. A confirmed one that was reached records 达产; 基本达产 is kept on record
 * and records nothing. Refused: `already-decided`, `own-request`, `decision-words-missing`, `already-recorded` {day}, and
 * `back-dated-without-reason` {days, limit} where neither of the two says why the day is recorded so late.
 */
export function decideOutputConfirmation(
	facts: ProjectFacts,
	review: OutputReview,
	verdict: { confirm: boolean; words: string },
	deciderId: string,
	today: Day,
	backDating?: BackDating,
): Outcome<Patch> {
	if (review.status !== 'pending') return refused('already-decided');
	if (review.filed.byId === deciderId) return refused('own-request');
	if (!verdict.confirm)
		return verdict.words.trim() ? accepted({ changes: [] }) : refused('decision-words-missing', 'words');
	const recorded = facts.milestones.atOutput?.actualOn;
	if (recorded) return refused('already-recorded', undefined, { milestone: 'atOutput', day: recorded });
	if (review.result !== 'reached') return accepted({ changes: [] });
	const wrong =
		checkActualDay(facts, 'atOutput', review.on, today) ??
		unexplained(backDating, verdict.words || review.words, 'words');
	if (wrong) return { ok: false, refusal: wrong };
	const changes = changesTo(facts, {
		'milestones.atOutput.actualOn': review.on,
		'milestones.atOutput.evidence': `达产评审文号 ${review.documentNo}`,
		...updatedOn(facts, today),
	});
	return accepted({ changes, effectiveOn: review.on });
}
