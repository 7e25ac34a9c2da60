import { correctActualDate } from '~/commands/correct-actual-date.server';
import { recordActualDate } from '~/commands/record-actual-date.server';
import { addDays, type Day, daysBetween } from '~/domain/day';
import { MILESTONES, type Milestone } from '~/domain/stages/milestones';
import type { Act } from './act';
import { evidenceOf } from './evidence';
import type { Plot } from './story';

/** When each reached milestone was recorded, with what was done to record it. */
export interface Recordings {
	acts: Act[];
	recordedOn: Partial<Record<Milestone, Day>>;
}

/** No ten working days are shorter: the demo's late recordings explain themselves. */
export const SOON = 10;

/** Most milestones are recorded within days, some weeks later: back-dating is part of life and shows in the history. */
export function milestoneActs(plot: Plot): Recordings {
	const { random, line, enteredOn } = plot;
	const recordings: Recordings = { acts: [], recordedOn: {} };
	const mistaken = random.chance(0.05) ? random.int(1, 8) : -1;
	let lastOn = enteredOn;
	MILESTONES.forEach((milestone, index) => {
		const actualOn = line.actual[milestone];
		if (!actualOn || index === 0 || isForgotten(plot, milestone)) return;
		const wanted = addDays(actualOn, random.chance(0.07) ? random.int(18, 45) : random.int(0, 5));
		// Stages are recorded one after the other, so who is late with one is late with the next.
		const on = clamp(wanted, lastOn, line.lastWordOn);
		lastOn = on;
		recordings.recordedOn[milestone] = on;
		const before = line.actual[MILESTONES[index - 1] as Milestone] ?? '';
		const wrong = addDays(actualOn, -random.int(1, 4));
		const slip = index === mistaken && wrong >= before && addDays(on, 6) <= line.lastWordOn;
		recordings.acts.push(recording(plot, milestone, slip ? wrong : actualOn, on));
		if (slip) recordings.acts.push(correction(milestone, actualOn, addDays(on, 6)));
	});
	return recordings;
}

/** A few papers are never entered; whose destiny is a gap has not entered the land grant: no form lets a stage be skipped. */
function isForgotten({ random, line, destiny }: Plot, milestone: Milestone): boolean {
	if (destiny.fate === 'gap') return milestone === 'landGranted';
	const minor = milestone === 'filed' || milestone === 'permitted';
	return minor && Boolean(line.actual.started) && random.chance(0.06);
}

function recording({ random, sketch }: Plot, milestone: Milestone, actualOn: Day, on: Day): Act {
	const evidence = evidenceOf(random, milestone, actualOn, sketch.fields.districtCode ?? '');
	const late = daysBetween(actualOn, on) > SOON ? { reason: '证照原件交接较晚，核对后补录。' } : {};
	return {
		on,
		by: 'officer',
		does: (acting, { projectId }) => recordActualDate(acting, { projectId, milestone, actualOn, evidence, ...late }),
	};
}

function correction(milestone: Milestone, actualOn: Day, on: Day): Act {
	const reason = '与证照日期核对后更正。';
	return {
		on,
		by: 'officer',
		does: (acting, { projectId }) =>
			correctActualDate(acting, { projectId, milestone, actualOn, evidence: [], reason }),
	};
}

export function clamp(day: Day, from: Day, until: Day): Day {
	if (day < from) return from;
	return day > until ? until : day;
}
