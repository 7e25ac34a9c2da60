import type { Database } from '~/data/database.server';
import { batchContent, findBatch, latestBatches, type StoredBatch } from '~/data/import-batches.server';
import { rememberedMapping } from '~/data/mapping-memory.server';
import { allUnits } from '~/data/reference.server';
import type { ImportChoices } from '~/domain/imports/choices';
import { mayContinueImport, maySeeImport } from '~/domain/imports/may-see-import';
import { type Outcome, refused } from '~/domain/outcome';
import type { Actor } from '~/domain/people/actor';
import { may } from '~/domain/people/may';
import { dayField, fieldOf } from '~/ledger/fields.server';
import { unitWordsOf } from '~/ledger/mapping.server';
import { type LedgerRead, readLedger } from '~/ledger/read-ledger.server';
import { cellText } from '~/ledger/sheet.server';

const LISTED = 50;
const SAMPLES = 3;
const PREVIEW_ROWS = 5;

/** A batch a person may look at, or null. */
export async function importBatch(db: Database, actor: Actor, id: string): Promise<StoredBatch | null> {
	const batch = await findBatch(db.reader, id);
	return batch && batch.status !== 'discarded' && maySeeImport(actor, batch) ? batch : null;
}

/** The latest imports a person may look at: their own, and what others committed in their scope. */
export async function importList(db: Database, actor: Actor): Promise<StoredBatch[]> {
	const everybody = may(actor, 'history.see');
	const batches = await latestBatches(db.reader, everybody ? null : actor.id, LISTED * 4);
	return batches.filter((batch) => maySeeImport(actor, batch)).slice(0, LISTED);
}

/** The file of a person's own draft, or null. */
export async function draftFile(db: Database, actor: Actor, batch: StoredBatch): Promise<Uint8Array | null> {
	return mayContinueImport(actor, batch) ? batchContent(db.reader, batch.id) : null;
}

/** A draft read with what was chosen so far: what its sheets, headers and columns are taken for. */
export async function readDraft(
	db: Database,
	batch: StoredBatch,
	bytes: Uint8Array,
	today: string,
	choices: ImportChoices,
): Promise<Outcome<LedgerRead>> {
	if (bytes.length === 0) return refused('empty-file');
	return readLedger(bytes, batch.fileName, {
		...choices,
		today,
		units: await allUnits(db.reader),
		recall: (headerKey) => rememberedMapping(db.reader, headerKey),
	});
}

/** One column as the mapping step shows it. */
export interface DraftColumn {
	index: number;
	header: string;
	field: string | null;
	kind: string | null;
	confidence: number;
	unit: string | null;
	/** The units it may be said to have. */
	units: string[];
	dateOrder: string | null;
	hidden: boolean;
	mapped: boolean;
	samples: string[];
}

/** Columns with what stands in them, for eyes that check the guess. */
export function draftColumns(ledger: LedgerRead): DraftColumn[] {
	return ledger.columns.map(({ index, header, field, confidence, unit, dateOrder, hidden, mapped }) => {
		const kind = field === null ? null : dayField(field) ? 'day' : (fieldOf(field.split('.')[0] ?? '')?.kind ?? null);
		const units = unitWordsOf(kind);
		const samples = samplesOf(ledger, index);
		return { index, header, field, kind, confidence, unit, units, dateOrder, hidden, mapped, samples };
	});
}

function samplesOf(ledger: LedgerRead, index: number): string[] {
	const found = new Set<string>();
	for (const row of ledger.rows) {
		const text = cellText(row.cells[index], ledger.date1904).trim();
		if (text !== '') found.add(text.slice(0, 40));
		if (found.size === SAMPLES) break;
	}
	return [...found];
}

/** The first rows as they stand, to see whether sheet and header row are right. */
export function draftPreview(ledger: LedgerRead): { headers: string[]; rows: string[][] } {
	const shown = ledger.columns.filter(({ header }) => header !== '').slice(0, 8);
	return {
		headers: shown.map(({ header }) => header),
		rows: ledger.rows
			.slice(0, PREVIEW_ROWS)
			.map((row) => shown.map(({ index }) => cellText(row.cells[index], ledger.date1904).trim().slice(0, 40))),
	};
}
