import type { Fen, ProjectFacts } from '../project/facts';
import type { LandUse } from './standard';

/**
 * What is judged: the figures of one project as promised, in the units people give them in. Amounts win over per-mu estimates,
 * which only ledgers bring. Null = not known.
 */
export interface Figures {
	landUse: LandUse | null;
	/** Contract net area. 0 = no land of its own (零土地). */
	areaMu: number | null;
	fixedInvestmentFen: Fen | null;
	/** Expected per year once at output. */
	taxFen: Fen | null;
	outputFen: Fen | null;
	addedValueFen: Fen | null;
	/** Estimates as ledgers give them, 万元 per mu. */
	fixedInvestmentPerMu: number | null;
	taxPerMu: number | null;
	outputPerMu: number | null;
	floorAreaM2: number | null;
	floorAreaRatio: number | null;
	/** Per year: tonnes of coal equivalent, kilowatt hours, tonnes. */
	energyTce: number | null;
	electricityKwh: number | null;
	emissionsTonnes: number | null;
}

export const FIGURES = [
	'landUse',
	'areaMu',
	'fixedInvestmentFen',
	'taxFen',
	'outputFen',
	'addedValueFen',
	'fixedInvestmentPerMu',
	'taxPerMu',
	'outputPerMu',
	'floorAreaM2',
	'floorAreaRatio',
	'energyTce',
	'electricityKwh',
	'emissionsTonnes',
] as const satisfies readonly (keyof Figures)[];

export const NO_FIGURES = Object.fromEntries(FIGURES.map((name) => [name, null])) as unknown as Figures;

/** The figures of a recorded project. */
export function figuresOf(facts: Partial<Pick<ProjectFacts, keyof Figures>>): Figures {
	return {
		landUse: facts.landUse ?? null,
		areaMu: facts.areaMu ?? null,
		fixedInvestmentFen: facts.fixedInvestmentFen ?? null,
		taxFen: facts.taxFen ?? null,
		outputFen: facts.outputFen ?? null,
		addedValueFen: facts.addedValueFen ?? null,
		fixedInvestmentPerMu: facts.fixedInvestmentPerMu ?? null,
		taxPerMu: facts.taxPerMu ?? null,
		outputPerMu: facts.outputPerMu ?? null,
		floorAreaM2: facts.floorAreaM2 ?? null,
		floorAreaRatio: facts.floorAreaRatio ?? null,
		energyTce: facts.energyTce ?? null,
		electricityKwh: facts.electricityKwh ?? null,
		emissionsTonnes: facts.emissionsTonnes ?? null,
	};
}
