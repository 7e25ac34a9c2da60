import { describe, expect, it } from 'vitest';
import { assessProjects } from '~/commands/entry/assess-projects.server';
import { decideApplication } from '~/commands/entry/decide-application.server';
import { draftStandard } from '~/commands/entry/draft-standard.server';
import { publishStandard } from '~/commands/entry/publish-standard.server';
import { retireStandard } from '~/commands/entry/retire-standard.server';
import { assessmentsOf } from '~/data/assessments.server';
import { draftText } from '~/domain/entry/decide-standard';
import type { StandardContent } from '~/domain/entry/standard';
import { standardRehearsal } from '~/reads/entry/standard-rehearsal.server';
import { standardComparison, standardList, standardPage } from '~/reads/entry/standards.server';
import { verifyHistory } from '~/reads/verify-history.server';
import { codeOf } from '../../support/code-of';
import { done, submitted } from '../../support/entry-world';
import { labelled, STANDARD_345 } from '../../support/figures';
import { newProject } from '../../support/project-world';
import { acting, TEST_TODAY } from '../../support/test-acting';
import { testDatabase } from '../../support/test-database';

const db = await testDatabase();
const admin = acting(db, 'admin');
const { id: _, version: __, state: ___, ...shipped } = STANDARD_345;
const content = (given: Partial<StandardContent> = {}): StandardContent => ({ ...shipped, ...given });
const next = { ...content({ indicators: labelled('456+2.0'), effectiveFrom: '2026-11-01' }), standardId: null };

describe('standards', () => {
	it('are drafted, changed, rehearsed, published with a reason, and then stay', async () => {
		const applicationId = await submitted(db);
		const admit = { kind: 'admit', words: '', documentNo: null, untilOn: null, conditions: [], applicationId } as const;
		done(await decideApplication(acting(db, 'manager-deqing'), { ...admit, conditions: [] }));
		await submitted(db, { candidate: { name: '示例候选项目' } });
		const { standardId, version } = done(await draftStandard(admin, next));
		expect(version).toBe(2);
		expect(codeOf(await draftStandard(admin, next))).toBe('standard-draft-exists');
		done(await draftStandard(admin, { ...next, standardId, toConfirm: false }));
		expect(await standardRehearsal(db, standardId, TEST_TODAY)).toMatchObject({
			standard: { version: 2, toConfirm: false },
			present: { version: 1 },
			units: [
				{ unit: 'deqing', kind: 'candidate', asked: 1, changed: 1, worse: 1, better: 0 },
				{ unit: 'deqing', kind: 'admitted', asked: 1, changed: 1, worse: 1, better: 0 },
			],
			changes: [{ name: '示例候选项目', from: 'pass', to: 'fail' }, { kind: 'admitted' }],
		});
		expect(await standardRehearsal(db, 'nobody', TEST_TODAY)).toBeNull();
		expect(codeOf(await publishStandard(admin, { standardId, reason: ' ' }))).toBe('reason-missing');
		done(await publishStandard(admin, { standardId, reason: '市政府第 3 次常务会议' }));
		expect(codeOf(await publishStandard(admin, { standardId, reason: '再发' }))).toBe('not-a-draft');
		expect(codeOf(await draftStandard(admin, { ...next, standardId }))).toBe('not-a-draft');
		const page = await standardPage(db.reader, admin.actor, standardId, TEST_TODAY);
		expect(page).toMatchObject({
			standard: { label: '456+2.0', inForce: true, reason: '市政府第 3 次常务会议', publishedByName: admin.actor.name },
			versions: [{ version: 2 }, { version: 1 }],
			may: { edit: false, publish: false, retire: true, draftNext: true },
		});
		const officers = await standardPage(db.reader, acting(db, 'officer-anji').actor, standardId, TEST_TODAY);
		expect(officers?.may).toEqual({ edit: false, publish: false, retire: false, draftNext: false });
		expect(await standardPage(db.reader, admin.actor, 'nobody', TEST_TODAY)).toBeNull();
	});

	it('are signed and changed as they were seen, not as somebody else has made them meanwhile', async () => {
		const named = { ...next, name: '示例并改标准' };
		const { standardId } = done(await draftStandard(admin, named));
		const seen = draftText(named);
		const lax = { ...named, standardId, indicators: labelled('111+1.0') };
		done(await draftStandard(acting(db, 'admin'), { ...lax, seen }));
		expect(codeOf(await publishStandard(admin, { standardId, reason: '签发', seen }))).toBe('standard-moved');
		expect(codeOf(await draftStandard(admin, { ...named, standardId, seen }))).toBe('standard-moved');
		expect(codeOf(await draftStandard(admin, { ...named, standardId, seen: draftText(lax) }))).toBe('ok');
		expect(codeOf(await publishStandard(admin, { standardId, reason: '签发', seen }))).toBe('ok');
		done(await retireStandard(admin, { standardId, reason: '示例' }));
	});

	it('stand side by side', async () => {
		const [one, other] = (await standardList(db.reader, TEST_TODAY)).filter(({ name }) => name === '345+1.5');
		const told = await standardComparison(db.reader, other?.id ?? '', one?.id ?? '', TEST_TODAY);
		expect(told?.lines.map(({ before, after }) => [before?.limit, after?.limit])).toEqual([
			[30, 40],
			[400, 500],
			[500, 600],
			[1.5, 2],
		]);
		expect(told?.differing).toEqual(['effectiveFrom', 'toConfirm']);
		expect(await standardComparison(db.reader, 'nobody', one?.id ?? '', TEST_TODAY)).toBeNull();
	});

	it('are rehearsed for everybody their scope concerns when the name is new', async () => {
		const scope = { units: ['anji'], industries: [], landUses: [] };
		const { standardId } = done(await draftStandard(admin, { ...next, name: '安吉标准', scope }));
		expect(await standardRehearsal(db, standardId, TEST_TODAY)).toMatchObject({ present: null, units: [] });
		const wide = { ...next, standardId, name: '全市标准' };
		done(await draftStandard(admin, wide));
		expect((await standardRehearsal(db, standardId, TEST_TODAY))?.units).toHaveLength(2);
	});

	it('are retired with a reason, and kept by admins alone', async () => {
		for (const who of ['manager', 'officer-deqing', 'auditor'] as const) {
			expect(codeOf(await draftStandard(acting(db, who), next))).toBe('forbidden');
			expect(codeOf(await publishStandard(acting(db, who), { standardId: 'x', reason: 'x' }))).toBe('forbidden');
			expect(codeOf(await retireStandard(acting(db, who), { standardId: 'x', reason: 'x' }))).toBe('forbidden');
		}
		expect(codeOf(await publishStandard(admin, { standardId: 'x', reason: 'x' }))).toBe('not-found');
		expect(codeOf(await retireStandard(admin, { standardId: 'x', reason: 'x' }))).toBe('not-found');
		expect(codeOf(await draftStandard(admin, { ...next, standardId: 'x' }))).toBe('not-found');
		expect(codeOf(await draftStandard(admin, { ...next, indicators: [] }))).toBe('indicators-missing');
		const shippedId = 'standard-2456-1';
		expect(codeOf(await retireStandard(admin, { standardId: shippedId, reason: '' }))).toBe('reason-missing');
		done(await retireStandard(admin, { standardId: shippedId, reason: '由新标准替代' }));
		const [retired] = (await standardList(db.reader, TEST_TODAY)).filter(({ id }) => id === shippedId);
		expect(retired).toMatchObject({ state: 'retired', inForce: false, retiredReason: '由新标准替代' });
	});
});

