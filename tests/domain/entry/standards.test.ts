import { describe, expect, it } from 'vitest';
import { checkStandard, isLimit, limitsSideBySide } from '~/domain/entry/check-standard';
import { decidePublish, decideRetire, draftText } from '~/domain/entry/decide-standard';
import { DEFAULT_FOLLOW_UP, DEFAULT_GATE } from '~/domain/entry/default-standards';
import { isIndicator } from '~/domain/entry/indicators';
import type { Standard } from '~/domain/entry/standard';
import { followUpFor, gateFor, standardsFor, standardsOn } from '~/domain/entry/standard-on';
import { STANDARD_345, STANDARD_2456 } from '../../support/figures';
import { projectFacts } from '../../support/project-facts';

const UNITS = ['deqing', 'anji'];
const [tax, ...others] = STANDARD_345.indicators;

describe('checkStandard', () => {
	it('accepts the shipped ones, trimmed', () => {
		const outcome = checkStandard({ ...STANDARD_345, name: ' 345+1.5 ', source: ' 文件 ' }, UNITS);
		expect(outcome).toMatchObject({ ok: true, value: { name: '345+1.5', source: '文件' } });
		expect(checkStandard({ ...STANDARD_2456, effectiveTo: '2030-12-31' }, UNITS).ok).toBe(true);
	});

	it.each<[string, string, Partial<Standard>]>([
		['standard-name-missing', 'name', { name: ' ' }],
		['text-too-long', 'name', { name: '长'.repeat(61) }],
		['text-too-long', 'name', { name: 'a\u202eb' }],
		['source-missing', 'source', { source: '' }],
		['text-too-long', 'source', { source: '长'.repeat(201) }],
		['not-a-day', 'effectiveFrom', { effectiveFrom: '2026-13-01' }],
		['not-a-day', 'effectiveTo', { effectiveTo: '明年' }],
		['effective-days-reversed', 'effectiveTo', { effectiveFrom: '2026-01-02', effectiveTo: '2026-01-01' }],
		['indicators-missing', 'indicators', { indicators: [] }],
		['indicator-unknown', 'indicators.0.key', { indicators: [{ ...(tax as object), key: 'smell' } as never] }],
		['indicator-twice', 'indicators.taxPerMu', { indicators: [tax as never, ...others, tax as never] }],
		['operator-unknown', 'indicators.taxPerMu', { indicators: [{ ...(tax as object), operator: 'near' } as never] }],
		['limit-unfit', 'indicators.taxPerMu', { indicators: [{ ...(tax as object), limit: 0 } as never] }],
		['unit-unknown', 'units', { scope: { units: ['mars'], industries: [], landUses: [] } }],
		['industry-unfit', 'industries', { scope: { units: [], industries: ['C26'], landUses: [] } }],
		['land-use-unknown', 'landUses', { scope: { units: [], industries: [], landUses: ['leased' as never] } }],
		['gate-unfit', 'gate', { gate: { ...DEFAULT_GATE, industries: ['260'] } }],
		['gate-unfit', 'gate', { gate: { ...DEFAULT_GATE, reviewFromTce: 0 } }],
		['gate-unfit', 'gate', { gate: { ...DEFAULT_GATE, provinceFromTce: 999 } }],
		['follow-up-unfit', 'followUp', { followUp: { ...STANDARD_345.followUp, graceDays: -1 } }],
		['follow-up-unfit', 'followUp', { followUp: { ...STANDARD_345.followUp, nearlyPercent: 101 } }],
		[
			'follow-up-unfit',
			'followUp',
			{ followUp: { ...STANDARD_345.followUp, remedies: [{ fromDays: 0, step: 'reminder' }] } },
		],
		[
			'follow-up-unfit',
			'followUp',
			{ followUp: { ...STANDARD_345.followUp, remedies: [{ fromDays: 1, step: 'flogging' as never }] } },
		],
		[
			'follow-up-unfit',
			'followUp',
			{
				followUp: {
					...STANDARD_345.followUp,
					remedies: [
						{ fromDays: 9, step: 'reminder' },
						{ fromDays: 9, step: 'liability' },
					],
				},
			},
		],
	])('refuses %s at %s', (code, field, given) => {
		expect(checkStandard({ ...STANDARD_345, ...given }, UNITS)).toMatchObject({ ok: false, refusal: { code, field } });
	});

	it.each([
		[1.5, true],
		[0.000001, true],
		[1_000_000_000, true],
		[1_000_000_001, false],
		[0, false],
		[-1, false],
		[Number.NaN, false],
		[Number.POSITIVE_INFINITY, false],
		[1e-7, false],
		[1.2345678, false],
	])('%d as a limit: %s', (limit, fits) => {
		expect(isLimit(limit)).toBe(fits);
	});

	it('puts two versions side by side', () => {
		expect(limitsSideBySide(STANDARD_345, STANDARD_2456).map(({ key, same }) => [key, same])).toEqual([
			['taxPerMu', false],
			['fixedInvestmentPerMu', false],
			['outputPerMu', false],
			['floorAreaRatio', false],
			['energyPerAddedValue', false],
			['emissions', false],
		]);
		expect(limitsSideBySide(STANDARD_345, STANDARD_345).every(({ same }) => same)).toBe(true);
		expect(isIndicator('smell')).toBe(false);
		expect(isIndicator(3)).toBe(false);
	});
});

const version = (given: Partial<Standard>): Standard => ({ ...STANDARD_345, ...given });

