import { editProject } from '~/commands/edit-project.server';
import { fileReport } from '~/commands/file-report.server';
import { reportNoChange } from '~/commands/report-no-change.server';
import { setForecast } from '~/commands/set-forecast.server';
import { addDays, addMonths, type Day, firstDayOf, type Month, monthOf, yearOf } from '~/domain/day';
import { STAGE_ENTRY, STAGES } from '~/domain/stages/milestones';
import type { Act } from './act';
import type { Recordings } from './milestone-acts';
import type { Plot } from './story';
import { PROBLEMS, PROGRESS } from './vocabulary';

/** Monthly reports, annual plans and forecasts up to the last word anybody said. */
export function reportActs(plot: Plot, { recordedOn }: Recordings): Act[] {
	const acts = [...monthlyReports(plot), ...annualPlans(plot), ...forecasts(plot)];
	const { fate } = plot.destiny;
	if (fate === 'withdrawn' || fate === 'done') return acts;
	if (fate === 'stale' || fate === 'silent') return [...acts, noChange(plot.line.lastWordOn)];
	const updates = [...acts.map((act) => act.on), ...Object.values(recordedOn)].sort();
	const last = updates.at(-1) ?? plot.enteredOn;
	return last < addDays(plot.today, -26) ? [...acts, noChange(addDays(plot.today, -plot.random.int(1, 20)))] : acts;
}

function monthlyReports(plot: Plot): Act[] {
	const { random, line, enteredOn, destiny } = plot;
	const acts: Act[] = [];
	if (destiny.fate === 'blank') return acts;
	const late = ['late', 'veryLate', 'behind', 'farBehind', 'paused'].includes(destiny.fate);
	let month = monthOf(addMonths(firstDayOf(monthOf(enteredOn)), -1));
	for (let first = true; month < monthOf(line.lastWordOn); month = monthOf(addMonths(firstDayOf(month), 1))) {
		const due = addDays(addMonths(firstDayOf(month), 1), random.int(1, 8));
		const on = first ? enteredOn : due;
		const recent = month >= monthOf(addMonths(firstDayOf(monthOf(line.lastWordOn)), -2));
		if (on <= line.lastWordOn && on >= enteredOn && (first || recent || random.chance(0.5)))
			acts.push(monthly(plot, month, on, late));
		first = false;
	}
	return acts;
}

function monthly(plot: Plot, month: Month, on: Day, late: boolean): Act {
	const { random, line } = plot;
	const stage = [...STAGES].reverse().find((one) => (line.actual[STAGE_ENTRY[one]] ?? '9999') <= on) ?? 'land';
	const building = stage === 'construction';
	if (!building && random.chance(0.6)) return noChange(on);
	const amounts = building ? plot.money.completedBy(month) : { completedFen: null, totalFen: null };
	const progress = random.pick(PROGRESS[stage] ?? []);
	const problems = random.chance(late ? 0.6 : 0.12) ? random.pick(PROBLEMS) : '';
	const report = { month, ...amounts, progress, problems, decreaseReason: '' };
	return { on, by: 'officer', does: (acting, { projectId }) => fileReport(acting, { projectId, ...report }) };
}

function noChange(on: Day): Act {
	return { on, by: 'officer', does: (acting, { projectId }) => reportNoChange(acting, { projectId }) };
}

/** Each February the plan of the year, while there is something to build. */
function annualPlans({ random, line, money, enteredOn, destiny }: Plot): Act[] {
	const acts: Act[] = [];
	const until = line.actual.completed ?? line.lastWordOn;
	for (let year = yearOf(enteredOn) + 1; year <= yearOf(line.lastWordOn); year++) {
		const on = `${year}-02-${random.int(10, 20)}`;
		const starts = line.actual.started ?? line.planned.started;
		if (destiny.fate === 'blank' || on > line.lastWordOn || on > until || !starts || yearOf(starts) > year) continue;
		const annualPlan = { year, fen: money.planOf(year) };
		acts.push({
			on,
			by: 'officer',
			does: (acting, { projectId }) => editProject(acting, { projectId, fields: {}, annualPlan, reason: '' }),
		});
	}
	return acts;
}

/** What officers honestly expect: late projects a new day, others about the plan. */
function forecasts({ random, line, enteredOn, destiny, today }: Plot): Act[] {
	const { next } = line;
	const quiet = ['stale', 'silent', 'withdrawn', 'done', 'blank'].includes(destiny.fate);
	if (!next || quiet || !random.chance(0.35)) return [];
	const on = addDays(today, -random.int(2, 30));
	if (on <= enteredOn || on <= (line.actual[destiny.reached] ?? '')) return [];
	const planned = line.planned[next] ?? today;
	const forecastOn = addDays(planned > today ? planned : today, random.int(3, 90));
	const words = random.chance(0.5) ? '按目前施工安排测算。' : '';
	return [
		{
			on,
			by: 'officer',
			does: (acting, { projectId }) => setForecast(acting, { projectId, milestone: next, forecastOn, words }),
		},
	];
}
