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
 * Reads the file of an import. Refused besides what reading refuses: `as-of-in-future` {asOf, today}, and `ledger-unit-missing`
 * when neither file, form nor any row names a reporting unit.
 */
export async function readImport(acting: Acting, input: ImportInput): Promise<Outcome<ImportedLedger>> {
	const { reader } = acting.db;
	const { bytes, fileName, unit, asOf, sheet, headerRow, mapping } = input;
	const read = await readLedger(bytes, fileName, {
		...{ today: acting.today, units: await allUnits(reader), unit, asOf, sheet, headerRow, mapping },
		recall: (headerKey) => rememberedMapping(reader, headerKey),
	});
	if (!read.ok) return read;
	const ledger = read.value;
	const day = ledger.asOf ?? acting.today;
	if (day > acting.today) return refused('as-of-in-future', 'asOf', { asOf: day, today: acting.today });
	const homeless = ledger.unit === null && !ledger.rows.some((row) => row.values.unit);
	if (homeless && ledger.rows.length > 0) return refused('ledger-unit-missing', 'unit');
	const columns = input.blank
		? ledger.columns.map((column) => ({ ...column, blankClears: input.blank === 'clears' }))
		: ledger.columns;
	return accepted({ ledger: { ...ledger, columns }, asOf: day, unit: soleUnit(ledger) });
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
