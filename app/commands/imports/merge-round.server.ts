import type { AnyTx } from '~/data/database.server';
import { judgedStates } from '~/data/judged-states.server';
import { liveStates, type StoredState } from '~/data/project-states.server';
import { planChangesOf, type StoredRequest } from '~/data/requests.server';
import type { Measurement } from '~/domain/entry/measurement';
import { type Merged, mergeStatement } from '~/domain/imports/merge-statement';
import { newMeasurements } from '~/domain/imports/new-measurements';
import type { AskedBefore } from '~/domain/imports/plan-wishes';
import type { Statement } from '~/domain/imports/statement';
import { lightOn } from '~/domain/lights/light-on';
import type { Outcome } from '~/domain/outcome';
import { NO_FACTS } from '~/domain/project/facts';
import type { Acting } from '../perform.server';
import { measuredBefore } from './measured-before.server';
import { mergeTerms } from './merge-terms.server';
import { newerFields } from './newer-fields.server';

/** A statement with the project it was found to mean; null for a new one. */
export interface Matched {
	statement: Statement;
	projectId: string | null;
}

/** What became of one statement. */
export interface MergedRow {
	statement: Statement;
	before: StoredState | null;
	outcome: Outcome<Merged>;
	/** Figures measured that are not on record yet. */
	measurements: Measurement[];
}

/** A row that goes in. */
export type AcceptedRow = MergedRow & { outcome: Extract<MergedRow['outcome'], { ok: true }> };

/** Merges some rows into the facts of their projects; reads, writes nothing. */
export async function mergeRound(
	tx: AnyTx,
	{ today }: Pick<Acting, 'today'>,
	ledger: string,
	rows: readonly Matched[],
): Promise<MergedRow[]> {
	const ids = rows.flatMap(({ projectId }) => projectId ?? []);
	const live = await judgedStates(tx, await liveStates(tx, ids));
	const states = new Map(live.map((state) => [state.projectId, state]));
	const requests = ids.length > 0 ? await planChangesOf(tx, ids) : new Map<string, StoredRequest[]>();
	const terms = await mergeTerms(tx, today);
	const measured = await measuredBefore(tx, rows);
	const merge = ({ statement, projectId }: Matched, newer: ReadonlyMap<string, string>): MergedRow => {
		const before = projectId === null ? null : (states.get(projectId) ?? null);
		const facts = before?.facts ?? NO_FACTS;
		const light = before ? lightOn(before.outlook, today).light : 'noData';
		const asked = (requests.get(projectId ?? '') ?? []).map(askedBefore);
		const known = measured.get(projectId ?? '') ?? [];
		const measurements = newMeasurements(facts, statement, known, ledger, today);
		const outcome = mergeStatement(facts, statement, { today, ledger, light, asked, newer, ...terms(facts) });
		return { statement, before, outcome, measurements };
	};
	const merged = rows.map((row) => merge(row, new Map()));
	const newer = await newerFields(tx, merged.filter(moves));
	return merged.map((row, at) => {
		const fields = newer.get(row.statement.row);
		return fields ? merge(rows[at] as Matched, fields) : row;
	});
}

/**
 * Only a row that wants to change something can be older than what it changes, be it a value or that somebody cleared one; a
 * refused one may be refused for that alone.
 */
function moves({ before, outcome }: MergedRow): boolean {
	if (!before) return false;
	if (!outcome.ok) return true;
	return outcome.value.moved || outcome.value.wishes.length > 0;
}

function askedBefore({ wish, status }: StoredRequest): AskedBefore {
	return { ...(wish as Pick<AskedBefore, 'milestone' | 'plannedOn' | 'previousOn'>), status };
}
