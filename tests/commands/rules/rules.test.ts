import { describe, expect, it } from 'vitest';
import { recordActualDate } from '~/commands/record-actual-date.server';
import { activateRules } from '~/commands/rules/activate-rules.server';
import { draftRules } from '~/commands/rules/draft-rules.server';
import type { Database } from '~/data/database.server';
import { statesOf } from '~/data/project-states.server';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import type { RuleNumbers } from '~/domain/rules/rule-draft';
import { board } from '~/reads/board.server';
import { projectPage } from '~/reads/project-page.server';
import { ruleRehearsal } from '~/reads/rules/rule-rehearsal.server';
import { ruleVersions } from '~/reads/rules/rule-versions.server';
import { knownAt } from '~/reads/time/known-at.server';
import { verifyHistory } from '~/reads/verify-history.server';
import { codeOf } from '../../support/code-of';
import { done } from '../../support/entry-world';
import { newProject } from '../../support/project-world';
import { acting, TEST_TODAY } from '../../support/test-acting';
import { testDatabase } from '../../support/test-database';
import { actorNamed, type TestPersonId } from '../../support/test-people';

const { id: _, name: __, version: ___, effectiveFrom: ____, ...numbers } = DEFAULT_RULE_SET;
/** Red no sooner than 300 days late. */
const patient: RuleNumbers = { ...numbers, milestoneLate: { yellowFromDays: 1, redFromDays: 300 } };
const wish = (effectiveFrom: string, edition = 0, given = patient, version = 2) => ({
	...{ name: '2027 年规则', effectiveFrom, version, edition, numbers: given },
});
const reader = (who: TestPersonId) => ({ ...actorNamed(who), lookedSeq: 0, lookedAt: null }) as never;

async function redOn(db: Database, on: string, today = TEST_TODAY, asOf: string | null = null): Promise<number> {
	const known = asOf === null ? null : done(await knownAt(db, asOf, { now: `${today}T08:00:00.000Z`, today }));
	const shown = await board(db, reader('manager'), new URLSearchParams({ on }), today, known);
	return done(shown).totals.red;
}

/** A home with one project in 德清 that is red today: its land was due on 2026-03-01. */
async function homeWithRed() {
	const db = await testDatabase();
	return { db, admin: acting(db, 'admin'), projectId: await newProject(db) };
}

