import { industryDivision } from '../domain/entry/industry';
import type { WordKey, Words } from './words';

/**
 * An industry code with the name of its GB/T 4754 division: `C3240` → `C3240 有色金属冶炼和压延加工业`. What brings words of its own, or
 * lies outside of industry, stays as it was written.
 */
export function industryName(words: Words, code: string): string {
	const key = `terms.division.${industryDivision(code)}`;
	return /^[A-T]?\d+$/i.test(code) && words.has(key) ? `${code} ${words.t(key as WordKey)}` : code;
}
