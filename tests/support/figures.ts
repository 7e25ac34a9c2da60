import fc from 'fast-check';
import { type Figures, NO_FIGURES } from '~/domain/entry/candidate';
import { DEFAULT_STANDARDS } from '~/domain/entry/default-standards';
import { readLabel } from '~/domain/entry/label';
import type { Indicator, Standard } from '~/domain/entry/standard';

/** 1 万元 in fen. */
export const WAN = 1_000_000;

/** 30 亩, 12,000 万元 fixed, 900 万元 tax, 15,000 万元 output, 30,000 m²: each exactly at 345+1.5. */
export const AT_THE_BORDER: Figures = {
	...NO_FIGURES,
	areaMu: 30,
	fixedInvestmentFen: 12_000 * WAN,
	taxFen: 900 * WAN,
	outputFen: 15_000 * WAN,
	floorAreaM2: 30_000,
};

export const STANDARD_345 = DEFAULT_STANDARDS[0] as Standard;
export const STANDARD_2456 = DEFAULT_STANDARDS[1] as Standard;

/** The indicators a short name stands for. */
export function labelled(label: string): Indicator[] {
	const read = readLabel(label);
	if (!read.ok) throw new Error(label);
	return read.value;
}

const fen = fc.oneof(
	fc.integer({ min: 0, max: 40_000 * WAN }),
	fc.integer({ min: 0, max: 40_000 }).map((wan) => wan * WAN),
);
const mu = fc.oneof(
	fc.integer({ min: 1, max: 20_000 }).map((hundredths) => hundredths / 100),
	fc.integer({ min: 1, max: 200 }),
);
const ratio = fc.integer({ min: 0, max: 400 }).map((hundredths) => hundredths / 100);

/** Figures of a project with land; some as estimates per mu, some missing. */
export const anyFigures: fc.Arbitrary<Figures> = fc
	.record({
		areaMu: mu,
		fixedInvestmentFen: fen,
		tax: fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 1_200 }), ratio),
		output: fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 30_000 }), ratio),
		floor: fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 90_000 }), ratio),
		left: fc.option(fc.constantFrom('areaMu', 'fixedInvestmentFen', 'taxFen', 'floorAreaM2'), { freq: 6 }),
	})
	.map(({ areaMu, fixedInvestmentFen, tax, output, floor, left }) => {
		const figures: Figures = {
			...NO_FIGURES,
			areaMu,
			fixedInvestmentFen,
			...(tax[0] ? { taxFen: tax[1] * WAN } : { taxPerMu: tax[2] * 15 }),
			...(output[0] ? { outputFen: output[1] * WAN } : { outputPerMu: output[2] * 250 }),
			...(floor[0] ? { floorAreaM2: floor[1] } : { floorAreaRatio: floor[2] }),
		};
		return left === null ? figures : { ...figures, [left]: null };
	});
