import { createProject } from '~/commands/create-project.server';
import { addDays, type Day, daysBetween, FIRST_DAY, yearOf } from '~/domain/day';
import { MILESTONES } from '~/domain/stages/milestones';
import type { Act, Story } from './act';
import { projectCode } from './codes';
import { entryActs } from './entry-acts';
import type { Destiny } from './fate';
import { clamp, milestoneActs, SOON } from './milestone-acts';
import { planMoves } from './plan-acts';
import type { Random } from './random';
import { reportActs } from './report-acts';
import { endActs, openRequestActs } from './request-acts';
import type { Sketch } from './sketch';
import { type Spending, spending } from './spending';
import { type Timeline, timeline } from './timeline';

const LATE_ENTRY = '系统启用前已签约或协议移交较晚，建档时补录。';

/** Everything the parts of a story are told from. */
export interface Plot {
	random: Random;
	sketch: Sketch;
	destiny: Destiny;
	line: Timeline;
	money: Spending;
	/** The day the project entered the system. */
	enteredOn: Day;
	today: Day;
}

/** One project's life from its entry to yesterday, so that today it stands where its destiny says. */
export function story(
	random: Random,
	sketch: Sketch,
	fated: Destiny,
	firstDay: Day,
	today: Day,
	entryRandom: Random,
): Story {
	const line = timeline(random, fated, sketch.investmentYi, today);
	const money = spending(random, sketch.fields.investmentFen, fated, line, today);
	const signedOn = line.actual.signed ?? null;
	const wanted = addDays(signedOn && signedOn > firstDay ? signedOn : firstDay, random.int(0, 18));
	const enteredOn = clamp(wanted, FIRST_DAY, addDays(line.lastWordOn, -4));
	const plot = { random, sketch, destiny: fated, line, money, enteredOn, today };
	if (signedOn && random.chance(0.93)) {
		sketch.fields.projectCode = projectCode(random, signedOn.slice(0, 7), sketch.fields.districtCode ?? '');
	}
	const milestones = milestoneActs(plot);
	const moves = planMoves(plot, milestones);
	const reports = reportActs(plot, milestones);
	const acts = [
		entry(plot, moves.firstPlan),
		...entryActs(entryRandom, plot),
		...milestones.acts,
		...moves.acts,
		...reports,
		...openRequestActs(plot),
		...endActs(plot),
	];
	return { unit: sketch.unit, acts: acts.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))) };
}

function entry({ sketch, line, money, enteredOn, destiny }: Plot, firstPlan: Timeline['planned']): Act {
	const year = yearOf(enteredOn);
	const building = destiny.fate !== 'blank' && (line.actual.completed ?? '9999') > `${year}`;
	const starts = line.actual.started ?? line.planned.started;
	const annualPlan =
		building && starts && yearOf(starts) <= year ? { annualPlan: { year, fen: money.planOf(year) } } : {};
	return {
		on: enteredOn,
		by: 'officer',
		async does(acting, project) {
			const { unit, fields } = sketch;
			const signedOn = line.actual[MILESTONES[0]] ?? null;
			const late = signedOn && daysBetween(signedOn, enteredOn) > SOON ? { reason: LATE_ENTRY } : {};
			const created = await createProject(acting, {
				unit,
				fields,
				plannedOn: firstPlan,
				signedOn,
				...late,
				isAnother: true,
				...annualPlan,
			});
			if (created.ok) project.projectId = created.value.projectId;
			return created;
		},
	};
}