describe('which standard', () => {
	const older = version({ id: 'a', version: 1, effectiveTo: '2026-12-31' });
	const newer = version({ id: 'b', version: 2, effectiveFrom: '2026-07-01' });

	it.each([
		['2026-06-30', 'a'],
		['2026-07-01', 'b'],
		['2027-01-01', 'b'],
	])('on %s version %s is in force', (on, id) => {
		expect(standardsOn([older, newer], on).map((one) => one.id)).toEqual([id]);
		expect(standardsOn([newer, older], on).map((one) => one.id)).toEqual([id]);
	});

	it('takes the higher of two that begin together, and none that is a draft, retired, early or over', () => {
		const twin = version({ id: 'c', version: 3, effectiveFrom: '2026-07-01' });
		expect(standardsOn([newer, twin], '2026-07-01')[0]?.id).toBe('c');
		expect(standardsOn([twin, newer], '2026-07-01')[0]?.id).toBe('c');
		const none = [version({ state: 'draft' }), version({ state: 'retired' }), newer];
		expect(standardsOn([...none, version({ effectiveTo: '2026-06-29' })], '2026-06-30')).toEqual([]);
	});

	const subject = { unit: 'deqing', industryCode: 'C2651', landUse: 'granted' } as const;
	const scoped = (id: string, scope: Partial<Standard['scope']>) =>
		version({ id, name: id, scope: { units: [], industries: [], landUses: [], ...scope } });

	it.each<[string, Partial<Standard['scope']>, Partial<typeof subject> | object, boolean]>([
		['everyone', {}, {}, true],
		['its unit', { units: ['deqing'] }, {}, true],
		['another unit', { units: ['anji'] }, {}, false],
		['its division', { industries: ['26'] }, {}, true],
		['its class without a letter', { industries: ['2651'] }, { industryCode: '2651' }, true],
		['another division', { industries: ['27'] }, {}, false],
		['an industry nobody knows', { industries: ['26'] }, { industryCode: null }, false],
		['its land use', { landUses: ['granted'] }, {}, true],
		['another land use', { landUses: ['rented'] }, {}, false],
		['a land use nobody knows', { landUses: ['granted'] }, { landUse: null }, false],
	])('concerns %s', (_, scope, given, concerned) => {
		expect(standardsFor([scoped('x', scope)], { ...subject, ...given }, '2026-01-01')).toHaveLength(concerned ? 1 : 0);
	});

	it('puts the one cut closest first', () => {
		const all = [
			scoped('all', {}),
			scoped('division', { industries: ['26', '265'] }),
			scoped('class', { industries: ['2651'] }),
			scoped('land', { landUses: ['granted'] }),
			scoped('unit', { units: ['deqing'] }),
		];
		expect(standardsFor(all, subject, '2026-01-01').map(({ id }) => id)).toEqual([
			'unit',
			'land',
			'class',
			'division',
			'all',
		]);
	});

	it('takes the gate of the standard a project was admitted by, else of the one meant for it', () => {
		const strict = version({ id: 'strict', name: 'strict', gate: { ...DEFAULT_GATE, reviewFromTce: 5 } });
		const facts = projectFacts();
		expect(gateFor([STANDARD_345, strict], facts, '2026-01-01')).toEqual(DEFAULT_GATE);
		const admission = { standardId: 'strict' } as never;
		expect(gateFor([STANDARD_345, strict], { ...facts, admission }, '2026-01-01')?.reviewFromTce).toBe(5);
		expect(gateFor([], facts, '2026-01-01')).toBeNull();
		expect(followUpFor([], facts, '2026-01-01')).toEqual(DEFAULT_FOLLOW_UP);
		expect(followUpFor([strict], facts, '2026-01-01')).toBe(strict.followUp);
	});
});

describe('publishing and retiring', () => {
	const draft = version({ id: 'd', version: 2, state: 'draft', effectiveFrom: '2027-01-01' });

	it('publishes a draft with a reason', () => {
		expect(decidePublish(draft, [STANDARD_345], { reason: '市政府常务会议' })).toMatchObject({
			ok: true,
			value: { state: 'published' },
		});
	});

	it.each([
		['not-a-draft', STANDARD_345, '理由'],
		['reason-missing', draft, ' '],
		['effective-taken', { ...draft, effectiveFrom: STANDARD_345.effectiveFrom }, '理由'],
	])('refuses %s', (code, standard, reason) => {
		expect(decidePublish(standard, [STANDARD_345], { reason })).toMatchObject({ ok: false, refusal: { code } });
	});

	it('publishes nothing but what was seen', () => {
		const signed = (seen: string | null) => decidePublish(draft, [STANDARD_345], { reason: '理由', seen });
		expect(signed(null).ok).toBe(true);
		expect(signed(draftText({ ...draft, id: 'other' } as typeof draft)).ok).toBe(true);
		expect(signed(draftText({ ...draft, toConfirm: !draft.toConfirm }))).toMatchObject({
			refusal: { code: 'standard-moved' },
		});
	});

	it('retires one of several, and never the last', () => {
		const all = [STANDARD_345, STANDARD_2456];
		expect(decideRetire(STANDARD_345, all, '已被替代', '2026-01-01')).toMatchObject({
			ok: true,
			value: { state: 'retired' },
		});
		expect(decideRetire(draft, all, '理由', '2026-01-01')).toMatchObject({ refusal: { code: 'not-published' } });
		expect(decideRetire(STANDARD_345, all, '', '2026-01-01')).toMatchObject({ refusal: { code: 'reason-missing' } });
		expect(decideRetire(STANDARD_345, [STANDARD_345], '理由', '2026-01-01')).toMatchObject({
			refusal: { code: 'last-standard' },
		});
	});
});
