import type { Colour, Light } from '../lights/outlook';

/** A project whose light a new version changes, on the day it takes effect. */
export interface LightChange {
	projectId: string;
	name: string;
	unit: string;
	officerName: string;
	from: Light;
	to: Light;
}

/** How often one light becomes another. */
export interface LightMove {
	from: Light;
	to: Light;
	count: number;
}

/** What a version does to the projects of one unit. `worse` and `better` count moves between colours alone. */
export interface UnitRehearsal {
	unit: string;
	judged: number;
	changed: number;
	worse: number;
	better: number;
	moves: LightMove[];
}

const RANK: Record<Colour, number> = { green: 0, yellow: 1, red: 2 };

/** Counts changes per unit, moves in the order of their size; `judged` says how many projects each unit has. Units without any are left out. */
export function rehearseRules(judged: ReadonlyMap<string, number>, changes: readonly LightChange[]): UnitRehearsal[] {
	return [...judged].map(([unit, count]) => {
		const own = changes.filter((change) => change.unit === unit);
		const steps = own.map(({ from, to }) => stepsUp(from, to));
		return {
			unit,
			judged: count,
			changed: own.length,
			worse: steps.filter((step) => step > 0).length,
			better: steps.filter((step) => step < 0).length,
			moves: lightMoves(own),
		};
	});
}

/** From → to with how many, the most frequent first. */
export function lightMoves(changes: readonly Pick<LightChange, 'from' | 'to'>[]): LightMove[] {
	const moves = new Map<string, LightMove>();
	for (const { from, to } of changes) {
		const move = moves.get(`${from} ${to}`) ?? { from, to, count: 0 };
		moves.set(`${from} ${to}`, { ...move, count: move.count + 1 });
	}
	return [...moves.values()].sort((one, other) => other.count - one.count);
}

/** Positive when the colour gets worse; 0 where a side has no colour. */
function stepsUp(from: Light, to: Light): number {
	return isColour(from) && isColour(to) ? RANK[to] - RANK[from] : 0;
}

function isColour(light: Light): light is Colour {
	return light in RANK;
}
