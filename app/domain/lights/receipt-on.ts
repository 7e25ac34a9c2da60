import { addDays, type Day, LAST_DAY, toDayNumber } from '../day';
import type { ProjectFacts } from '../project/facts';
import type { RuleSet } from '../rules/rule-set';
import type { Cause } from './cause';
import { causesOn } from './causes-on';
import { lightOn, pausedUntil } from './light-on';
import type { Light, Outlook } from './outlook';
import { countedDays, pauseSpans } from './pause-spans';

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

export function receiptOn(facts: ProjectFacts, outlook: Outlook, rules: RuleSet, on: Day): Receipt {
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
		sinceOn: sinceOn(facts, outlook, on, light),
		nextChange: nextChange(outlook, on, light),
		lastUpdateOn: outlook.lastUpdateOn,
		daysSilent: countedDays(toDayNumber(outlook.lastUpdateOn), toDayNumber(on), pauseSpans(outlook.pauses)),
		pausedUntil: light === 'paused' ? pausedUntil(outlook, on) : null,
		ruleSet: { id: rules.id, name: rules.name, version: rules.version },
	};
}

/** A colour that came up inside a pause is seen from the day after it; a later pause does not restart its count. */
function sinceOn(facts: ProjectFacts, outlook: Outlook, on: Day, light: Light): Day | null {
	const begun: Record<Light, Day | null | undefined> = {
		withdrawn: facts.withdrawnOn,
		done: facts.milestones.atOutput?.actualOn,
		paused: outlook.pauses.filter((pause) => pause.fromOn <= on).at(-1)?.fromOn,
		yellow: outOfPause(outlook, outlook.yellowOn),
		red: outOfPause(outlook, outlook.redOn),
		green: null,
		noData: null,
	};
	return begun[light] ?? null;
}

function outOfPause(outlook: Outlook, day: Day | null): Day | null {
	const until = day && pausedUntil(outlook, day);
	return until ? addDays(until, 1) : day;
}

function nextChange(outlook: Outlook, on: Day, light: Light): Receipt['nextChange'] {
	const days = outlook.steps.map((step) => step.from);
	for (const pause of outlook.pauses) {
		days.push(pause.fromOn);
		if (pause.untilOn < LAST_DAY) days.push(addDays(pause.untilOn, 1));
	}
	for (const day of days.filter((candidate) => candidate > on).sort()) {
		const then = lightOn(outlook, day).light;
		if (then !== light) return { on: day, light: then };
	}
	return null;
}
