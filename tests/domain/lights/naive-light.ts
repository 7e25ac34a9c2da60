import { addDays, addMonths, differenceInCalendarDays, eachDayOfInterval, formatISO, parseISO } from 'date-fns';
import type { Day } from '~/domain/day';
import type { ProjectFacts } from '~/domain/project/facts';

/**
 * The words of DOMAIN §2 and §3, one after the other, for one day, without a thought for speed and without the product's code:
 * the oracle the fast judge is compared with. Knows only the default rule set.
 */
export interface NaiveLight {
	light: string;
	stale: boolean;
	cause: string | null;
}

const ORDER = [
	'signed',
	'filed',
	'landGranted',
	'permitted',
	'started',
	'completed',
	'inProduction',
	'aboveScale',
	'atOutput',
];
const LATER_ENTRIES: Record<string, string[]> = {
	signed: ['started', 'completed', 'inProduction', 'aboveScale', 'atOutput'],
	filed: ['started', 'completed', 'inProduction', 'aboveScale', 'atOutput'],
	landGranted: ['started', 'completed', 'inProduction', 'aboveScale', 'atOutput'],
	permitted: ['started', 'completed', 'inProduction', 'aboveScale', 'atOutput'],
	started: ['completed', 'inProduction', 'aboveScale', 'atOutput'],
	completed: ['inProduction', 'aboveScale', 'atOutput'],
	inProduction: ['aboveScale', 'atOutput'],
	aboveScale: [],
	atOutput: [],
};

const day = (date: Date) => formatISO(date, { representation: 'date' });
const plusDays = (text: Day, n: number) => day(addDays(parseISO(text), n));
const plusMonths = (text: Day, n: number) => day(addMonths(parseISO(text), n));

type Days = Record<string, { plannedOn?: Day | null; actualOn?: Day | null } | undefined>;

export function naivePassed(facts: ProjectFacts, milestone: string): boolean {
	const days = facts.milestones as Days;
	return Boolean(days[milestone]?.actualOn) || (LATER_ENTRIES[milestone] ?? []).some((later) => days[later]?.actualOn);
}

function plannedDay(facts: ProjectFacts, milestone: string): Day | null {
	const days = facts.milestones as Days;
	const own = days[milestone]?.plannedOn;
	if (own) return own;
	const actual = (name: string) => days[name]?.actualOn ?? null;
	const plus = (name: string, n: number) => (actual(name) ? plusDays(actual(name) as Day, n) : null);
	switch (milestone) {
		case 'landGranted':
			return plus('signed', 180);
		case 'started':
			return plus('landGranted', 180);
		case 'completed': {
			const investment = facts.investmentFen;
			if (investment == null || !actual('started')) return null;
			const months = investment < 5e10 ? 12 : investment < 10e10 ? 18 : 30;
			return plusMonths(actual('started') as Day, months);
		}
		case 'inProduction':
			return plus('completed', 180);
		case 'aboveScale':
			return plus('inProduction', 365);
		case 'atOutput':
			return plus('inProduction', 730);
		default:
			return null;
	}
}

const inPause = (facts: ProjectFacts, on: Day) =>
	(facts.pauses ?? []).some((pause) => pause.fromOn <= on && on <= pause.untilOn);

function unpausedDays(facts: ProjectFacts, after: Day, on: Day): number {
	if (on <= after) return 0;
	if (!facts.pauses?.length) return differenceInCalendarDays(parseISO(on), parseISO(after));
	return eachDayOfInterval({ start: addDays(parseISO(after), 1), end: parseISO(on) }).filter(
		(d) => !inPause(facts, day(d)),
	).length;
}

function investmentLight(facts: ProjectFacts, on: Day): string {
	if (!naivePassed(facts, 'started') || naivePassed(facts, 'completed')) return 'green';
	const years = Object.keys(facts.annualPlanFen ?? {}).sort();
	const year = years[years.length - 1];
	if (!year) return 'green';
	const plan = BigInt(facts.annualPlanFen?.[year] ?? 0);
	const completed = BigInt(facts.completedFen?.[year] ?? 0);
	let months = 0;
	for (let m = 1; m <= 12; m++) if (on >= plusMonths(`${year}-01-01`, m)) months = m;
	if (plan <= 0n || months < 2) return 'green';
	if (completed * 1200n < 60n * plan * BigInt(months)) return 'red';
	return completed * 1200n < 80n * plan * BigInt(months) ? 'yellow' : 'green';
}

export function naiveLight(facts: ProjectFacts, on: Day): NaiveLight {
	const days = facts.milestones as Days;
	const finished = Boolean(days.atOutput?.actualOn);
	const silent = unpausedDays(facts, facts.lastUpdateOn, on);
	const open = !facts.withdrawnOn && !finished;
	const stale = open && silent > 35;
	if (facts.withdrawnOn) return { light: 'withdrawn', stale, cause: null };
	if (finished) return { light: 'done', stale, cause: null };
	const unpassed = ORDER.filter((milestone) => !naivePassed(facts, milestone));
	const anyPlan = ORDER.some((milestone) => days[milestone]?.plannedOn);
	if (!anyPlan && unpassed.every((milestone) => !plannedDay(facts, milestone))) {
		return { light: 'noData', stale, cause: null };
	}
	if (inPause(facts, on)) return { light: 'paused', stale, cause: null };
	const verdicts: [string, string][] = unpassed.map((milestone) => {
		const planned = plannedDay(facts, milestone);
		const late = planned ? unpausedDays(facts, planned, on) : 0;
		return [milestone, late >= 61 ? 'red' : late >= 1 ? 'yellow' : 'green'];
	});
	verdicts.push(['investment', investmentLight(facts, on)], ['silent', silent > 65 ? 'yellow' : 'green']);
	for (const light of ['red', 'yellow']) {
		const first = verdicts.find(([, verdict]) => verdict === light);
		if (first) return { light, stale, cause: first[0] };
	}
	return { light: 'green', stale, cause: null };
}
