import { ceiling, type Exact, minus, over, times } from './exact';
import { type Bar, resultOf } from './judge';
import { applyLevers, type Lever, type LeverKind, type LeverUnit, RAISES, type Raising } from './lever';
import { inUnit, type Quantities, yieldFor } from './quantities';

const HUNDREDTH: Exact = { n: 1n, d: 100n };
const ONE: Exact = { n: 1n, d: 1n };

const RAISING = Object.keys(RAISES) as Raising[];

/**
 * Single levers that alone make what is required pass, each the smallest in its step (0.01 亩, 0.01 万元, 1 m²); one step less
 * and it does not. None when a required value is missing: no change of another figure can mend that.
 */
export function singleLevers(bars: readonly Bar[], quantities: Quantities): Lever[] {
	const failing = failingOf(bars, quantities);
	// A lever but land raises one indicator: where two fail it leads nowhere alone.
	const raising = failing.length === 1 ? RAISING.flatMap((kind) => raised(kind, failing, quantities) ?? []) : [];
	const found = [lessLand(failing, quantities) ?? [], raising].flat();
	return found.filter((lever) => meets(bars, applyLevers(quantities, [lever])));
}

/**
 * Ways that take several levers together: every failing indicator raised by its own, or the land reduced first and the rest
 * raised. In each, one step less of any lever does not pass.
 */
export function combinedLevers(bars: readonly Bar[], quantities: Quantities): Lever[][] {
	const failing = failingOf(bars, quantities);
	if (failing.length < 2) return [];
	const land = lessLand(
		failing.filter(({ key }) => yieldFor(key, quantities)?.from === 'sum'),
		quantities,
	);
	const ways = [raiseAll(bars, quantities, [])];
	if (land) ways.push(raiseAll(bars, applyLevers(quantities, [land]), [land]));
	return ways.filter((levers) => levers.length > 1 && meets(bars, applyLevers(quantities, levers)));
}

function raiseAll(bars: readonly Bar[], quantities: Quantities, before: Lever[]): Lever[] {
	const failing = failingOf(bars, quantities);
	return [...before, ...RAISING.flatMap((kind) => raised(kind, failing, quantities) ?? [])];
}

function failingOf(bars: readonly Bar[], quantities: Quantities): Bar[] {
	return bars.filter((bar) => bar.required && bar.operator === 'atLeast' && resultOf(bar, quantities) === 'fail');
}

function meets(bars: readonly Bar[], quantities: Quantities): boolean {
	return bars.every((bar) => {
		const result = bar.required ? resultOf(bar, quantities) : 'pass';
		return result === 'pass' || result === 'notApplicable';
	});
}

/** The land left must be small enough for every failing sum; an estimate per mu does not move with it. */
function lessLand(failing: readonly Bar[], { land, ...rest }: Quantities): Lever | null {
	if (!land || land === 'none' || failing.length === 0) return null;
	let steps = 0n;
	for (const { key, bar } of failing) {
		const own = yieldFor(key, { land, ...rest });
		if (own?.from !== 'sum') return null;
		const most = over(own.sum, inUnit(key, bar as Exact));
		const needed = ceiling(over(minus(land, most), HUNDREDTH));
		if (needed > steps) steps = needed;
	}
	const left = minus(land, times({ n: steps, d: 1n }, HUNDREDTH));
	return left.n > 0n ? { kind: 'lessLand', amount: Number(steps) / 100, unit: 'mu' } : null;
}

function raised(kind: Raising, failing: readonly Bar[], quantities: Quantities): Lever | null {
	const [name, key] = RAISES[kind];
	const bar = failing.find((one) => one.key === key)?.bar;
	const own = quantities[name];
	const { land } = quantities;
	if (!bar || !own) return null;
	if (own.from === 'given' && kind !== 'moreFloorArea')
		return inSteps(kind, minus(bar, own.given), HUNDREDTH, 'wanPerMu');
	if (!land || land === 'none') return null;
	const ground = inUnit(key, land);
	const present = own.from === 'given' ? times(own.given, ground) : own.sum;
	const short = minus(times(bar, ground), present);
	return kind === 'moreFloorArea' ? inSteps(kind, short, ONE, 'm2') : inSteps(kind, short, HUNDREDTH, 'wan');
}

function inSteps(kind: LeverKind, short: Exact, step: Exact, unit: LeverUnit): Lever {
	const steps = ceiling(over(short, step));
	return { kind, amount: step === ONE ? Number(steps) : Number(steps) / 100, unit };
}
