import { describe, expect, it } from 'vitest';
import { decideApplication } from '~/commands/entry/decide-application.server';
import { recordActualDate } from '~/commands/record-actual-date.server';
import { reviewsOf } from '~/data/promises.server';
import type { Decision } from '~/domain/entry/application';
import { key, pageOf as page } from '../../support/entry-pages';
import { ADMIT, done, submitted } from '../../support/entry-world';
import { signedIn } from '../../support/http-client';
import { newProject, stateNow } from '../../support/project-world';
import { acting } from '../../support/test-acting';
import { startTestServer } from '../../support/test-server';

const server = await startTestServer();
const officer = await signedIn(server, 'officer-deqing');
const manager = await signedIn(server, 'manager');

const EXCEPT: Decision = {
	...{ kind: 'except', words: '产业链关键环节', documentNo: '示例政专纪〔2026〕12号', untilOn: '2027-12-31' },
	conditions: [{ text: '两年内补足产值', dueOn: '2027-06-30', metOn: null, evidence: null }],
};

const EVIDENCE = ['agreement', 'buildingPermit', 'acceptanceFiling', 'firstInvoice', 'meteredElectricity'] as const;

async function admitted(name: string, decision: Decision = ADMIT, outputFen = 15_000_000_000): Promise<string> {
	const applicationId = await submitted(server.app.db, { candidate: { name, outputFen } });
	const decided = await decideApplication(acting(server.app.db, 'manager'), { applicationId, ...decision });
	return done(decided).projectId ?? '';
}

/** In production for years, with the tax and output of the last twelve months on record. */
async function producing(name: string): Promise<string> {
	const id = await admitted(name);
	const who = acting(server.app.db, 'officer-deqing');
	const facts = {
		signed: '2022-09-01',
		started: '2023-03-01',
		completed: '2024-06-01',
		inProduction: '2024-10-01',
	} as const;
	const evidence = EVIDENCE.map((kind) => ({ kind, text: `示例 ${kind}` }));
	for (const [milestone, actualOn] of Object.entries(facts)) {
		const given = { projectId: id, milestone: milestone as keyof typeof facts, actualOn, evidence, reason: '补录' };
		done(await recordActualDate(who, given));
	}
	for (const [name, value] of [
		['taxPerMu', '30'],
		['outputPerMu', '510'],
	] as const) {
		const measured = { key: name, value, periodUntil: '2026-10-31', source: '税务部门清册（示例）' };
		expect((await page(officer.post(`/projects/${id}/entry/measurement`, { ...key(), ...measured }))).status).toBe(302);
	}
	return id;
}

describe('the entry of a project', () => {
	it('of a project from a ledger is not assessed, and leads to an application', async () => {
		const id = await newProject(server.app.db, { fields: { name: '示例未评估项目', firmName: '湖州示例有限公司' } });
		const entry = await page(officer.get(`/projects/${id}/entry`));
		expect(entry.text).toContain('未评估');
		expect(entry.html).toContain(`/entry/new?project=${id}`);
		expect((await page((await signedIn(server, 'auditor')).get(`/projects/${id}/entry`))).html).not.toContain(
			'/entry/new',
		);
		expect((await page((await signedIn(server, 'officer-anji')).get(`/projects/${id}/entry`))).status).toBe(404);
	});

	it('of an admitted one names version, promises and the kept verdict; the project page leads there', async () => {
		const id = await admitted('示例正常准入项目');
		const entry = await page(officer.get(`/projects/${id}/entry`));
		for (const words of ['“345+1.5”第 1 版', '正常准入', '待竣工或投产', '历次判定'])
			expect(entry.text).toContain(words);
		const project = await page(officer.get(`/projects/${id}`));
		expect(project.text).toContain('准入 345+1.5 第 1 版');
		expect(project.html).toContain(`/projects/${id}/entry`);
	});

	it('of an exception carries its mark for ever, and conditions that are met by a document', async () => {
		const id = await admitted('示例例外项目', EXCEPT, 1_000_000);
		const path = `/projects/${id}/entry/conditions/0`;
		expect((await page(officer.get(`/projects/${id}/entry`))).text).toContain('这个标记永久保留');
		expect((await page(officer.get(`/projects/${id}`))).text).toContain('一事一议 345+1.5 第 1 版');
		const refused = await page(officer.post(path, { ...key(), metOn: '2026-11-20', evidence: '' }));
		expect([refused.status, refused.html.includes('href="#condition-evidence"')]).toEqual([422, true]);
		expect((await page(officer.post(path, { ...key(), metOn: '2026-11-20', evidence: '示例验收 1 号' }))).status).toBe(
			302,
		);
		expect((await page(officer.get(`/projects/${id}/entry`))).text).toContain('示例验收 1 号');
		expect((await page(officer.get(`/projects/${id}/entry/conditions/7`))).status).toBe(404);
	});
});

