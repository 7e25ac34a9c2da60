/**
 * The digits of a GB/T 4754 class however it is written: `C2614`, `Ｃ２６１４`, `26`, `2614 有机化学原料制造` → `2614`, `26`. Null for what names
 * no class of two to four digits: words alone, one digit, five.
 */
export function industryClass(text: string | null | undefined): string | null {
	const plain = (text ?? '').normalize('NFKC').replace(/\s+/g, '');
	return /^[A-T]?(\d{2,4})(?!\d)/i.exec(plain)?.[1] ?? null;
}

/** Its two-digit division: what pass rates and the 两高 list go by. */
export function industryDivision(text: string | null | undefined): string | null {
	return industryClass(text)?.slice(0, 2) ?? null;
}
