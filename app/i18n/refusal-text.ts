import type { Refusal } from '../domain/outcome';
import type { TermGroup, WordKey, Words } from './words';

/** Parameters that carry a glossary value or an amount, by name; all others are said as they are. */
const SPOKEN: Record<string, TermGroup> = {
	milestone: 'milestone',
	earlier: 'milestone',
	later: 'milestone',
	stage: 'stage',
	unit: 'unit',
	role: 'role',
	light: 'light',
	reason: 'reason',
	indicator: 'indicator',
};

/**
 * The sentence for a refusal: `refusals.<code>` with its parameters. Those named like a glossary list are said in its words
 * (`milestone: 'started'` → 开工), those ending in `Fen` as 万元.
 */
export function refusalText(words: Words, refusal: Refusal): string {
	const key = `refusals.${refusal.code}`;
	if (!words.has(key)) return words.t('refusals.unknown', { code: refusal.code });
	return sentence(words, key, refusal);
}

/** The sentence for something that is the matter with a ledger: in its own words where it has some, else like a refusal. */
export function faultText(words: Words, fault: Pick<Refusal, 'code' | 'params'>): string {
	return words.has(`ledger.${fault.code}`) ? sentence(words, `ledger.${fault.code}`, fault) : refusalText(words, fault);
}

function sentence(words: Words, key: string, { params = {} }: Pick<Refusal, 'params'>): string {
	const said = Object.entries(params).map(([name, value]) => [name, spoken(words, name, value)]);
	return words.t(key as WordKey, Object.fromEntries(said));
}

function spoken(words: Words, name: string, value: string | number): string | number {
	const group = SPOKEN[name];
	if (group && typeof value === 'string') return words.term(group, value);
	if (name.endsWith('Fen') && typeof value === 'number') return words.format.wan(value);
	return value;
}
