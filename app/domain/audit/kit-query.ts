import { accepted, type Outcome, refused } from '../outcome';

/** What an auditor asks of a kit. */
export interface KitQuery {
	size: number;
	seed: string;
}

export const MOST_PROJECTS = 200;
const SEED = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u;

/** Reads size and seed of a kit. Refused: `kit-size` {most}, `kit-seed`. */
export function readKitQuery(size: string, seed: string): Outcome<KitQuery> {
	const count = /^\d{1,4}$/.test(size) ? Number(size) : 0;
	if (count < 1 || count > MOST_PROJECTS) return refused('kit-size', 'size', { most: MOST_PROJECTS });
	return SEED.test(seed) ? accepted({ size: count, seed }) : refused('kit-seed', 'seed');
}
