import { lastingField } from '~/ledger/match-columns.server';
import type { LedgerRead } from '~/ledger/read-ledger.server';

/**
 * What a person said about the columns, as a mapping: only what differs from the guess or was said before, so that words the
 * ledger learns later still count for the rest.
 */
export function chosenMapping(ledger: LedgerRead, form: FormData): Record<string, unknown> {
	const headers = ledger.columns.map(({ header }) => header);
	const mapping: Record<string, unknown> = {};
	for (const { index, header, field, unit, dateOrder, mapped, blankClears, usualYear } of ledger.columns) {
		const said = {
			field: text(form, `field.${index}`) ?? field ?? 'ignore',
			unit: text(form, `unit.${index}`),
			dateFormat: text(form, `format.${index}`),
		};
		const same = said.field === (field ?? 'ignore') && (said.unit ?? unit) === unit && !said.dateFormat;
		if (same && !mapped) continue;
		const sameField = said.field === field;
		const alone = header !== '' && headers.filter((one) => one === header).length === 1;
		mapping[alone ? header : `#${index + 1}`] = {
			field: lastingField({ field: said.field, usualYear }),
			blank: mapped && blankClears ? 'clears' : 'keeps',
			...(sameField && said.unit ? { unit: said.unit } : {}),
			...(sameField && (said.dateFormat ?? dateOrder) ? { dateFormat: said.dateFormat ?? dateOrder } : {}),
		};
	}
	return mapping;
}

function text(form: FormData, name: string): string | undefined {
	const value = form.get(name);
	return typeof value === 'string' && value !== '' ? value : undefined;
}
