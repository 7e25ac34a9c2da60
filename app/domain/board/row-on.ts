import { type Day, daysBetween } from '../day';
import { completedMonths, latestPlanYear } from '../lights/investment-behind';
import { lightOn } from '../lights/light-on';
import type { Light, Outlook, Step } from '../lights/outlook';
import { outlookOn } from '../lights/outlook-on';
import { lateDays } from '../lights/pause-spans';
import { turnsRedOn } from '../lights/turns-red-on';
import type { Stage } from '../stages/milestones';
import type { BoardLine } from './board-line';
import { type CauseName, causeOf } from './causes';

/** One project as a list shows it on a day. */
export interface RowOn {
	light: Light;
	stale: boolean;
	stage: Stage;
	/** Why yellow or red; null otherwise. */
	cause: CauseName | null;
	/** The number of the cause's sentence: days late, days silent, or percent of the annual plan reached. */
	causeNumber: number;
	/** For cause investment: percent of the year that is over. */
	timePercent: number;
	/** The milestone the plan columns speak of: the cause's, else the next one due; null when none is due. */
	due: Outlook['due'][number] | null;
	/** Of that milestone, 0 when not late; against the original plan as against the current one when there was no other. */
	daysLate: number;
	daysLateOriginal: number;
	/** Days until red if nothing is reported; null when red already or never. */
	daysToRed: number | null;
}

/** How a line stands on a day, in detail: computed for the rows of a page, not for all. */
export function rowOn(line: BoardLine, on: Day): RowOn {
	const outlook = outlookOn(line.outlook, on);
	const { light, stale, step } = lightOn(outlook, on);
	const due = dueInView(outlook, step, on);
	const redOn = light === 'red' ? null : turnsRedOn(outlook, on);
	return {
		light,
		stale,
		stage: outlook.stage,
		cause: step && causeOf(step),
		...causeNumbers(line, step, on),
		due,
		...delays(outlook, due, on),
		daysToRed: redOn === null ? null : daysBetween(on, redOn),
	};
}

/** Days late of the milestone in view, against both plans. */
export function delays(outlook: Outlook, due: RowOn['due'], on: Day): Pick<RowOn, 'daysLate' | 'daysLateOriginal'> {
	if (!due) return { daysLate: 0, daysLateOriginal: 0 };
	return {
		daysLate: lateDays(due.plannedOn, on, outlook.pauses),
		daysLateOriginal: lateDays(due.originalOn ?? due.plannedOn, on, outlook.pauses),
	};
}

/** The milestone that is the cause; else the one due first from that day on; else the one due last. */
export function dueInView(outlook: Outlook, step: Step | null, on: Day): RowOn['due'] {
	let next: RowOn['due'] = null;
	for (const due of outlook.due) {
		if (step?.rule === 'milestone' && due.milestone === step.milestone) return due;
		if (next === null || sooner(due.plannedOn, next.plannedOn, on)) next = due;
	}
	return next;
}

function sooner(day: Day, than: Day, on: Day): boolean {
	if (day >= on) return than < on || day < than;
	return than < on && day > than;
}

function causeNumbers(line: BoardLine, step: Step | null, on: Day): Pick<RowOn, 'causeNumber' | 'timePercent'> {
	const { outlook, annualPlanFen, completedFen } = line;
	if (step === null) return { causeNumber: 0, timePercent: 0 };
	if (step.rule === 'silent')
		return { causeNumber: lateDays(outlook.lastUpdateOn, on, outlook.pauses), timePercent: 0 };
	if (step.rule === 'milestone') {
		return { causeNumber: lateDays(step.plannedOn as Day, on, outlook.pauses), timePercent: 0 };
	}
	const year = latestPlanYear(annualPlanFen);
	const percent = (BigInt(completedFen[year] ?? 0) * 100n) / BigInt(annualPlanFen[year] as number);
	return { causeNumber: Number(percent), timePercent: Math.floor((completedMonths(Number(year), on) * 100) / 12) };
}
