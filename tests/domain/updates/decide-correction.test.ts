import { describe, expect, it } from 'vitest';
import { type Correction, decideCorrection } from '~/domain/updates/decide-correction';
import { happened, projectFacts } from '../../support/project-facts';

const TODAY = '2026-11-21';
const facts = projectFacts({
	milestones: {
		...happened({ signed: '2025-01-14', completed: '2026-06-01' }),
		started: { actualOn: '2026-04-18', evidence: '施工许可证 1' },
	},
});
const correct = (input: Partial<Correction>, on = facts) =>
	decideCorrection(
		on,
		{ milestone: 'started', actualOn: '2026-04-20', evidence: [], reason: '许可证日期录错', ...input },
		TODAY,
	);

describe('decideCorrection', () => {
	it('moves the day and keeps the evidence', () => {
		expect(correct({})).toEqual({
			ok: true,
			value: {
				changes: [
					{ field: 'milestones.started.actualOn', from: '2026-04-18', to: '2026-04-20' },
					{ field: 'lastUpdateOn', from: '2026-10-31', to: TODAY },
				],
				effectiveOn: '2026-04-20',
			},
		});
	});

	it('replaces the evidence alone', () => {
		expect(correct({ actualOn: '2026-04-18', evidence: [{ kind: 'buildingPermit', text: '2' }] })).toMatchObject({
			value: { changes: [{ field: 'milestones.started.evidence', to: '施工许可证 2' }, { field: 'lastUpdateOn' }] },
		});
	});

	it('takes the day back together with its evidence', () => {
		expect(correct({ actualOn: null })).toMatchObject({
			value: {
				changes: [
					{ field: 'milestones.started.actualOn', to: null },
					{ field: 'milestones.started.evidence', to: null },
					{ field: 'lastUpdateOn' },
				],
				effectiveOn: null,
			},
		});
	});

	it('names everything that is the matter at once', () => {
		const evidence = [{ kind: 'buildingPermit', text: '照片' }] as const;
		expect(correct({ actualOn: '2026-11-22', evidence, reason: '' })).toMatchObject({
			refusal: { code: 'actual-in-future', also: [{ code: 'evidence-photo-only' }, { code: 'reason-missing' }] },
		});
	});

	it.each([
		['no reason', { reason: ' ' }, 'reason-missing'],
		['nothing recorded yet', { milestone: 'landGranted' }, 'not-yet-recorded'],
		['the same again', { actualOn: '2026-04-18' }, 'nothing-changed'],
		['not a day', { actualOn: '2026-4-18' }, 'not-a-day'],
		['the future', { actualOn: '2026-11-22' }, 'actual-in-future'],
		['before signing', { actualOn: '2025-01-13' }, 'actual-before-earlier'],
		['after completion', { actualOn: '2026-06-02' }, 'actual-after-later'],
		['a photo', { evidence: [{ kind: 'buildingPermit', text: '照片' }] }, 'evidence-photo-only'],
	] as const)('refuses: %s', (_, input, code) => {
		expect(correct(input)).toMatchObject({ ok: false, refusal: { code } });
	});

	it('refuses on a withdrawn project', () => {
		expect(correct({}, { ...facts, withdrawnOn: '2026-07-01' })).toMatchObject({
			refusal: { code: 'project-withdrawn' },
		});
	});

	it('keeps what is not known about the evidence unknown', () => {
		expect(correct({ milestone: 'completed', actualOn: '2026-06-02' })).toMatchObject({ value: { changes: [{}, {}] } });
	});
});
