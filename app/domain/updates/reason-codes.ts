/** Why a planned day moves (DOMAIN §4). */
export const REASON_CODES = [
	'land',
	'approval',
	'funds',
	'market',
	'contractor',
	'utilities',
	'policy',
	'forceMajeure',
	'other',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export function isReasonCode(value: unknown): value is ReasonCode {
	return typeof value === 'string' && (REASON_CODES as readonly string[]).includes(value);
}
