import { type Day, fromDayNumber, LAST_DAY_NUMBER, toDayNumber } from '../day';
import type { ProjectFacts } from '../project/facts';
import type { RuleSet } from '../rules/rule-set';
import { isFinished, stageOf } from '../stages/stage-of';
import { type DueMilestones, dueMilestones } from './due-milestones';
import type { Outlook, Step } from './outlook';
import { countedDayAfter, type PauseSpans, pauseSpans, spansAsPauses } from './pause-spans';
import { foldTurns, investmentTurn, milestoneTurn, silentTurn, type Turn } from './turns';

/**
 * The whole future of a project's light from its facts and one rule set (DOMAIN §2, §3). Withdrawn and finished projects
 * have no colour days; one without any planned or derivable day (`noData`) keeps only the stale mark.
 * `yellowOn` is the first day that is at least yellow, so yellowOn ≤ redOn; a project may turn red without a yellow day.
 */
export function judgeOutlook(facts: ProjectFacts, rules: RuleSet): Outlook {
	const found = dueMilestones(facts, rules);
	const spans = pauseSpans(facts.pauses);
	const state = stateOf(facts, found);
	const steps = state === 'open' ? stepsOf(facts, found, rules, spans) : [];
	const closed = state === 'done' || state === 'withdrawn';
	return {
		state,
		stage: stageOf(facts),
		staleOn: closed ? null : staleDay(facts, rules, spans),
		yellowOn: steps[0]?.from ?? null,
		redOn: firstRed(steps),
		steps,
		pauses: spansAsPauses(spans),
		gaps: found.gaps,
		due: closed ? [] : found.due,
		lastUpdateOn: facts.lastUpdateOn,
		ruleSetId: rules.id,
	};
}

/** Withdrawn beats done, done beats noData (DOMAIN §3.4). */
function stateOf(facts: ProjectFacts, { due, planned }: DueMilestones): Outlook['state'] {
	if (facts.withdrawnOn) return 'withdrawn';
	if (isFinished(facts)) return 'done';
	return due.length === 0 && !planned ? 'noData' : 'open';
}

function stepsOf(facts: ProjectFacts, { due }: DueMilestones, rules: RuleSet, spans: PauseSpans): Step[] {
	const turns: Turn[] = [];
	for (const one of due) turns.push(milestoneTurn(one, rules, spans));
	const investment = investmentTurn(facts, rules);
	if (investment) turns.push(investment);
	turns.push(silentTurn(facts, rules, spans));
	return foldTurns(turns, rules);
}

function staleDay(facts: ProjectFacts, rules: RuleSet, spans: PauseSpans): Day | null {
	const day = countedDayAfter(toDayNumber(facts.lastUpdateOn), rules.silent.staleAfterDays + 1, spans);
	return day <= LAST_DAY_NUMBER ? fromDayNumber(day) : null;
}

function firstRed(steps: readonly Step[]): Day | null {
	for (const step of steps) if (step.light === 'red') return step.from;
	return null;
}
