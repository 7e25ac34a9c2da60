import { ceiling, type Exact, minus, over, times } from './exact';
import type { IndicatorKey } from './indicators';
import { type Bar, resultOf } from './judge';
import { type Lever, type LeverKind, type LeverUnit, RAISES, type Raising } from './lever';
import { inUnit, type Quantities, sumFor, yieldFor } from './quantities';

const HUNDREDTH: Exact = { n: 1n, d: 100n };
const ONE: Exact = { n: 1n, d: 1n };

const RAISING = Object.keys(RAISES) as Raising[];

/** What would make a failing project pass. */
export interface WaysOut {
	/** Each of them alone. */
	levers: Lever[];
	/** Each list together. */
	combinations: Lever[][];
}

/**
 * The smallest changes that make what is required pass, in steps of 0.01 亩, 0.01 万元 and 1 m²: one step less of any of them does not.
 * Alone: less land, or what a single failing indicator lacks. Together: everything that fails raised by its own; or the land reduced
 * as far as some of it needs, and the rest raised. None when a required value is missing, or misses a limit that no lever moves:
 * nothing else can mend that. Sums stay as they are when land goes.
 */
export function waysOut(bars: readonly Bar[], quantities: Quantities): WaysOut {
	const open = bars.filter((bar) => bar.required && isOpen(bar, quantities));
	if (open.some((bar) => !isMendable(bar, quantities))) return { levers: [], combinations: [] };
	const failing = open.map((bar) => ({ bar, steps: stepsOfLand(bar, quantities) }));
	const raised = raiseAll(failing, quantities);
	return {
		levers: [...landAlone(failing), ...(raised.length === 1 && failing.length === 1 ? raised : [])],
		combinations: [raised, ...landFirst(failing, quantities)].filter((levers) => levers.length > 1),
	};
}

/** A failing indicator, and how many hundredths of a mu less would mend it; null where that would take all the land. */
interface Failing {
	bar: Bar;
	steps: bigint | null;
}

function isOpen(bar: Bar, quantities: Quantities): boolean {
	const result = resultOf(bar, quantities);
	return result === 'fail' || result === 'missing';
}

function isMendable(bar: Bar, quantities: Quantities): boolean {
	return bar.operator === 'atLeast' && yieldFor(bar.key, quantities) !== null && resultOf(bar, quantities) === 'fail';
}

/** The land left must be small enough for the sum. */
function stepsOfLand({ key, bar }: Bar, quantities: Quantities): bigint | null {
	const { land } = quantities;
	const sum = sumFor(key, quantities);
	if (!sum || !land || land === 'none') return null;
	const steps = ceiling(over(minus(land, over(sum, inUnit(key, bar as Exact))), HUNDREDTH));
	return minus(land, times({ n: steps, d: 1n }, HUNDREDTH)).n > 0n ? steps : null;
}

function lessLand(steps: bigint): Lever {
	return { kind: 'lessLand', amount: Number(steps) / 100, unit: 'mu' };
}

function landAlone(failing: readonly Failing[]): Lever[] {
	const all = measures(failing);
	return failing.every(({ steps }) => steps !== null) ? all.slice(-1).map(lessLand) : [];
}

/** How much land mends one failing indicator or several, the smallest first. */
function measures(failing: readonly Failing[]): bigint[] {
	const steps = failing.flatMap((one) => one.steps ?? []);
	return [...new Set(steps)].sort((a, b) => (a < b ? -1 : 1));
}

/** A way for every such measure: what still fails then is raised. */
function landFirst(failing: readonly Failing[], quantities: Quantities): Lever[][] {
	const { land } = quantities;
	return measures(failing).flatMap((steps) => {
		const left = failing.filter((one) => one.steps === null || one.steps > steps);
		if (left.length === 0) return [];
		const less = minus(land as Exact, times({ n: steps, d: 1n }, HUNDREDTH));
		return [[lessLand(steps), ...raiseAll(left, quantities, less)]];
	});
}

/** What raises each of them to its limit, on the land as it is or as it would be. */
function raiseAll(failing: readonly Failing[], quantities: Quantities, ground = quantities.land): Lever[] {
	const levers = RAISING.flatMap((kind) => {
		const [, key] = RAISES[kind];
		const found = failing.find(({ bar }) => bar.key === key);
		return found ? (raised(kind, key, found.bar.bar as Exact, quantities, ground) ?? []) : [];
	});
	return levers.length === failing.length ? levers : [];
}

function raised(
	kind: Raising,
	key: IndicatorKey,
	bar: Exact,
	quantities: Quantities,
	ground: Quantities['land'],
): Lever | null {
	const own = yieldFor(key, quantities);
	const sum = sumFor(key, quantities);
	if (sum && ground && ground !== 'none') {
		const short = minus(times(bar, inUnit(key, ground)), sum);
		return kind === 'moreFloorArea' ? inSteps(kind, short, ONE, 'm2') : inSteps(kind, short, HUNDREDTH, 'wan');
	}
	// Without the land nobody can say how many square metres a ratio takes.
	if (own?.from !== 'given' || kind === 'moreFloorArea') return null;
	return inSteps(kind, minus(bar, own.given), HUNDREDTH, 'wanPerMu');
}

function inSteps(kind: LeverKind, short: Exact, step: Exact, unit: LeverUnit): Lever {
	const steps = ceiling(over(short, step));
	return { kind, amount: step === ONE ? Number(steps) : Number(steps) / 100, unit };
}
