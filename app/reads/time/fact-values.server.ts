import type { Change } from '~/domain/updates/patch';

const FEN_PER_WAN = 1_000_000;

/** A fact as other programs read it: money in 万元, under a name that says so. `investmentFen` → `investmentWan`. */
export function namedFact(field: string): { name: string; isMoney: boolean } {
	const [head = '', ...rest] = field.split('.');
	const isMoney = head.endsWith('Fen');
	return { name: [isMoney ? `${head.slice(0, -3)}Wan` : head, ...rest].join('.'), isMoney };
}

/** The nearest decimal number of 万元: every amount of up to nine billion yuan comes out to the fen. */
export function wanOf(fen: number | null | undefined): number | null {
	return fen === null || fen === undefined ? null : fen / FEN_PER_WAN;
}

/** Amounts by year in 万元. */
export function wanByYear(amounts: Record<string, number> = {}): Record<string, number> {
	return Object.fromEntries(Object.entries(amounts).map(([year, fen]) => [year, fen / FEN_PER_WAN]));
}

/** A change in the same names and units. */
export function namedChange({ field, from, to }: Change): Change {
	const { name, isMoney } = namedFact(field);
	const value = (given: unknown) => (isMoney && typeof given === 'number' ? wanOf(given) : given);
	return { field: name, from: value(from), to: value(to) };
}
