import type { Database } from '~/data/database.server';
import type { StoredState } from '~/data/project-states.server';
import type { ProjectFacts } from '~/domain/project/facts';
import { listOrder } from '~/domain/project/list-order';
import { MILESTONES, type Milestone } from '~/domain/stages/milestones';
import { textOrder } from '~/domain/text-order';
import { type LightFields, lightFields } from '../light-lines.server';
import { wanByYear, wanOf } from './fact-values.server';
import type { Known } from './known-at.server';
import { projectsKnown } from './projects-known.server';

/** One project with every fact as known then, for other programs. Null where nothing was known; amounts in 万元. */
export interface ProjectLine extends LightFields, ReturnType<typeof factFields> {
	id: string;
	version: number;
	/** The event that made this state, and when it was recorded. */
	eventSeq: number;
	recordedFrom: string;
	/** The day the light is judged for, by these rules. */
	on: string;
	rules: { id: string; name: string; version: number };
}

/** Every project known then, `units` empty meaning all. By unit, name, id. */
export async function projectLines(db: Database, known: Known, units: readonly string[]): Promise<ProjectLine[]> {
	const lines: ProjectLine[] = [];
	for await (const state of projectsKnown(db, known)) {
		if (units.length === 0 || units.includes(state.facts.unit)) lines.push(projectLine(state, known));
	}
	return lines.sort((a, b) => listOrder(a, b) || textOrder(a.id, b.id));
}

function projectLine(state: StoredState, { day, rules }: Known): ProjectLine {
	const { projectId: id, version, eventSeq, recordedFrom, facts, outlook } = state;
	const { id: ruleSetId, name, version: ruleSetVersion } = rules;
	return {
		...{ id, version, eventSeq, recordedFrom },
		...factFields(facts),
		...otherFacts(facts),
		...lightFields(outlook, day),
		on: day,
		rules: { id: ruleSetId, name, version: ruleSetVersion },
	};
}

const TEXTS = [
	...(['externalId', 'projectCode', 'name', 'firmName', 'firmCreditCode', 'phaseOf', 'unit'] as const),
	...(['districtCode', 'township', 'industryCode', 'industryChain', 'description', 'phaseText'] as const),
	...(['landUse', 'energyReviewNo', 'environmentReviewNo'] as const),
	...(['officerName', 'contact', 'remarks', 'progress', 'problems', 'withdrawnOn', 'lastUpdateOn'] as const),
];
const FIGURES = [
	...(['areaMu', 'floorAreaM2', 'floorAreaRatio', 'taxPerMu', 'outputPerMu', 'fixedInvestmentPerMu'] as const),
	...(['energyTce', 'electricityKwh', 'emissionsTonnes'] as const),
];
const DAYS = ['plannedOn', 'originalOn', 'forecastOn', 'actualOn', 'evidence'] as const;

/** Every fact under a name of its own, whether known or not: a missing key never has to be told from a blank. */
function factFields(facts: ProjectFacts) {
	const pick = <Key extends keyof ProjectFacts>(keys: readonly Key[]) =>
		Object.fromEntries(keys.map((key) => [key, facts[key] ?? null])) as { [K in Key]: ProjectFacts[K] | null };
	const days = (milestone: Milestone) =>
		Object.fromEntries(DAYS.map((name) => [name, facts.milestones[milestone]?.[name] ?? null]));
	return {
		...pick(TEXTS),
		name: facts.name,
		unit: facts.unit,
		investmentWan: wanOf(facts.investmentFen),
		fixedInvestmentWan: wanOf(facts.fixedInvestmentFen),
		equipmentWan: wanOf(facts.equipmentFen),
		completedTotalWan: wanOf(facts.completedTotalFen),
		taxWan: wanOf(facts.taxFen),
		outputWan: wanOf(facts.outputFen),
		addedValueWan: wanOf(facts.addedValueFen),
		annualPlanWan: wanByYear(facts.annualPlanFen),
		completedWan: wanByYear(facts.completedFen),
		...pick(FIGURES),
		milestones: Object.fromEntries(MILESTONES.map((milestone) => [milestone, days(milestone)])),
		pauses: facts.pauses ?? [],
	};
}

const TOLD = new Set<string>([...TEXTS, ...FIGURES, 'milestones', 'pauses']);

/** Whatever else is known, as it is. */
function otherFacts(facts: ProjectFacts): Record<string, unknown> {
	return Object.fromEntries(Object.entries(facts).filter(([key]) => !TOLD.has(key) && !key.endsWith('Fen')));
}
