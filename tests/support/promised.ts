import type { IndicatorKey } from '~/domain/entry/indicators';
import type { Measurement } from '~/domain/entry/measurement';

/** What a project promised that is followed in these tests. */
export const promises = { taxPerMu: 30, outputPerMu: 500, floorAreaRatio: 1.5, emissions: 10 };

/** What the tax office measured. */
export const measured = (key: IndicatorKey, value: number, periodUntil: string): Measurement => ({
	...{ key, value, periodUntil },
	source: '税务部门',
});
