import { addDays, type Day } from '~/domain/day';
import { MILESTONES, type Milestone } from '~/domain/stages/milestones';
import type { Destiny, Fate } from './fate';
import type { Random } from './random';

/** The days of one project as they really were, are planned, and were planned at first. */
export interface Timeline {
	actual: Partial<Record<Milestone, Day>>;
	planned: Partial<Record<Milestone, Day>>;
	original: Partial<Record<Milestone, Day>>;
	next: Milestone | null;
	/** The last day on which anything was reported. */
	lastWordOn: Day;
}

/** Usual days after the milestone before; 竣工 depends on the size of the project. */
const SPANS: Record<Milestone, [number, number]> = {
	signed: [0, 0],
	filed: [20, 60],
	landGranted: [40, 150],
	permitted: [20, 80],
	started: [5, 40],
	completed: [280, 420],
	inProduction: [40, 150],
	aboveScale: [120, 300],
	atOutput: [200, 380],
};
/** Default limits in days, where the demo world relies on them. */
const LIMITS: Partial<Record<Milestone, number>> = {
	landGranted: 180,
	started: 180,
	inProduction: 180,
	aboveScale: 365,
};

/** Days between the next planned day and today: positive is late. */
function lateness(random: Random, fate: Fate): number {
	if (fate === 'late') return random.int(2, 58);
	if (fate === 'veryLate') return random.int(62, 260);
	return -random.int(12, 170);
}

export function timeline(
	random: Random,
	{ fate, reached, withoutPlan }: Destiny,
	investmentYi: number,
	today: Day,
): Timeline {
	const lastWordOn = addDays(today, -silence(random, fate));
	const spans = MILESTONES.map(
		(milestone) =>
			random.int(...SPANS[milestone]) + (milestone === 'completed' ? Math.min(300, Math.round(investmentYi * 25)) : 0),
	);
	const at = MILESTONES.indexOf(reached);
	// Without an agreed plan the limit of the next stage decides; 备案 and 施工许可 have none.
	const ahead = withoutPlan && (reached === 'signed' || reached === 'landGranted') ? at + 2 : at + 1;
	const next = MILESTONES[ahead] ?? null;
	const nextOn = addDays(today, -lateness(random, fate));
	const span = withoutPlan && next ? (LIMITS[next] ?? 180) : (spans[ahead] ?? 60);
	const wanted = next ? addDays(nextOn, -span) : addDays(today, -random.int(20, 200));
	const latest = addDays(lastWordOn, -random.int(5, 20));
	const actual = backwards(spans, at, wanted < latest || withoutPlan ? wanted : latest);
	const planned = plan(random, actual, at, nextOn, spans);
	if (withoutPlan || fate === 'blank') for (const milestone of MILESTONES.slice(at + 1)) delete planned[milestone];
	return {
		actual: fate === 'blank' ? {} : actual,
		planned: fate === 'blank' ? {} : planned,
		original: firstPlan(random, planned, at, fate),
		next,
		lastWordOn,
	};
}

function silence(random: Random, fate: Fate): number {
	if (fate === 'stale') return random.int(37, 62);
	if (fate === 'silent') return random.int(68, 110);
	if (fate === 'withdrawn') return random.int(20, 250);
	return 1;
}

function backwards(spans: number[], at: number, last: Day): Timeline['actual'] {
	const days: Timeline['actual'] = {};
	let day = last;
	for (let index = at; index >= 0; index--) {
		days[MILESTONES[index] as Milestone] = day;
		day = addDays(day, -(spans[index] as number));
	}
	return days;
}

/** Plans rise from milestone to milestone; reached ones were met within some weeks. */
function plan(
	random: Random,
	actual: Timeline['actual'],
	at: number,
	nextOn: Day,
	spans: number[],
): Timeline['planned'] {
	const planned: Timeline['planned'] = {};
	let before = '';
	MILESTONES.forEach((milestone, index) => {
		let day = index <= at ? addDays(actual[milestone] as Day, random.int(-30, 18)) : nextOn;
		if (index > at + 1) day = addDays(before, spans[index] as number);
		const reachedBefore = actual[MILESTONES[index - 1] ?? 'signed'];
		if (index <= at && day > nextOn) day = nextOn;
		if (reachedBefore && day < reachedBefore) day = reachedBefore;
		if (day < before) day = before;
		planned[milestone] = day;
		before = day;
	});
	return planned;
}

/** About every third open plan has been moved before, some by a lot; so have some that were met in the end. */
function firstPlan(random: Random, planned: Timeline['planned'], at: number, fate: Fate): Timeline['original'] {
	const original = { ...planned };
	const share = fate === 'paused' || fate === 'done' ? 0.5 : 0.3;
	MILESTONES.forEach((milestone, index) => {
		const day = planned[milestone];
		const before = planned[MILESTONES[index - 1] ?? 'signed'];
		if (!day || !before || index < 2 || index > at + 1 || !random.chance(share)) return;
		const earlier = addDays(day, -random.int(30, 180));
		if (earlier > before) original[milestone] = earlier;
	});
	return original;
}
