import { type Day, daysBetween } from '../day';
import { lightOn } from '../lights/light-on';
import type { Gap, Light, Outlook, Step } from '../lights/outlook';
import { outlookOn } from '../lights/outlook-on';
import { lateDays } from '../lights/pause-spans';
import { seriousGaps } from '../lights/serious-gaps';
import { turnsRedOn } from '../lights/turns-red-on';
import type { Milestone } from '../stages/milestones';

/** A milestone that asks for something: it is late, or due soon. */
export interface MilestoneTask {
	milestone: Milestone;
	plannedOn: Day;
	originalOn: Day | null;
	daysLate: number;
	/** Days to the planned day; negative when it is past. */
	daysLeft: number;
}

/** What one project asks of its officer on a day. */
export interface Tasks {
	light: Light;
	stale: boolean;
	/** Turns red on this day if nothing happens; null when it is red or never will be. */
	redOn: Day | null;
	/** Red or yellow: the milestone, or the investment that is behind. */
	late: MilestoneTask | { rule: 'investment'; step: Step } | null;
	/** The next milestone that falls due within {@link DUE_SOON_DAYS} and is not late. */
	due: MilestoneTask | null;
	/** Days since the last update, when that is too long. */
	silentDays: number | null;
	gaps: Gap[];
}

export const DUE_SOON_DAYS = 30;

/** Null for projects that ask for nothing any more: finished, withdrawn; paused ones only miss data. */
export function tasksOn(spliced: Outlook, on: Day): Tasks | null {
	const outlook = outlookOn(spliced, on);
	const { light, stale, step } = lightOn(outlook, on);
	if (light === 'withdrawn' || light === 'done') return null;
	const awake = light !== 'paused';
	const silent = awake && (stale || step?.rule === 'silent');
	return {
		light,
		stale,
		redOn: light === 'red' ? null : turnsRedOn(outlook, on),
		late: awake ? lateTask(outlook, step, on) : null,
		due: awake ? dueTask(outlook, on) : null,
		silentDays: silent ? lateDays(outlook.lastUpdateOn, on, outlook.pauses) : null,
		gaps: seriousGaps(outlook),
	};
}

function lateTask(outlook: Outlook, step: Step | null, on: Day): Tasks['late'] {
	if (step?.rule === 'investment') return { rule: 'investment', step };
	const due = outlook.due.find((one) => one.milestone === step?.milestone);
	return due ? milestoneTask(outlook, due, on) : null;
}

function dueTask(outlook: Outlook, on: Day): MilestoneTask | null {
	for (const due of outlook.due) {
		const task = milestoneTask(outlook, due, on);
		if (task.daysLeft >= 0 && task.daysLeft <= DUE_SOON_DAYS) return task;
	}
	return null;
}

function milestoneTask(
	outlook: Outlook,
	{ milestone, plannedOn, originalOn }: Outlook['due'][number],
	on: Day,
): MilestoneTask {
	const daysLate = lateDays(plannedOn, on, outlook.pauses);
	return { milestone, plannedOn, originalOn, daysLate, daysLeft: daysBetween(on, plannedOn) };
}
