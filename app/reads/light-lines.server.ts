import type { Database } from '~/data/database.server';
import type { Day } from '~/domain/day';
import { lightOn } from '~/domain/lights/light-on';
import type { Light, Outlook, RuleName, Step } from '~/domain/lights/outlook';
import { outlookOn } from '~/domain/lights/outlook-on';
import { lateDays } from '~/domain/lights/pause-spans';
import type { Pause } from '~/domain/project/facts';
import { listOrder } from '~/domain/project/list-order';
import type { Milestone, Stage } from '~/domain/stages/milestones';
import { textOrder } from '~/domain/text-order';
import { portfolio } from './portfolio.server';
import type { Line } from './portfolio-line.server';

/** A light as operators and other programs read it. Null where nothing is known or nothing is late. */
export interface LightFields {
	stage: Stage;
	light: Light;
	stale: boolean;
	cause: LightCause | null;
	staleOn: Day | null;
	yellowOn: Day | null;
	redOn: Day | null;
}

/** One project's light. */
export interface LightLine extends LightFields {
	id: string;
	code: string | null;
	name: string;
	firm: string | null;
	unit: string;
}

/** Milestone fields are null for the other rules. `daysLateOriginal` counts against the first approved plan. */
export interface LightCause {
	rule: RuleName;
	milestone: Milestone | null;
	plannedOn: Day | null;
	fallback: boolean;
	daysLate: number | null;
	daysLateOriginal: number | null;
}

/** Every live project's light on a day, from the facts as recorded now; `units` empty means all. By unit, name, id. */
export async function lightLines(db: Database, on: Day, units: readonly string[]): Promise<LightLine[]> {
	const { lines } = await portfolio(db);
	return lines
		.filter((line) => units.length === 0 || units.includes(line.unit))
		.sort((a, b) => listOrder(a, b) || textOrder(a.projectId, b.projectId))
		.map((line) => lightLine(line, on));
}

function lightLine(line: Line, on: Day): LightLine {
	return {
		id: line.projectId,
		code: line.projectCode || null,
		name: line.name,
		firm: line.firmName || null,
		unit: line.unit,
		...lightFields(line.outlook, on),
	};
}

/** What an outlook says on a day, under the rules of that day. */
export function lightFields(spliced: Outlook, on: Day): LightFields {
	const outlook = outlookOn(spliced, on);
	const { light, stale, step } = lightOn(outlook, on);
	return {
		stage: outlook.stage,
		light,
		stale,
		cause: step && causeOf(step, on, outlook.pauses),
		staleOn: outlook.staleOn,
		yellowOn: outlook.yellowOn,
		redOn: outlook.redOn,
	};
}

function causeOf(step: Step, on: Day, pauses: Pause[]): LightCause {
	const { rule, milestone, plannedOn, originalOn, fallback } = step;
	return {
		rule,
		milestone: milestone ?? null,
		plannedOn: plannedOn ?? null,
		fallback: fallback ?? false,
		daysLate: plannedOn ? lateDays(plannedOn, on, pauses) : null,
		daysLateOriginal: plannedOn ? lateDays(originalOn ?? plannedOn, on, pauses) : null,
	};
}
