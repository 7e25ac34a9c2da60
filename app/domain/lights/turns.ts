import { fromDayNumber, LAST_DAY_NUMBER, toDayNumber } from '../day';
import type { ProjectFacts } from '../project/facts';
import type { RuleSet } from '../rules/rule-set';
import type { Due } from './due-milestones';
import {
	firstMonthBehind,
	type InvestmentState,
	investmentState,
	monthsCompletedOn,
	percentReached,
} from './investment-behind';
import type { Step } from './outlook';
import { countedDayAfter, type PauseSpans } from './pause-spans';

/** The days on which one rule turns yellow and red; Infinity means never. Yellow never comes after red. */
export interface Turn {
	yellowFrom: number;
	redFrom: number;
	/** What the rule looked at; neither for the silence rule. */
	due?: Due;
	investment?: InvestmentState;
	/** Completed months at which it turns yellow and red; only for investment. */
	months?: { yellow: number; red: number };
}

export function milestoneTurn(due: Due, rules: RuleSet, spans: PauseSpans): Turn {
	const planned = toDayNumber(due.plannedOn);
	return {
		yellowFrom: countedDayAfter(planned, rules.milestoneLate.yellowFromDays, spans),
		redFrom: countedDayAfter(planned, rules.milestoneLate.redFromDays, spans),
		due,
	};
}

export function investmentTurn(facts: ProjectFacts, rules: RuleSet): Turn | null {
	const investment = investmentState(facts);
	if (!investment) return null;
	const { fromMonth, yellowBelowPercent, redBelowPercent } = rules.investmentBehind;
	const yellow = firstMonthBehind(investment, yellowBelowPercent, fromMonth);
	if (yellow > 12) return null;
	const red = firstMonthBehind(investment, redBelowPercent, fromMonth);
	return {
		yellowFrom: monthsCompletedOn(investment.year, yellow),
		redFrom: red > 12 ? Number.POSITIVE_INFINITY : monthsCompletedOn(investment.year, red),
		investment,
		months: { yellow, red },
	};
}

export function silentTurn(facts: ProjectFacts, rules: RuleSet, spans: PauseSpans): Turn {
	const yellowFrom = countedDayAfter(toDayNumber(facts.lastUpdateOn), rules.silent.yellowAfterDays + 1, spans);
	return { yellowFrom, redFrom: Number.POSITIVE_INFINITY };
}

/**
 * Folds the rules, given in the order in which they name the cause, into the steps of the project's light:
 * on any day the first rule with the worst colour is the cause. Days after 9999 do not exist.
 */
export function foldTurns(turns: readonly Turn[], rules: RuleSet): Step[] {
	const steps: Step[] = [];
	let bound = LAST_DAY_NUMBER + 1;
	// An earlier rule takes the cause over from later ones: walking in rule order, each new earliest day ends the next's reign.
	for (const turn of turns) {
		if (turn.redFrom < bound) {
			bound = turn.redFrom;
			steps.push(stepOf(turn, 'red', bound, rules));
		}
	}
	for (const turn of turns) {
		if (turn.yellowFrom < bound) {
			bound = turn.yellowFrom;
			steps.push(stepOf(turn, 'yellow', bound, rules));
		}
	}
	return steps.reverse();
}

function stepOf(turn: Turn, light: 'yellow' | 'red', from: number, rules: RuleSet): Step {
	const { due, investment, months } = turn;
	if (due) {
		const { milestone, plannedOn, originalOn, fallback } = due;
		return { from: fromDayNumber(from), light, rule: 'milestone', milestone, plannedOn, originalOn, fallback };
	}
	if (!investment || !months) return { from: fromDayNumber(from), light, rule: 'silent' };
	const { yellowBelowPercent, redBelowPercent } = rules.investmentBehind;
	return {
		from: fromDayNumber(from),
		light,
		rule: 'investment',
		percent: percentReached(investment, months[light]),
		belowPercent: light === 'red' ? redBelowPercent : yellowBelowPercent,
	};
}
