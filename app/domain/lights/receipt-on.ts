import { addDays, type Day, toDayNumber } from '../day';
import type { ProjectFacts } from '../project/facts';
import type { RuleSet } from '../rules/rule-set';
import type { Cause } from './cause';
import { causesOn } from './causes-on';
import { lightOn, pausedUntil } from './light-on';
import type { Light, Outlook } from './outlook';
import { outlookOn } from './outlook-on';
import { countedDays, pauseSpans } from './pause-spans';
import { turningDays } from './turning-days';

/** 判定依据: why the light is what it is on that day, complete enough to be checked by hand (DOMAIN §1, §3). */
export interface Receipt {
	on: Day;
	light: Light;
	stale: boolean;
	staleOn: Day | null;
	/** The first rule with the worst colour; null unless the light is yellow or red. */
	cause: Cause | null;
	/** 同时: all other rules that are not green; on a paused day, all that the pause covers. */
	alongside: Cause[];
	/** Everything that was looked at, green rules included, in rule order. */
	inputs: Cause[];
	/** The day this light began; null when the facts do not say (green since ever, no data). */
	sinceOn: Day | null;
	/** The next day with another light if no new fact arrives. */
	nextChange: { on: Day; light: Light } | null;
	lastUpdateOn: Day;
	/** Days since the last update outside pauses. */
	daysSilent: number;
	pausedUntil: Day | null;
	ruleSet: { id: string; name: string; version: number };
}

/** `spliced` may hold several versions of the rules; `rules` are those of the day. */
export function receiptOn(facts: ProjectFacts, spliced: Outlook, rules: RuleSet, on: Day): Receipt {
	const outlook = outlookOn(spliced, on);
	const { light, stale } = lightOn(outlook, on);
	const inputs = causesOn(facts, outlook, rules, on);
	const cause = inputs.find((input) => input.light === light && light !== 'green') ?? null;
	return {
		on,
		light,
		stale,
		staleOn: outlook.staleOn,
		cause,
		alongside: inputs.filter((input) => input.light !== 'green' && input !== cause),
		inputs,
		sinceOn: sinceOn(facts, spliced, on, light),
		nextChange: nextChange(outlook, on, light),
		lastUpdateOn: outlook.lastUpdateOn,
		daysSilent: countedDays(toDayNumber(outlook.lastUpdateOn), toDayNumber(on), pauseSpans(outlook.pauses)),
		pausedUntil: light === 'paused' ? pausedUntil(outlook, on) : null,
		ruleSet: { id: rules.id, name: rules.name, version: rules.version },
	};
}

function sinceOn(facts: ProjectFacts, spliced: Outlook, on: Day, light: Light): Day | null {
	const begun: Partial<Record<Light, Day | null | undefined>> = {
		withdrawn: facts.withdrawnOn,
		done: facts.milestones.atOutput?.actualOn,
		paused: spliced.pauses.filter((pause) => pause.fromOn <= on).at(-1)?.fromOn,
	};
	return light === 'yellow' || light === 'red' ? colourSince(spliced, on, light) : (begun[light] ?? null);
}

/**
 * A colour that came up inside a pause is seen from the day after it; a later pause does not restart its count. A colour that
 * only a later version of the rules gives begins with that version.
 */
function colourSince(spliced: Outlook, on: Day, light: 'yellow' | 'red'): Day | null {
	let since = outOfPause(spliced, begunOn(spliced, light));
	for (let held = spliced; held.next && held.next.fromOn <= on; held = held.next.outlook) {
		const { fromOn, outlook } = held.next;
		const own = outOfPause(outlook, begunOn(outlook, light));
		const goesOn = lightOn(held, addDays(fromOn, -1)).light === light;
		since = own !== null && own < fromOn ? (goesOn ? since : fromOn) : own;
	}
	return since;
}

function begunOn({ yellowOn, redOn }: Outlook, light: 'yellow' | 'red'): Day | null {
	return light === 'red' ? redOn : yellowOn;
}

function outOfPause(outlook: Outlook, day: Day | null): Day | null {
	const until = day && pausedUntil(outlook, day);
	return until ? addDays(until, 1) : day;
}

function nextChange(outlook: Outlook, on: Day, light: Light): Receipt['nextChange'] {
	for (const day of turningDays(outlook).filter((candidate) => candidate > on)) {
		const then = lightOn(outlook, day).light;
		if (then !== light) return { on: day, light: then };
	}
	return null;
}
