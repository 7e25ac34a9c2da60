import { describe, expect, it } from 'vitest';
import { editProject } from '~/commands/edit-project.server';
import { decideApplication } from '~/commands/entry/decide-application.server';
import { recordAgreement } from '~/commands/entry/record-agreement.server';
import { ruleHighEnergy } from '~/commands/entry/rule-high-energy.server';
import { saveApplication } from '~/commands/entry/save-application.server';
import { submitApplication } from '~/commands/entry/submit-application.server';
import type { Decision } from '~/domain/entry/application';
import { applicationList } from '~/reads/entry/application-list.server';
import { applicationPage } from '~/reads/entry/application-page.server';
import { codeOf } from '../../support/code-of';
import { ADMIT, applicationForm, done, submitted } from '../../support/entry-world';
import { newProject, stateNow } from '../../support/project-world';
import { acting, TEST_TODAY } from '../../support/test-acting';
import { testDatabase } from '../../support/test-database';

const db = await testDatabase();
const officer = acting(db, 'officer-deqing');
const manager = acting(db, 'manager-deqing');
const other = acting(db, 'manager');
const decide = (applicationId: string, given: Partial<Decision> & { seen?: string } = {}, who = manager) =>
	decideApplication(who, { ...ADMIT, ...given, applicationId });

describe('who worked on an application', () => {
	it('never decides it, whoever handed it in last', async () => {
		const form = applicationForm({ candidate: { name: '示例借手自批项目' } });
		const { applicationId } = done(await saveApplication(manager, form));
		done(await submitApplication(officer, { applicationId }));
		expect(codeOf(await decide(applicationId))).toBe('own-application');
		const page = await applicationPage(db.reader, manager.actor, applicationId, TEST_TODAY);
		expect(page).toMatchObject({ own: true, may: { decide: false } });
		const { applications } = await applicationList(db.reader, manager.actor, 'submitted');
		expect(applications.find(({ id }) => id === applicationId)).toMatchObject({ own: true, mayDecide: false });
		expect(codeOf(await decide(applicationId, {}, other))).toBe('ok');
	});

	it('stays its applicant when it was returned and somebody else mended it', async () => {
		const applicationId = await submitted(db, { candidate: { name: '示例退回换人项目' } }, 'manager-deqing');
		done(await decide(applicationId, { kind: 'return', words: '补文号' }, other));
		const mended = applicationForm({ applicationId, candidate: { name: '示例退回换人项目' } });
		done(await saveApplication(officer, mended));
		done(await submitApplication(officer, { applicationId }));
		expect(codeOf(await decide(applicationId))).toBe('own-application');
	});
});

it('may be mended by the manager who returned it, who then is its applicant', async () => {
	const applicationId = await submitted(db, { candidate: { name: '示例管理者代改项目' } });
	done(await decide(applicationId, { kind: 'return', words: '代为补充' }));
	const mended = applicationForm({ applicationId, candidate: { name: '示例管理者代改项目' } });
	expect(codeOf(await saveApplication(manager, mended))).toBe('ok');
	expect(codeOf(await submitApplication(officer, { applicationId }))).toBe('ok');
	expect(codeOf(await decide(applicationId))).toBe('own-application');
});

it('loses a ruling when the manager who gave it hands it in', async () => {
	const numbers = { energyReviewNo: '示例能审1号', environmentReviewNo: '示例环评1号' };
	const candidate = { name: '示例研判自报项目', industryCode: '2614', ...numbers };
	const applicationId = await submitted(db, { candidate });
	const ruling = { isHighEnergy: true, allowed: true, words: '能效先进', documentNo: null };
	done(await ruleHighEnergy(manager, { applicationId, ...ruling }));
	done(await decide(applicationId, { kind: 'return', words: '补材料' }, other));
	done(await submitApplication(manager, { applicationId }));
	expect(codeOf(await decide(applicationId, {}, other))).toBe('high-energy-held');
});

describe('what the page did not show', () => {
	it('is not decided: figures that were sent in again meanwhile', async () => {
		const applicationId = await submitted(db, { candidate: { name: '示例旧页面项目' } });
		const seen = async () =>
			(await applicationPage(db.reader, manager.actor, applicationId, TEST_TODAY))?.standing ?? '';
		const old = await seen();
		done(await decide(applicationId, { kind: 'return', words: '核对用地' }, other));
		const smaller = applicationForm({ applicationId, candidate: { name: '示例旧页面项目', areaMu: 29 } });
		done(await saveApplication(officer, smaller));
		expect(codeOf(await submitApplication(officer, { applicationId, seen: old }))).toBe('application-moved');
		done(await submitApplication(officer, { applicationId }));
		expect(codeOf(await decide(applicationId, { seen: old }))).toBe('application-moved');
		expect(codeOf(await decide(applicationId, { seen: await seen() }))).toBe('ok');
	});

	it('is not decided: an agreement that lowered the limits meanwhile', async () => {
		const fields = { name: '示例协议降限项目', firmName: '湖州示例甲有限公司（示例）' };
		const projectId = await newProject(db, { fields });
		const applicationId = await submitted(db, { projectId, candidate: { ...fields, taxFen: 100 } });
		const page = await applicationPage(db.reader, manager.actor, applicationId, TEST_TODAY);
		expect(page?.assessed.verdict).toBe('fail');
		const limits = { taxPerMu: 0.000001 };
		done(await recordAgreement(officer, { projectId, number: '标准地 9', signedOn: '2026-02-01', limits }));
		expect(codeOf(await decide(applicationId, { seen: page?.standing ?? '' }))).toBe('application-moved');
	});
});

describe('two candidates that are one project', () => {
	it.each([
		['name and firm', { name: '示例同名项目' }, { name: '示例同名项目' }, 'application-project-exists'],
		[
			'code',
			{ name: '示例同码甲', projectCode: '2611-330521-04-01-000007' },
			{ name: '示例同码乙', projectCode: '２６１１-330521-04-01-000007' },
			'duplicate-project-code',
		],
	])('by %s do not both become projects', async (_, one, another, code) => {
		const [first, second] = [await submitted(db, { candidate: one }), await submitted(db, { candidate: another })];
		expect(codeOf(await decide(first))).toBe('ok');
		expect(codeOf(await decide(second))).toBe(code);
		const third = done(await saveApplication(officer, applicationForm({ candidate: another })));
		expect(codeOf(await submitApplication(officer, third))).toBe(code);
	});
});

it('admits a recorded project without taking back what others changed on it meanwhile', async () => {
	const fields = { name: '示例并行修改项目', firmName: '湖州示例乙有限公司（示例）', township: '武康街道', areaMu: 45 };
	const projectId = await newProject(db, { fields });
	const candidate = { ...fields, areaMu: 30, contact: '示例联系人' };
	const applicationId = await submitted(db, { projectId, candidate });
	const edit = { fields: { name: '示例并行修改项目（更名）', township: '阜溪街道' }, reason: '更名' };
	const later = acting(db, 'officer-deqing', { now: '2026-11-21T09:00:00.000Z' });
	done(await editProject(later, { projectId, ...edit }));
	done(await decide(applicationId));
	expect((await stateNow(db, projectId)).facts).toMatchObject({
		...{ name: '示例并行修改项目（更名）', township: '阜溪街道' },
		...{ areaMu: 30, contact: '示例联系人', admission: { way: 'normal' } },
	});
});
