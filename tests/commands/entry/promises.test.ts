import { describe, expect, it } from 'vitest';
import { decideApplication } from '~/commands/entry/decide-application.server';
import { decideOutputReview } from '~/commands/entry/decide-output-review.server';
import { fileOutputReview } from '~/commands/entry/file-output-review.server';
import { recordMeasurement } from '~/commands/entry/record-measurement.server';
import { recordActualDate } from '~/commands/record-actual-date.server';
import { entryTasks } from '~/reads/entry/entry-tasks.server';
import { projectEntry } from '~/reads/entry/project-entry.server';
import { verifyHistory } from '~/reads/verify-history.server';
import { codeOf } from '../../support/code-of';
import { done, submitted } from '../../support/entry-world';
import { eventsOf, newProject, stateNow } from '../../support/project-world';
import { acting, TEST_TODAY } from '../../support/test-acting';
import { testDatabase } from '../../support/test-database';

const db = await testDatabase();
const officer = acting(db, 'officer-deqing');
const manager = acting(db, 'manager-deqing');
const applicationId = await submitted(db);
const admit = { kind: 'admit' as const, words: '', documentNo: null, untilOn: null, conditions: [], applicationId };
const projectId = done(await decideApplication(manager, admit)).projectId ?? '';
for (const [milestone, actualOn, kinds] of [
	['started', '2025-03-01', ['buildingPermit']],
	['completed', '2025-06-01', ['acceptanceFiling']],
	['inProduction', '2025-09-01', ['firstInvoice', 'pollutionPermit']],
] as const) {
	const evidence = kinds.map((kind) => ({ kind, text: '示例-1' }));
	done(await recordActualDate(officer, { projectId, milestone, actualOn, evidence, reason: '准入前已完成' }));
}
const entry = async () => {
	const read = await projectEntry(db.reader, manager.actor, projectId, TEST_TODAY);
	if (!read) throw new Error('no project');
	return read;
};
const measure = (key: 'taxPerMu' | 'outputPerMu' | 'floorAreaRatio', value: number, periodUntil = '2026-08-31') =>
	recordMeasurement(officer, { projectId, key, value, periodUntil, source: '示例税务清单' });

describe('promises', () => {
	it('stay open until measured, then say how much of them was kept', async () => {
		expect((await entry()).promises.map(({ key, state, step }) => [key, state, step])).toEqual([
			['taxPerMu', 'open', null],
			['taxPerMu', 'waiting', null],
			['fixedInvestmentPerMu', 'open', 'rectification'],
			['outputPerMu', 'open', null],
			['outputPerMu', 'waiting', null],
			['floorAreaRatio', 'open', 'rectification'],
		]);
		done(await measure('floorAreaRatio', 1.2, '2025-06-01'));
		done(await measure('floorAreaRatio', 1.5, '2025-06-01'));
		done(await measure('taxPerMu', 24));
		const { promises, measurements } = await entry();
		expect(promises[0]).toMatchObject({
			state: 'nearly',
			percent: 80,
			gapPercent: 20,
			measured: { source: '示例税务清单' },
		});
		expect(promises.at(-1)).toMatchObject({ state: 'kept', percent: 100 });
		expect(measurements).toHaveLength(3);
	});

	it('stand on the list of what is to be done until they are measured, and again once grace is over', async () => {
		const tasks = await entryTasks(db.reader, officer.actor, TEST_TODAY);
		expect(tasks.map((task) => [task.kind, task.dueOn, 'state' in task && task.state])).toEqual([
			['promise', '2025-06-01', 'open'],
			['promise', '2026-09-01', 'open'],
		]);
		const later = await entryTasks(db.reader, officer.actor, '2027-03-01');
		expect(later).toContainEqual(expect.objectContaining({ key: 'taxPerMu', state: 'nearly', step: 'reminder' }));
		expect(await entryTasks(db.reader, officer.actor, TEST_TODAY, false)).toHaveLength(2);
		expect(await entryTasks(db.reader, acting(db, 'officer-anji').actor, TEST_TODAY)).toEqual([]);
	});

	it('are measured by who may, of what there is', async () => {
		const bad = { projectId, key: 'taxPerMu' as const, value: -1, periodUntil: '2026-08-31', source: '示例' };
		expect(codeOf(await recordMeasurement(officer, bad))).toBe('measurement-unfit');
		expect(codeOf(await recordMeasurement(acting(db, 'auditor'), { ...bad, value: 1 }))).toBe('forbidden');
		expect(codeOf(await recordMeasurement(acting(db, 'officer-anji'), { ...bad, value: 1 }))).toBe('not-found');
	});
});

describe('达产', () => {
	const review = { projectId, on: '2026-11-20', documentNo: '示例评审1号', words: '' };

	it('is not recorded by one person alone, nor without measurements', async () => {
		const evidence = [{ kind: 'outputReview', text: '示例' }] as const;
		const alone = { projectId, milestone: 'atOutput', actualOn: '2026-11-01', evidence } as const;
		expect(codeOf(await recordActualDate(officer, alone))).toBe('output-review-needed');
		expect(codeOf(await fileOutputReview(officer, review))).toBe('output-not-measured');
		const bare = await newProject(db);
		expect(codeOf(await fileOutputReview(officer, { ...review, projectId: bare }))).toBe('not-promised');
	});

	it('nearly reached is shown and not passed', async () => {
		done(await measure('outputPerMu', 500));
		const { reviewId, result } = done(await fileOutputReview(officer, review));
		expect(result).toBe('nearly');
		expect(codeOf(await fileOutputReview(officer, review))).toBe('review-pending');
		expect((await entry()).reviews).toMatchObject([{ id: reviewId, status: 'pending', mayDecide: true }]);
		done(await decideOutputReview(manager, { reviewId, confirm: true, words: '' }));
		expect((await stateNow(db, projectId)).facts.milestones.atOutput).toBeUndefined();
	});

	it('is recorded when a second person confirms what was reached', async () => {
		done(await measure('taxPerMu', 30, '2026-10-31'));
		const own = done(await fileOutputReview(manager, review));
		expect(codeOf(await decideOutputReview(manager, { ...own, confirm: true, words: '' }))).toBe('own-request');
		const other = acting(db, 'manager');
		expect(codeOf(await decideOutputReview(other, { ...own, confirm: false, words: '' }))).toBe(
			'decision-words-missing',
		);
		done(await decideOutputReview(other, { ...own, confirm: false, words: '口径有误' }));
		const late = { ...review, on: '2026-11-02', words: '评审纪要印发较晚' };
		expect(codeOf(await fileOutputReview(officer, { ...late, words: ' ' }))).toBe('back-dated-without-reason');
		const { reviewId } = done(await fileOutputReview(officer, late));
		expect(codeOf(await decideOutputReview(officer, { reviewId, confirm: true, words: '' }))).toBe('forbidden');
		expect(codeOf(await decideOutputReview(manager, { reviewId: 'x', confirm: true, words: '' }))).toBe('not-found');
		done(await decideOutputReview(manager, { reviewId, confirm: true, words: '' }));
		expect((await stateNow(db, projectId)).facts.milestones.atOutput).toEqual({
			actualOn: '2026-11-02',
			evidence: '达产评审文号 示例评审1号',
		});
		const told = (await eventsOf(db, projectId)).at(-1);
		expect(told).toMatchObject({ reason: '评审纪要印发较晚', effectiveOn: '2026-11-02', lagDays: 14 });
		expect((await entry()).may).toMatchObject({ review: false, measure: true });
	});
});

it('leaves a history that replays', async () => {
	expect((await verifyHistory(db)).fault).toBeNull();
});