describe('a version of the light rules', () => {
	it('is drafted, rehearsed per unit, activated with a reason, and judges from its day on', async () => {
		const { db, admin, projectId } = await homeWithRed();
		const before = await statesOf(db.reader, projectId);
		expect(await ruleRehearsal(db, admin.actor, TEST_TODAY, new URLSearchParams())).toBeNull();
		expect(done(await draftRules(admin, wish('2026-12-01')))).toEqual({ draftId: 'rules-2', edition: 1 });

		const rehearse = (who: TestPersonId, query = '') =>
			ruleRehearsal(db, actorNamed(who), TEST_TODAY, new URLSearchParams(query));
		expect(await rehearse('admin')).toMatchObject({
			...{ on: '2026-12-01', against: { version: 1 } },
			units: [
				{
					unit: 'deqing',
					judged: 1,
					changed: 1,
					worse: 0,
					better: 1,
					moves: [{ from: 'red', to: 'yellow', count: 1 }],
				},
			],
			listed: [{ projectId, unit: 'deqing', from: 'red', to: 'yellow' }],
		});
		expect((await rehearse('admin', 'unit=deqing&from=red&to=yellow'))?.listed).toHaveLength(1);
		expect((await rehearse('admin', 'from=green'))?.listed).toEqual([]);
		expect((await rehearse('admin', 'from=__proto__'))?.listed).toHaveLength(1);
		expect(await rehearse('manager-anji')).toMatchObject({ units: [], listed: [] });
		expect(await redOn(db, '2026-12-01')).toBe(1);

		done(await activateRules(admin, { version: 2, edition: 1, reason: '市政府第 9 次常务会议' }));
		expect(await statesOf(db.reader, projectId)).toEqual(before);
		expect([
			await redOn(db, '2026-11-30'),
			await redOn(db, '2026-12-01'),
			await redOn(db, TEST_TODAY, '2026-12-01'),
		]).toEqual([1, 0, 1]);
		expect(await redOn(db, '2026-12-01', '2026-12-01')).toBe(0);
		expect(await ruleVersions(db.reader, TEST_TODAY)).toMatchObject({
			inForce: { version: 1 },
			draft: null,
			versions: [
				{
					state: 'announced',
					followedFrom: null,
					signed: { personName: admin.actor.name, reason: '市政府第 9 次常务会议' },
				},
				{ state: 'inForce', followedFrom: '2026-12-01', signed: { personName: 'system' } },
			],
		});
		expect((await verifyHistory(db)).fault).toBeNull();
	});

	it('leaves old lights their version and receipt, also when looked at later', async () => {
		const { db, admin, projectId } = await homeWithRed();
		const page = async (on: string) =>
			await projectPage(db.reader, actorNamed('auditor'), projectId, { on, today: on });
		const old = (await page('2026-11-21'))?.receipt;
		done(await draftRules(admin, wish('2026-12-01')));
		done(await activateRules(admin, { version: 2, edition: 1, reason: '会议' }));
		const { nextChange: __, ...same } = old as NonNullable<typeof old>;
		expect((await page('2026-11-21'))?.receipt).toMatchObject(same);
		expect((await page('2026-11-21'))?.receipt.nextChange).toEqual({ on: '2026-12-01', light: 'yellow' });
		expect((await page('2026-12-05'))?.receipt).toMatchObject({ light: 'yellow', ruleSet: { version: 2 } });
		expect((await page('2026-12-05'))?.strip.map(({ fromOn, light }) => [fromOn, light]).slice(-2)).toEqual([
			['2026-05-01', 'red'],
			['2026-12-01', 'yellow'],
		]);
	});

	it('writes after its day under the new version, and every outlook replays', async () => {
		const { db, admin, projectId } = await homeWithRed();
		done(await draftRules(admin, wish('2026-12-01')));
		done(await activateRules(admin, { version: 2, edition: 1, reason: '会议' }));
		const officer = acting(db, 'officer-deqing', { today: '2026-12-02' });
		const input = { projectId, milestone: 'landGranted' as const, actualOn: '2026-12-01' };
		done(await recordActualDate(officer, { ...input, evidence: [{ kind: 'landContract', text: '示例-1' }] }));
		const states = await statesOf(db.reader, projectId);
		expect(states.map(({ outlook }) => outlook.ruleSetId)).toEqual([DEFAULT_RULE_SET.id, 'rules-2']);
		expect((await verifyHistory(db)).fault).toBeNull();
	});

	it('is not known before it was activated, whatever its day', async () => {
		const { db, admin } = await homeWithRed();
		done(await draftRules(admin, wish(TEST_TODAY)));
		done(await activateRules(admin, { version: 2, edition: 1, reason: '会议' }));
		expect(await redOn(db, TEST_TODAY)).toBe(0);
		expect(await redOn(db, '2026-11-20')).toBe(1);
		expect(await redOn(db, TEST_TODAY, TEST_TODAY, '2026-11-20')).toBe(1);
		expect(await redOn(db, TEST_TODAY, TEST_TODAY, TEST_TODAY)).toBe(0);
	});

	it('can be replaced before its day by another with the same day', async () => {
		const { db, admin } = await homeWithRed();
		done(await draftRules(admin, wish('2026-12-01')));
		done(await activateRules(admin, { version: 2, edition: 1, reason: '会议' }));
		expect(codeOf(await draftRules(admin, wish('2026-11-30', 0, patient, 3)))).toBe('rules-before-announced');
		done(await draftRules(admin, wish('2026-12-01', 0, numbers, 3)));
		done(await activateRules(admin, { version: 3, edition: 1, reason: '更正' }));
		expect(await redOn(db, '2026-12-01')).toBe(1);
		const { versions } = await ruleVersions(db.reader, TEST_TODAY);
		expect(versions.map(({ state }) => state)).toEqual(['announced', 'replaced', 'inForce']);
	});
});

