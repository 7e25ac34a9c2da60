import { describe, expect, it } from 'vitest';
import { decideForecast } from '~/domain/updates/decide-forecast';
import { happened, projectFacts } from '../../support/project-facts';

const TODAY = '2026-11-21';
const facts = projectFacts({
	milestones: { ...happened({ signed: '2025-01-14', started: '2026-04-18' }), completed: { forecastOn: '2026-11-30' } },
});

describe('decideForecast', () => {
	it('moves the forecast and the day of the update', () => {
		expect(decideForecast(facts, { milestone: 'completed', forecastOn: '2026-12-28' }, TODAY)).toEqual({
			ok: true,
			value: {
				changes: [
					{ field: 'milestones.completed.forecastOn', from: '2026-11-30', to: '2026-12-28' },
					{ field: 'lastUpdateOn', from: '2026-10-31', to: TODAY },
				],
			},
		});
	});

	it.each([
		['completed', TODAY],
		['completed', null],
		['inProduction', '2030-01-01'],
	] as const)('accepts %s on %s', (milestone, forecastOn) => {
		expect(decideForecast(facts, { milestone, forecastOn }, TODAY).ok).toBe(true);
	});

	it.each([
		['completed', '2026-11-20', 'forecast-in-past'],
		['completed', '2026-11-31', 'not-a-day'],
		['completed', '2206-12-31', 'day-out-of-range'],
		['completed', '9999-12-31', 'day-out-of-range'],
		['completed', '2026-11-30', 'nothing-changed'],
		['inProduction', null, 'nothing-changed'],
		['started', '2026-12-01', 'milestone-passed'],
		['landGranted', '2026-12-01', 'milestone-passed'],
	] as const)('refuses %s on %s: %s', (milestone, forecastOn, code) => {
		expect(decideForecast(facts, { milestone, forecastOn }, TODAY)).toMatchObject({ ok: false, refusal: { code } });
	});

	it('refuses on a withdrawn project', () => {
		const withdrawn = { ...facts, withdrawnOn: TODAY };
		expect(decideForecast(withdrawn, { milestone: 'completed', forecastOn: null }, TODAY)).toMatchObject({
			refusal: { code: 'project-withdrawn' },
		});
	});
});
