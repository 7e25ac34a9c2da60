import { type Day, fromDayNumber, LAST_DAY_NUMBER, toDayNumber } from '../day';
import type { ProjectFacts } from '../project/facts';
import type { RuleSet } from '../rules/rule-set';
import type { Cause, InvestmentCause, MilestoneCause, SilentCause } from './cause';
import type { Due } from './due-milestones';
import { fallbackOf } from './fallback';
import { completedMonths, investmentState, percentReached } from './investment-behind';
import type { Colour, Outlook } from './outlook';
import { countedDays, type PauseSpans, pauseSpans } from './pause-spans';
import { investmentTurn, milestoneTurn, silentTurn, type Turn } from './turns';

/**
 * Every rule that looks at the project, with its own colour on that day, in the order in which rules name the cause:
 * milestones in their order, investment, silent. Empty for projects without colours.
 */
export function causesOn(facts: ProjectFacts, outlook: Outlook, rules: RuleSet, on: Day): Cause[] {
	if (outlook.state !== 'open') return [];
	const spans = pauseSpans(facts.pauses);
	const causes: Cause[] = outlook.due.map((due) => milestoneCause(facts, due, rules, spans, on));
	const investment = investmentCause(facts, rules, on);
	if (investment) causes.push(investment);
	causes.push(silentCause(facts, rules, spans, on));
	return causes;
}

function milestoneCause(facts: ProjectFacts, due: Due, rules: RuleSet, spans: PauseSpans, on: Day): MilestoneCause {
	const turn = milestoneTurn(due, rules, spans);
	const light = colourOn(turn, on);
	const planned = toDayNumber(due.plannedOn);
	const day = toDayNumber(on);
	const { milestone, plannedOn, originalOn } = due;
	return {
		rule: 'milestone',
		light,
		milestone,
		plannedOn,
		originalOn,
		fallback: due.fallback ? fallbackOf(facts, milestone, rules) : null,
		daysLate: countedDays(planned, day, spans),
		daysLateOriginal: countedDays(toDayNumber(originalOn ?? plannedOn), day, spans),
		daysLeft: planned - day,
		limitDays: light === 'red' ? rules.milestoneLate.redFromDays : rules.milestoneLate.yellowFromDays,
		...turnDays(turn),
	};
}

function investmentCause(facts: ProjectFacts, rules: RuleSet, on: Day): InvestmentCause | null {
	const state = investmentState(facts);
	if (!state) return null;
	const { fromMonth, yellowBelowPercent, redBelowPercent } = rules.investmentBehind;
	const turn = investmentTurn(facts, rules);
	const light = turn ? colourOn(turn, on) : 'green';
	const months = completedMonths(state.year, on);
	return {
		rule: 'investment',
		light,
		...state,
		months,
		percent: months === 0 ? null : percentReached(state, months),
		belowPercent: light === 'red' ? redBelowPercent : yellowBelowPercent,
		fromMonth,
		yellowOn: null,
		redOn: null,
		...(turn ? turnDays(turn) : {}),
	};
}

function silentCause(facts: ProjectFacts, rules: RuleSet, spans: PauseSpans, on: Day): SilentCause {
	const turn = silentTurn(facts, rules, spans);
	return {
		rule: 'silent',
		light: toDayNumber(on) >= turn.yellowFrom ? 'yellow' : 'green',
		lastUpdateOn: facts.lastUpdateOn,
		daysSilent: countedDays(toDayNumber(facts.lastUpdateOn), toDayNumber(on), spans),
		afterDays: rules.silent.yellowAfterDays,
		staleAfterDays: rules.silent.staleAfterDays,
		yellowOn: dayOrNever(turn.yellowFrom),
		redOn: null,
	};
}

function colourOn(turn: Turn, on: Day): Colour {
	const day = toDayNumber(on);
	if (day >= turn.redFrom) return 'red';
	return day >= turn.yellowFrom ? 'yellow' : 'green';
}

function turnDays(turn: Turn): { yellowOn: Day | null; redOn: Day | null } {
	return { yellowOn: dayOrNever(turn.yellowFrom), redOn: dayOrNever(turn.redFrom) };
}

function dayOrNever(day: number): Day | null {
	return day <= LAST_DAY_NUMBER ? fromDayNumber(day) : null;
}
