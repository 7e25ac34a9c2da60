import { checkCreditCode } from '../identifiers/check-credit-code';
import { checkProjectCode } from '../identifiers/check-project-code';
import type { ProjectFacts } from '../project/facts';

/** The fields a form may set directly. Days move by their own decisions, the unit only when the project is created. */
export const TEXT_FIELDS = [
	'name',
	'firmName',
	'firmCreditCode',
	'projectCode',
	'externalId',
	'phaseOf',
	'districtCode',
	'township',
	'industryCode',
	'industryChain',
	'description',
	'officerName',
	'contact',
	'remarks',
	'landUse',
	'energyReviewNo',
	'environmentReviewNo',
] as const;
export const AMOUNT_FIELDS = [
	'investmentFen',
	'fixedInvestmentFen',
	'equipmentFen',
	'taxFen',
	'outputFen',
	'addedValueFen',
] as const;
export const NUMBER_FIELDS = [
	'areaMu',
	'floorAreaM2',
	'floorAreaRatio',
	'fixedInvestmentPerMu',
	'taxPerMu',
	'outputPerMu',
	'energyTce',
	'electricityKwh',
	'emissionsTonnes',
] as const;
export const PLAIN_FIELDS = [...TEXT_FIELDS, ...AMOUNT_FIELDS, ...NUMBER_FIELDS] as const;

export type NumberField = (typeof NUMBER_FIELDS)[number];
export type PlainField = (typeof PLAIN_FIELDS)[number];
/** What a form says about a project; null clears a field, absent leaves it. */
export type PlainFacts = Partial<Pick<ProjectFacts, PlainField>>;

/** Codes have one spelling, however they are typed: else one code could stand on several projects (DOMAIN §6). */
const SPELLING: Partial<Record<PlainField, (code: string) => { normalised: string }>> = {
	projectCode: checkProjectCode,
	firmCreditCode: checkCreditCode,
};

/** Only the plain fields of what was given, texts trimmed, codes in their one spelling, empty ones as null. */
export function plainFactsOf(given: PlainFacts): PlainFacts {
	const plain: Record<string, unknown> = {};
	for (const field of PLAIN_FIELDS) {
		const value = given[field];
		if (value === undefined) continue;
		plain[field] = typeof value === 'string' ? (SPELLING[field]?.(value).normalised ?? value.trim()) || null : value;
	}
	return plain as PlainFacts;
}
