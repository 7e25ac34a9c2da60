import type { Day } from '../day';
import type { StripSpan } from '../lights/light-strip';
import type { Light } from '../lights/outlook';
import { NO_FACTS, type ProjectFacts } from '../project/facts';
import { MILESTONES } from '../stages/milestones';
import { diffFacts } from '../updates/diff-facts';
import type { Change } from '../updates/patch';

/** What can have happened to a project between two days. */
export const DAY_MARKS = [
	'newlyRed',
	'cleared',
	'repeated',
	'rePlanned',
	'entered',
	'withdrawn',
	'voided',
	'backDated',
] as const;
export type DayMark = (typeof DAY_MARKS)[number];

/** A project as known on one of two days. */
export interface KnownProject {
	facts: ProjectFacts;
	light: Light;
}

/** How a project differs between two days. */
export interface DayDifference {
	marks: DayMark[];
	light: { from: Light | null; to: Light | null };
	/** Facts that differ; the day of the last report is told apart. */
	changes: Change[];
	lastUpdateOn: { from: Day | null; to: Day | null };
}

/** The two days; null on one on which the project was not there: not yet recorded, or voided with the import that brought it. */
export type TwoDays = { before: KnownProject | null; after: KnownProject } | { before: KnownProject; after: null };

/**
 * Compares what was known and shown of one project on two days; null when nothing differs but the day of the last report.
 * `repeated` needs its whole story: {@link turnedRedAgain}.
 * Newly red: red now, not red then. Cleared: the reverse, for whatever reason. Re-planned: an agreed day moved. Back-dated: a
 * day of happening became known that lies on or before the first day, for a project that was known on it.
 */
export function compareDays(firstDay: Day, { before, after }: TwoDays, again: boolean): DayDifference | null {
	const all = diffFacts(before?.facts ?? NO_FACTS, after?.facts ?? NO_FACTS);
	const changes = all.filter(({ field }) => field !== 'lastUpdateOn');
	const light = { from: before?.light ?? null, to: after?.light ?? null };
	const marks = DAY_MARKS.filter((mark) => HOLDS[mark]({ firstDay, before, after, again, changes }));
	if (changes.length === 0 && light.from === light.to && marks.length === 0) return null;
	const lastUpdateOn = { from: before?.facts.lastUpdateOn ?? null, to: after?.facts.lastUpdateOn ?? null };
	return { marks, light, changes, lastUpdateOn };
}

interface Compared {
	firstDay: Day;
	before: KnownProject | null;
	after: KnownProject | null;
	again: boolean;
	changes: Change[];
}

const HOLDS: Record<DayMark, (compared: Compared) => boolean> = {
	newlyRed: ({ before, after }) => after?.light === 'red' && before?.light !== 'red',
	cleared: ({ before, after }) => before?.light === 'red' && after?.light !== 'red',
	repeated: ({ after, again }) => after?.light === 'red' && again,
	rePlanned: ({ before, after, changes }) =>
		before !== null && after !== null && changes.some(({ field, from }) => PLANNED.has(field) && from !== null),
	entered: ({ before }) => before === null,
	withdrawn: ({ before, after }) => Boolean(after?.facts.withdrawnOn) && !before?.facts.withdrawnOn,
	voided: ({ after }) => after === null,
	backDated: ({ before, changes, firstDay }) =>
		before !== null && changes.some(({ field, to }) => ACTUAL.has(field) && to !== null && (to as Day) <= firstDay),
};

const PLANNED = new Set(MILESTONES.map((milestone) => `milestones.${milestone}.plannedOn`));
const ACTUAL = new Set(MILESTONES.map((milestone) => `milestones.${milestone}.actualOn`));

/** Whether a project turned red after the first day although it had been red before, and not red in between. */
export function turnedRedAgain(strip: readonly StripSpan[], firstDay: Day): boolean {
	let wasRed = false;
	let red = false;
	for (const { light, fromOn } of strip) {
		if (light === 'red' && !red && wasRed && fromOn > firstDay) return true;
		red = light === 'red';
		wasRed ||= red;
	}
	return false;
}
