import type { Database } from '~/data/database.server';
import { letOthersIn } from '~/data/let-others-in.server';
import { liveState, liveStatesAfter } from '~/data/project-states.server';
import { assessProject } from '~/domain/entry/assess';
import type { IndicatorKey } from '~/domain/entry/indicators';
import type { EntryVerdict, Result } from '~/domain/entry/judge';
import type { Lever } from '~/domain/entry/lever';
import type { Standard } from '~/domain/entry/standard';
import type { ProjectFacts } from '~/domain/project/facts';
import { listOrder } from '~/domain/project/list-order';
import { textOrder } from '~/domain/text-order';

/** One project against a standard, as operators and other programs read it. Values in the indicator's unit (万元/亩, ratio …). */
export interface AssessmentLine {
	id: string;
	name: string;
	firm: string | null;
	unit: string;
	standard: string;
	version: number;
	verdict: EntryVerdict;
	/** `gap` is what is missing to the limit: 0 when met, null when there is nothing to compare. */
	indicators: { key: IndicatorKey; value: number | null; limit: number | null; gap: number | null; result: Result }[];
	/** Each of them alone leads to a pass. */
	levers: Lever[];
	/** Each list together leads to a pass; where two or more indicators fail. */
	combinations: Lever[][];
}

const PAGE = 2_000;

/** Every live project, or one, against a standard by what is recorded now; nothing is stored. By unit, name, id. */
export async function assessmentLines(
	db: Database,
	standard: Standard,
	projectId: string | null = null,
): Promise<AssessmentLine[]> {
	if (projectId !== null) {
		const state = await liveState(db.reader, projectId);
		return state ? [assessmentLine(projectId, state.facts, standard)] : [];
	}
	const lines: AssessmentLine[] = [];
	for (let after = 0; ; ) {
		const states = await liveStatesAfter(db.reader, after, PAGE);
		for (const state of states) lines.push(assessmentLine(state.projectId, state.facts, standard));
		const last = states.at(-1);
		if (!last || states.length < PAGE) break;
		after = last.eventSeq;
		await letOthersIn();
	}
	return lines.sort((a, b) => listOrder(a, b) || textOrder(a.id, b.id));
}

/** One project's line. */
export function assessmentLine(id: string, facts: ProjectFacts, standard: Standard): AssessmentLine {
	const { verdict, indicators, levers, combinations } = assessProject(facts, standard.indicators);
	return {
		id,
		name: facts.name,
		firm: facts.firmName ?? null,
		unit: facts.unit,
		standard: standard.name,
		version: standard.version,
		verdict,
		indicators: indicators.map(({ key, value, limit, gap, result }) => ({ key, value, limit, gap, result })),
		...{ levers, combinations },
	};
}