describe('the plot agreement', () => {
	it('takes the place of the standard, and loses no typed word when refused', async () => {
		const id = await admitted('示例标准地项目');
		const path = `/projects/${id}/entry/agreement`;
		const typed = { number: '示例标准地 2026-7', signedOn: '2026-10-01', 'limits.taxPerMu': '45' };
		const odd = await page(officer.post(path, { ...key(), ...typed, 'limits.taxPerMu': '0' }));
		expect([odd.status, odd.html.includes('href="#agreement-limits.taxPerMu"')]).toEqual([422, true]);
		expect(odd.html).toContain('value="示例标准地 2026-7"');
		const none = await page(officer.post(path, { ...key(), ...typed, 'limits.taxPerMu': '' }));
		expect(none.text).toContain('请至少填写一项约定指标');
		expect((await page(officer.post(path, { ...key(), ...typed }))).status).toBe(302);
		const entry = await page(officer.get(`/projects/${id}/entry`));
		expect(entry.text).toContain('示例标准地 2026-7');
		expect(entry.text).toContain('≥ 45');
	});
});

describe('the promise ledger', () => {
	it('records measurements, refuses careless ones at their fields, and shows gap and source', async () => {
		const id = await producing('示例投产项目');
		const path = `/projects/${id}/entry/measurement`;
		const typed = { key: 'taxPerMu', value: '24', periodUntil: '2026-10-31', source: '税务部门清册（示例）' };
		for (const [field, value] of [
			['value', '-1'],
			['value', ''],
			['periodUntil', '2030-01-01'],
			['source', ''],
			['key', 'smell'],
		]) {
			const refused = await page(officer.post(path, { ...key(), ...typed, [field as string]: value as string }));
			expect([refused.status, refused.html.includes(`href="#measure-${field}"`)], field).toEqual([422, true]);
		}
		expect((await page(officer.post(path, { ...key(), ...typed }))).status).toBe(302);
		const entry = await page(officer.get(`/projects/${id}/entry`));
		expect(entry.text).toContain('20.00%');
		expect(entry.text).toContain('基本达产');
		expect(entry.text).toContain('税务部门清册（示例）');
		expect((await page((await signedIn(server, 'auditor')).get(path))).status).toBe(403);
	});

	it('has full output reviewed by a second person', async () => {
		const id = await producing('示例达产项目');
		const path = `/projects/${id}/entry/review`;
		const typed = { on: '2026-11-20', documentNo: '示例达产 1 号', words: '' };
		const refused = await page(manager.post(path, { ...key(), ...typed, documentNo: '' }));
		expect([refused.status, refused.html.includes('href="#review-documentNo"')]).toEqual([422, true]);
		expect((await page(manager.get(path))).text).toContain('超过 10 个工作日才提交的，须写明原因');
		const late = await page(manager.post(path, { ...key(), ...typed, on: '2026-11-02' }));
		expect([late.status, late.html.includes('href="#review-words"')]).toEqual([422, true]);
		expect((await page(manager.post(path, { ...key(), ...typed }))).status).toBe(302);
		const [review] = await reviewsOf(server.app.db.reader, id);
		const decision = `/projects/${id}/entry/reviews/${review?.id}`;
		expect((await page(manager.get(decision))).text).toContain('须由另一人确认');
		expect((await page(manager.post(decision, { ...key(), intent: 'confirm' }))).status).toBe(403);
		expect((await page(officer.get(decision))).status).toBe(403);
		const other = await signedIn(server, 'manager-other');
		expect((await page(other.post(decision, { ...key(), intent: 'return', words: '' }))).status).toBe(422);
		expect((await page(other.post(decision, { ...key(), intent: 'confirm' }))).status).toBe(302);
		expect((await stateNow(server.app.db, id)).facts.milestones.atOutput?.actualOn).toBe('2026-11-20');
		expect((await page(other.post(decision, { ...key(), intent: 'confirm' }))).status).toBe(409);
	});
});
