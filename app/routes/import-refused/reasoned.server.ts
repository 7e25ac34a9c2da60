import type { Words } from '~/i18n/words';
import type { LedgerFault } from '~/ledger/read-rows.server';
import type { ImportFindings } from '~/reads/import-findings.server';

/** Puts the reader's words into the two columns that were added to the refused rows: row number and reason, the last two. */
export function reasoned(
	{ refused, refusedSheet }: ImportFindings,
	words: Pick<Words, 't'> & { fault: (fault: LedgerFault) => string },
): ImportFindings['refusedSheet'] {
	const reasons = new Map(
		refused.map((one) => [one.row, [one, ...one.also].map((fault) => reasonOf(fault, words)).join('\n')]),
	);
	const columns = refusedSheet.columns.map((column, index) => {
		const fromEnd = refusedSheet.columns.length - index;
		if (fromEnd === 2) return { ...column, header: words.t('imports.file.rowNumber') };
		return fromEnd === 1 ? { ...column, header: words.t('imports.file.reason') } : column;
	});
	const rows = refusedSheet.rows.map((row) => [...row.slice(0, -1), reasons.get(Number(row.at(-2))) ?? '']);
	return { columns, rows };
}

function reasonOf(fault: LedgerFault, words: { fault: (fault: LedgerFault) => string }): string {
	return fault.column ? `${fault.column}: ${words.fault(fault)}` : words.fault(fault);
}
