import { exactJson } from '~/domain/audit/exact-json';
import type { KeptAnew, KeptOnce } from '~/domain/audit/replay-entry';
import { decisionsBetween, keptApplications } from './applications.server';
import { assessmentsBetween } from './assessments.server';
import type { AnyTx } from './database.server';
import { hasUndos, undoneBetween } from './import-undos.server';
import { measurementsBetween, reviewsOf, withdrawalsBetween } from './promises.server';
import { allRuleDrafts, hasRuleDrafts } from './rule-drafts.server';
import { allStandards } from './standards.server';

/** What the tables of entry hold under an event. */
export type EntryRecords = (eventSeq: number) => KeptOnce;

/** Verdicts, decisions, measurements, and what was taken back, told by events from `first` to `last`. */
export async function entryRecordsBetween(tx: AnyTx, first: number, last: number): Promise<EntryRecords> {
	const assessments = await assessmentsBetween(tx, first, last);
	const decisions = await decisionsBetween(tx, first, last);
	const measurements = await measurementsBetween(tx, first, last);
	const undos = await hasUndos(tx);
	const withdrawals = undos ? await withdrawalsBetween(tx, first, last) : null;
	const undone = undos ? await undoneBetween(tx, first, last) : null;
	return (seq) => ({
		assessment: assessments.get(seq),
		decided: decisions.get(seq),
		measurement: measurements.get(seq),
		withdrawn: withdrawals?.get(seq),
		undo: undone?.get(seq),
	});
}

/** Every standard, application, review and drafted rule set as it is now. */
export async function keptEntries(tx: AnyTx): Promise<KeptAnew[]> {
	const named = (kind: KeptAnew['kind']) => (value: { id: string }) => ({ kind, id: value.id, value });
	return [
		...(await allStandards(tx, exactJson)).map(named('standard')),
		...(await keptApplications(tx)).map(named('application')),
		...(await reviewsOf(tx, null, exactJson)).map(named('review')),
		...((await hasRuleDrafts(tx)) ? await allRuleDrafts(tx, exactJson) : []).map(named('ruleDraft')),
	];
}
