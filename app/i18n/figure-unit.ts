import type { WordKey, Words } from './words';

const UNITS: Partial<Record<string, WordKey>> = {
	areaMu: 'common.mu',
	floorAreaM2: 'terms.leverUnit.m2',
	fixedInvestmentPerMu: 'terms.indicatorUnit.wanPerMu',
	taxPerMu: 'terms.indicatorUnit.wanPerMu',
	outputPerMu: 'terms.indicatorUnit.wanPerMu',
	energyTce: 'project.units.tce',
	electricityKwh: 'project.units.kwh',
	emissionsTonnes: 'terms.indicatorUnit.tonnes',
};

/** What a figure of a project is counted in; none for ratios and for what is no figure. Amounts are 万元 by their own rule. */
export function figureUnit({ t }: Words, field: string): string | undefined {
	const unit = UNITS[field];
	return unit && t(unit);
}
