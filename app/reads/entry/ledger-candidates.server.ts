import type { Database } from '~/data/database.server';
import { allStandards } from '~/data/standards.server';
import type { Day } from '~/domain/day';
import { assess } from '~/domain/entry/assess';
import { figuresOf } from '~/domain/entry/candidate';
import { sumsOfEstimates } from '~/domain/entry/estimates';
import type { EntryVerdict } from '~/domain/entry/judge';
import { standardsFor } from '~/domain/entry/standard-on';
import type { ImportChoices } from '~/domain/imports/choices';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import type { Actor } from '~/domain/people/actor';
import { type PlainFacts, plainFactsOf } from '~/domain/updates/plain-fields';
import type { LedgerRead } from '~/ledger/read-ledger.server';
import type { LedgerFault, LedgerRow } from '~/ledger/read-rows.server';
import { statedFields } from '~/ledger/stated-fields.server';
import { draftFile, importBatch, readDraft } from '../import-draft.server';
import { unitsOf } from '../units-of.server';

/** One row of an uploaded ledger as a candidate: what could be read of it, and what could not. */
export interface LedgerCandidate {
	/** As the spreadsheet shows it. */
	row: number;
	/** Null where the row names none, or none of this person's. */
	unit: string | null;
	candidate: PlainFacts;
	/** Sums that were worked out from estimates per mu. */
	estimated: string[];
	faults: LedgerFault[];
	/** By the standard meant for it today; null where none is. */
	verdict: EntryVerdict | null;
}

export interface LedgerCandidates {
	fileName: string;
	candidates: LedgerCandidate[];
}

/** The rows of one's own uploaded ledger, read as an import reads them; nothing is stored. Null for a file that is not there. */
export async function ledgerCandidates(
	db: Database,
	actor: Actor,
	batchId: string,
	today: Day,
): Promise<Outcome<LedgerCandidates> | null> {
	const batch = await importBatch(db, actor, batchId);
	const bytes = batch && (await draftFile(db, actor, batch));
	if (!batch || !bytes) return null;
	const read = await readDraft(db, batch, bytes, today, batch.choices as ImportChoices);
	if (!read.ok) return read;
	const units = await unitsOf(db.reader, actor);
	const judge = judgeBy(await allStandards(db.reader), today);
	const candidates = read.value.rows.map((row) => judge(candidateOf(row, read.value, units)));
	return candidates.length > 0 ? accepted({ fileName: batch.fileName, candidates }) : refused('empty-file');
}

type Unjudged = Omit<LedgerCandidate, 'verdict'>;

function candidateOf(row: LedgerRow, { columns, unit: ownUnit }: LedgerRead, units: readonly string[]): Unjudged {
	const stated = plainFactsOf(statedFields(row, columns) as PlainFacts);
	const sums = sumsOfEstimates(stated);
	const named = row.values.unit ?? ownUnit;
	return {
		row: row.rowNumber,
		unit: units.find((one) => one === named) ?? null,
		// An application asks for sums; what is per mu is worked out from them.
		candidate: { ...stated, ...sums, fixedInvestmentPerMu: null, taxPerMu: null, outputPerMu: null },
		estimated: Object.keys(sums),
		faults: [...row.errors, ...row.warnings],
	};
}

function judgeBy(standards: Awaited<ReturnType<typeof allStandards>>, today: Day) {
	return (one: Unjudged): LedgerCandidate => {
		const { industryCode = null, landUse = null } = one.candidate;
		const [standard] = standardsFor(standards, { unit: one.unit ?? '', industryCode, landUse }, today);
		return { ...one, verdict: standard ? assess(figuresOf(one.candidate), standard.indicators).verdict : null };
	};
}
