import { accepted, type Outcome, refused } from '../outcome';

/**
 * A plain number as typed; blanks, thousands separators and full-width digits are read, nothing at all is null:
 * `１,２００.５` → 1200.5 · ` ` → null · `约3`, `1e5` → refused. Refusal: `not-a-number`.
 */
export function parseDecimal(text: string): Outcome<number | null> {
	const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
	if (plain === '') return accepted(null);
	return /^-?\d+(\.\d+)?$/.test(plain) ? accepted(Number(plain)) : refused('not-a-number');
}
