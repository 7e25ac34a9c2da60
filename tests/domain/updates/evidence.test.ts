import { describe, expect, it } from 'vitest';
import { MILESTONES } from '~/domain/stages/milestones';
import { decideEvidence, EVIDENCE_OF } from '~/domain/updates/evidence';

describe('decideEvidence', () => {
	it.each(MILESTONES)('never asks for more kinds than %s has', (milestone) => {
		expect(EVIDENCE_OF[milestone].needed).toBeLessThanOrEqual(EVIDENCE_OF[milestone].kinds.length);
	});

	it.each([
		['landGranted', [{ kind: 'landContract', text: ' 3305-2025-0801 ' }], '土地出让合同 3305-2025-0801'],
		['aboveScale', [{ kind: 'statisticsMonth', text: '2026-10' }], '统计入库月份 2026-10'],
		['signed', [], null],
		['filed', [{ kind: 'filingNumber', text: '  ' }], null],
		[
			'inProduction',
			[
				{ kind: 'firstInvoice', text: '示例发票 001' },
				{ kind: 'pollutionPermit', text: '示例证 9' },
			],
			'首张发票 示例发票 001；排污许可证 示例证 9',
		],
	] as const)('keeps the documents of %s as one line', (milestone, given, line) => {
		expect(decideEvidence(milestone, given)).toEqual({ ok: true, value: line });
	});

	it.each([
		['nothing at all', 'started', [], 'evidence-missing'],
		['only blanks', 'started', [{ kind: 'buildingPermit', text: ' ' }], 'evidence-missing'],
		['a document of another milestone', 'started', [{ kind: 'landContract', text: '1' }], 'evidence-missing'],
		['one of two', 'inProduction', [{ kind: 'firstInvoice', text: '1' }], 'evidence-missing'],
		[
			'the same kind twice',
			'inProduction',
			[
				{ kind: 'firstInvoice', text: '1' },
				{ kind: 'firstInvoice', text: '2' },
			],
			'evidence-missing',
		],
		['a picture file', 'started', [{ kind: 'buildingPermit', text: 'IMG_2031.JPG' }], 'evidence-photo-only'],
		['a word for a picture', 'started', [{ kind: 'buildingPermit', text: '见现场照片' }], 'evidence-photo-only'],
		[
			'one document and one picture',
			'inProduction',
			[
				{ kind: 'firstInvoice', text: '1' },
				{ kind: 'pollutionPermit', text: 'photo 2' },
			],
			'evidence-missing',
		],
		['a picture where nothing is asked for', 'signed', [{ kind: 'agreement', text: 'a.png' }], 'evidence-photo-only'],
		['a month that is none', 'aboveScale', [{ kind: 'statisticsMonth', text: '2026-13' }], 'evidence-not-a-month'],
	] as const)('refuses %s', (_, milestone, given, code) => {
		expect(decideEvidence(milestone, given)).toMatchObject({ ok: false, refusal: { code, field: 'evidence' } });
	});
});