describe('refused', () => {
	it('to those who do not administer', async () => {
		const { db } = await homeWithRed();
		for (const who of ['manager', 'officer-deqing', 'auditor'] as const) {
			expect(codeOf(await draftRules(acting(db, who), wish('2026-12-01')))).toBe('forbidden');
			expect(codeOf(await activateRules(acting(db, who), { version: 2, edition: 1, reason: '会议' }))).toBe(
				'forbidden',
			);
		}
	});

	it('what others have changed meanwhile, and what is not there', async () => {
		const { db, admin } = await homeWithRed();
		expect(codeOf(await activateRules(admin, { version: 2, edition: 0, reason: '会议' }))).toBe('not-found');
		done(await draftRules(admin, wish('2026-12-01')));
		expect(codeOf(await draftRules(admin, wish('2026-12-01')))).toBe('rule-draft-moved');
		expect(done(await draftRules(admin, wish('2026-12-02', 1)))).toEqual({ draftId: 'rules-2', edition: 2 });
		expect(codeOf(await activateRules(admin, { version: 2, edition: 1, reason: '会议' }))).toBe('rule-draft-moved');
		expect(codeOf(await activateRules(admin, { version: 2, edition: 2, reason: ' ' }))).toBe('reason-missing');
		const late = { ...admin, today: '2026-12-03' };
		expect(codeOf(await activateRules(late, { version: 2, edition: 2, reason: '会议' }))).toBe('rules-in-past');
		expect((await ruleRehearsal(db, admin.actor, '2026-12-03', new URLSearchParams()))?.on).toBe('2026-12-03');
		expect((await verifyHistory(db)).fault).toBeNull();
	});

	it('to who rehearsed or opened a version that has been activated since, also when the next one is drafted', async () => {
		const { db, admin } = await homeWithRed();
		done(await draftRules(admin, wish('2026-12-01')));
		const late = () => activateRules(admin, { version: 2, edition: 1, reason: '另一次会议' });
		done(await activateRules(admin, { version: 2, edition: 1, reason: '会议' }));
		const activated = { refusal: { code: 'rule-draft-activated', params: { id: 'rules-2', version: 2 } } };
		expect(await late()).toMatchObject(activated);
		expect(codeOf(await draftRules(admin, wish('2026-12-01')))).toBe('rule-draft-moved');
		expect(codeOf(await draftRules(admin, wish('2026-12-01', 1)))).toBe('rule-draft-moved');
		expect(done(await draftRules(admin, wish('2026-12-01', 0, patient, 3)))).toEqual({
			draftId: 'rules-3',
			edition: 1,
		});
		expect(await late()).toMatchObject(activated);
		expect(codeOf(await draftRules(admin, wish('2026-12-01', 1)))).toBe('rule-draft-moved');
		expect((await verifyHistory(db)).fault).toBeNull();
	});

	it('by the database itself: published rules and activated drafts never change', async () => {
		const { db, admin } = await homeWithRed();
		done(await draftRules(admin, wish('2026-12-01')));
		done(await activateRules(admin, { version: 2, edition: 1, reason: '会议' }));
		for (const statement of [
			`UPDATE "RuleSet" SET "rules" = '{}'`,
			`DELETE FROM "RuleSet"`,
			`UPDATE "RuleDraft" SET "edition" = 2`,
			`DELETE FROM "RuleDraft"`,
		]) {
			await expect(db.write((tx) => tx.$executeRawUnsafe(statement))).rejects.toThrow(/never/);
		}
	});
});
