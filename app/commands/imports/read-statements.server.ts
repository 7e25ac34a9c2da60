import { createHash } from 'node:crypto';
import { firstDayOf } from '~/data/import-batches.server';
import { rememberedMapping } from '~/data/mapping-memory.server';
import { allUnits } from '~/data/reference.server';
import type { Statement } from '~/domain/imports/statement';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { type LedgerRead, readLedger } from '~/ledger/read-ledger.server';
import { measuredFigures, statedFields } from '~/ledger/stated-fields.server';
import type { Acting } from '../perform.server';
import type { ImportInput } from './import-input';

/** A ledger that could be read, and the day it speaks of. */
export interface ImportedLedger {
	ledger: LedgerRead;
	asOf: string;
	/** The unit of every row; null when they speak of several: then nobody of one unit may look at the findings. */
	unit: string | null;
}

/**
 * Reads the file of an import. The same bytes again speak of no later day than the first time: nobody has reported since.
 * Refused besides what reading refuses: `as-of-missing` when a day is needed and nothing names one, `as-of-in-future` {asOf,
 * today}, and `ledger-unit-missing` when neither file, form nor any row names a reporting unit.
 */
export async function readImport(acting: Acting, input: ImportInput): Promise<Outcome<ImportedLedger>> {
	const { reader } = acting.db;
	const { bytes, fileName, unit, asOf = '', sheet, headerRow, mapping } = input;
	const { today } = acting;
	if (asOf > today) return refused('as-of-in-future', 'asOf', { asOf, today });
	const before = await firstDayOf(reader, createHash('sha256').update(bytes).digest('hex'));
	const read = await readLedger(bytes, fileName, {
		...{ today, units: await allUnits(reader), unit, sheet, headerRow, mapping },
		...{ asOf: (before && before < asOf ? before : asOf) || undefined, undatedAsOf: before ?? undefined },
		recall: (headerKey) => rememberedMapping(reader, headerKey),
	});
	if (!read.ok) return read;
	const ledger = read.value;
	const dated = ledger.asOf !== null || ledger.columns.some(({ field }) => field === 'asOf');
	if (input.dayNeeded && !dated) return refused('as-of-missing', 'asOf');
	const day = ledger.asOf ?? today;
	if (day > today) return refused('as-of-in-future', 'asOf', { asOf: day, today });
	const homeless = ledger.unit === null && !ledger.rows.some((row) => row.values.unit);
	if (homeless && ledger.rows.length > 0) return refused('ledger-unit-missing', 'unit');
	const columns = input.blank
		? ledger.columns.map((column) => ({ ...column, blankClears: input.blank === 'clears' }))
		: ledger.columns;
	return accepted({
		ledger: { ...ledger, columns },
		asOf: before && before < day ? before : day,
		unit: soleUnit(ledger),
	});
}

/** A unit that cannot be read may be any. */
function soleUnit({ unit, rows }: LedgerRead): string | null {
	const named = rows.map(({ values, errors }) =>
		errors.some(({ field }) => field === 'unit') ? null : (values.unit ?? unit),
	);
	const units = new Set(rows.length > 0 ? named : [unit]);
	const [only = null] = units;
	return units.size === 1 && typeof only === 'string' ? only : null;
}

/** What a row without errors states. */
export function statementOf(
	{ ledger, asOf }: Pick<ImportedLedger, 'ledger' | 'asOf'>,
	row: LedgerRead['rows'][number],
): Statement {
	const fields = statedFields(row, ledger.columns);
	const measured = measuredFigures(row);
	return {
		row: row.rowNumber,
		unit: String(row.values.unit ?? ledger.unit ?? ''),
		asOf: typeof row.values.asOf === 'string' ? row.values.asOf : asOf,
		fields,
		...(Object.keys(measured).length > 0 ? { measured } : {}),
	};
}
