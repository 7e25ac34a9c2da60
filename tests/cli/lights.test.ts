import { describe, expect, it } from 'vitest';
import { happened, projectFacts } from '../support/project-facts';
import { recordProjects } from '../support/record-projects';
import { runPin } from '../support/run-pin';
import { testDatabase } from '../support/test-database';

const db = await testDatabase();
await recordProjects(db, '2026-10-31', {
	late: projectFacts({
		name: '示例迟开工项目',
		firmName: '湖州示例机械有限公司',
		projectCode: '2601-330521-04-01-123456',
		milestones: {
			...happened({ signed: '2026-01-05', landGranted: '2026-03-01' }),
			started: { plannedOn: '2026-09-21', originalOn: '2026-08-01' },
		},
	}),
	fallback: projectFacts({ name: '示例默认时限项目', unit: 'anji', milestones: happened({ signed: '2026-05-01' }) }),
	silent: projectFacts({
		name: '示例久未更新项目',
		lastUpdateOn: '2026-09-01',
		milestones: {
			signed: { actualOn: '2026-08-20' },
			landGranted: { plannedOn: '2027-06-01', originalOn: '2027-06-01' },
		},
	}),
	fresh: projectFacts({ name: '示例顺利项目', milestones: happened({ signed: '2026-10-01' }) }),
	empty: projectFacts({ name: '示例空白项目' }),
});

describe('pin lights', () => {
	it('prints one object a project, exactly these fields', async () => {
		const answer = await runPin(db.url, ['lights', '--unit', '德清县', '--on', '2026-11-21']);
		expect(answer).toMatchObject({ code: 0, err: [] });
		const byId = Object.fromEntries(answer.json().map((line) => [line.id, line]));
		expect(Object.keys(byId).sort()).toEqual(['empty', 'fresh', 'late', 'silent']);
		expect(byId.late).toEqual({
			id: 'late',
			code: '2601-330521-04-01-123456',
			name: '示例迟开工项目',
			firm: '湖州示例机械有限公司',
			unit: 'deqing',
			stage: 'land',
			light: 'red',
			stale: false,
			cause: {
				rule: 'milestone',
				milestone: 'started',
				plannedOn: '2026-09-21',
				fallback: false,
				daysLate: 61,
				daysLateOriginal: 112,
			},
			staleOn: '2026-12-06',
			yellowOn: '2026-09-22',
			redOn: '2026-11-21',
		});
		expect(byId.silent).toMatchObject({
			light: 'yellow',
			stale: true,
			code: null,
			firm: null,
			cause: {
				rule: 'silent',
				milestone: null,
				plannedOn: null,
				fallback: false,
				daysLate: null,
				daysLateOriginal: null,
			},
		});
		expect(byId.fresh).toMatchObject({ light: 'green', cause: null });
		expect(byId.empty).toMatchObject({ light: 'noData', cause: null, yellowOn: null, redOn: null });
	});

	it('marks a default limit and judges any day', async () => {
		const [line] = (await runPin(db.url, ['lights', '--unit', 'anji', '--on', '2026-10-29'])).json();
		expect(line).toMatchObject({
			light: 'yellow',
			cause: { milestone: 'landGranted', plannedOn: '2026-10-28', fallback: true, daysLate: 1, daysLateOriginal: 1 },
		});
		expect((await runPin(db.url, ['lights', '--unit', 'anji', '--on', '2026-10-28'])).json()[0]).toMatchObject({
			light: 'green',
		});
	});

	it('takes today from PIN_TODAY and several units', async () => {
		const lines = (
			await runPin(db.url, ['lights', '--unit', 'anji', '--unit', 'deqing'], { today: '2026-11-20' })
		).json();
		expect(lines.map((line) => line.id)).toEqual(['fallback', 'silent', 'empty', 'late', 'fresh']);
		expect(lines.find((line) => line.id === 'late')).toMatchObject({ light: 'yellow' });
	});
});
