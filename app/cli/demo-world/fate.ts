import type { Milestone } from '~/domain/stages/milestones';
import type { Random } from './random';

/** What shall be true of a project today. */
export type Fate =
	| 'onTime'
	| 'late'
	| 'veryLate'
	| 'stale'
	| 'silent'
	| 'behind'
	| 'farBehind'
	| 'gap'
	| 'paused'
	| 'withdrawn'
	| 'done'
	| 'blank';

/** Three hundred projects: about two thirds green, every seventh yellow, every ninth red. */
const FATES: Record<Fate, number> = {
	onTime: 176,
	late: 30,
	veryLate: 26,
	stale: 10,
	silent: 8,
	behind: 7,
	farBehind: 7,
	gap: 8,
	paused: 7,
	withdrawn: 7,
	done: 10,
	blank: 4,
};

/** The last milestone reached: most of the city's projects stand between land and completion. */
const REACHED: Record<Milestone, number> = {
	signed: 9,
	filed: 9,
	landGranted: 9,
	permitted: 6,
	started: 36,
	completed: 9,
	inProduction: 13,
	aboveScale: 9,
	atOutput: 0,
};
const BUILDING = {
	...REACHED,
	signed: 0,
	filed: 0,
	landGranted: 0,
	permitted: 0,
	completed: 0,
	inProduction: 0,
	aboveScale: 0,
};
const EARLY = { ...REACHED, completed: 0, inProduction: 0, aboveScale: 0 };

const REACHED_BY_FATE: Partial<Record<Fate, Record<Milestone, number>>> = {
	behind: BUILDING,
	farBehind: BUILDING,
	gap: { ...REACHED, signed: 0, filed: 0, landGranted: 0, permitted: 0 },
	paused: EARLY,
	withdrawn: { ...EARLY, started: 6 },
	done: { ...BUILDING, started: 0, atOutput: 1 },
};

export interface Destiny {
	fate: Fate;
	reached: Milestone;
	/** Nobody agreed a day for what comes next: the default limit counts. */
	withoutPlan: boolean;
}

/** The destinies of the whole city, in no order. */
export function destinies(random: Random): Destiny[] {
	const fates = (Object.keys(FATES) as Fate[]).flatMap((fate) => Array.from({ length: FATES[fate] }, () => fate));
	for (let last = fates.length - 1; last > 0; last--) {
		const other = random.int(0, last);
		[fates[last], fates[other]] = [fates[other] as Fate, fates[last] as Fate];
	}
	return fates.map((fate) => destiny(random, fate));
}

function destiny(random: Random, fate: Fate): Destiny {
	const reached = random.weighted(REACHED_BY_FATE[fate] ?? REACHED);
	const limited: Milestone[] = ['signed', 'landGranted', 'completed', 'inProduction'];
	const withoutPlan = ['onTime', 'late', 'veryLate'].includes(fate) && limited.includes(reached) && random.chance(0.4);
	return { fate, reached, withoutPlan };
}