describe('a bulk assessment', () => {
	const bulk = { standardId: 'standard-345-1', units: [], projectIds: null, dryRun: false };

	it('counts in a dry run and keeps every verdict with its inputs when it is meant', async () => {
		const inAnji = await newProject(db, { unit: 'anji', fields: { name: '示例安吉项目', areaMu: 10 } }, 'officer-anji');
		const manager = acting(db, 'manager');
		const before = await db.reader.event.count();
		const counts = { pass: 1, conditional: 0, fail: 0, insufficientData: 1 };
		expect(done(await assessProjects(manager, { ...bulk, dryRun: true }))).toMatchObject({ assessed: 2, counts });
		expect(await db.reader.event.count()).toBe(before);
		expect(done(await assessProjects(manager, bulk))).toMatchObject({ assessed: 2, counts });
		expect(await db.reader.event.count()).toBe(before + 2);
		const [kept] = await assessmentsOf(db.reader, { projectId: inAnji });
		expect(kept).toMatchObject({
			...{ standardId: 'standard-345-1', standardVersion: 1, verdict: 'insufficientData', on: TEST_TODAY },
			inputs: { figures: { areaMu: 10 }, agreed: {} },
		});
	});

	it('stays within units, projects and scope', async () => {
		const assessed = async (given: object, who: Parameters<typeof acting>[1] = 'manager') =>
			done(await assessProjects(acting(db, who), { ...bulk, dryRun: true, ...given })).assessed;
		expect(await assessed({ units: ['anji'] })).toBe(1);
		expect(await assessed({ projectIds: [] })).toBe(0);
		expect(await assessed({}, 'manager-anji')).toBe(1);
		expect(codeOf(await assessProjects(acting(db, 'officer-deqing'), bulk))).toBe('forbidden');
		expect(codeOf(await assessProjects(acting(db, 'manager'), { ...bulk, standardId: 'x' }))).toBe('not-found');
		const retired = { ...bulk, standardId: 'standard-2456-1' };
		expect(codeOf(await assessProjects(acting(db, 'manager'), retired))).toBe('standard-not-in-force');
	});
});

it('leaves a history that replays', async () => {
	expect((await verifyHistory(db)).fault).toBeNull();
});
