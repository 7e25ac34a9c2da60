import { describe, expect, it } from 'vitest';
import { draftStandard } from '~/commands/entry/draft-standard.server';
import { publishStandard } from '~/commands/entry/publish-standard.server';
import { retireStandard } from '~/commands/entry/retire-standard.server';
import { findApplication } from '~/data/applications.server';
import { hiddenIn, key, pageOf as page } from '../../support/entry-pages';
import { applicationForm, done, submitted } from '../../support/entry-world';
import { STANDARD_345 } from '../../support/figures';
import { httpClient, signedIn } from '../../support/http-client';
import { newProject, stateNow } from '../../support/project-world';
import { acting } from '../../support/test-acting';
import { startTestServer } from '../../support/test-server';

const server = await startTestServer();
const officer = await signedIn(server, 'officer-deqing');
const manager = await signedIn(server, 'manager');

const kept = async (id: string) => {
	const application = await findApplication(server.app.db.reader, id);
	if (!application) throw new Error(`no application ${id}`);
	return application;
};
/** Exactly at 345+1.5, as typed. */
const TYPED = {
	...{ intent: 'save', unit: 'deqing', name: '示例准入页面项目', firmName: '湖州示例新材有限公司（示例）' },
	industryCode: 'C2760',
	...{ areaMu: '30', fixedInvestmentFen: '12,000', taxFen: '900', outputFen: '15000', floorAreaM2: '30000' },
};
const idIn = (to: string) => to.split('/').at(-1) ?? '';

describe('an application by plain form', () => {
	it('is saved as a draft, resumed, and handed in', async () => {
		const saved = await page(officer.post('/entry/new', { ...key(), ...TYPED, floorAreaM2: '' }));
		expect([saved.status, saved.to]).toEqual([302, expect.stringMatching(/^\/entry\/\w+$/)]);
		const draft = await page(officer.get(saved.to));
		expect(draft.text).toContain('资料不全');
		expect(draft.text).toContain('尚未提交');
		const resumed = await page(officer.get(`${saved.to}/edit`));
		expect(resumed.html).toContain('value="12000.00"');
		const again = { ...key(), ...TYPED, version: '1', standardId: 'standard-345-1' };
		expect((await page(officer.post(`${saved.to}/edit`, again))).to).toBe(saved.to);
		expect((await page(officer.post(saved.to, { ...key(), intent: 'submit' }))).to).toBe(saved.to);
		expect(await kept(idIn(saved.to))).toMatchObject({ state: 'submitted', unit: 'deqing' });
		const handedIn = await page(officer.get(saved.to));
		expect(handedIn.text).toContain('“345+1.5”第 1 版');
		expect(handedIn.text).toContain('按当时的标准和数据保存');
	});

	it('loses no typed word when it is refused', async () => {
		const odd = { ...key(), ...TYPED, areaMu: '约30亩', papers: '备案 一号' };
		const refused = await page(officer.post('/entry/new', odd));
		expect(refused.status).toBe(422);
		expect(refused.html).toContain('value="约30亩"');
		expect(refused.html).toContain('value="12,000"');
		expect(refused.text).toContain('备案 一号');
		const absurd = await page(officer.post('/entry/new', { ...key(), ...TYPED, areaMu: '9999999' }));
		expect([absurd.status, absurd.html.includes('href="#apply-areaMu"')]).toEqual([422, true]);
	});

	it('tries the figures without keeping anything, with the levers of a failing one', async () => {
		const before = await server.app.db.reader.application.count();
		const tried = await page(officer.post('/entry/new', { ...TYPED, intent: 'try', fixedInvestmentFen: '8,600' }));
		expect(tried.status).toBe(200);
		expect(tried.text).toContain('3 项达标，1 项不达标，0 项缺数据');
		expect(tried.text).toContain('固定资产投资增加 3,400 万元');
		expect(tried.text).toContain('用地减少 8.5 亩');
		expect(tried.html).toContain('value="8,600"');
		expect(await server.app.db.reader.application.count()).toBe(before);
	});

	it('judges while one types by the standard the server will take, whatever its scope', async () => {
		const admin = acting(server.app.db, 'admin');
		const { id: _, version: __, state: ___, ...shipped } = STANDARD_345;
		const scope = { units: ['deqing'], industries: ['27'], landUses: ['rented' as const] };
		const scoped = { ...shipped, name: '示例租赁标准', scope, standardId: null };
		const { standardId } = done(await draftStandard(admin, scoped));
		done(await publishStandard(admin, { standardId, reason: '示例' }));
		const tried = async (given: object) =>
			(await page(officer.post('/entry/new', { ...TYPED, intent: 'try', ...given }))).text;
		expect(await tried({ landUse: 'rented' })).toContain('按“示例租赁标准”第 1 版');
		expect(await tried({ landUse: 'granted' })).toContain('按“345+1.5”第 1 版');
		expect(await tried({ landUse: 'rented', industryCode: '3985' })).toContain('按“345+1.5”第 1 版');
		expect(await tried({ landUse: 'granted', standardId })).toContain('不适用于这个项目');
		const saved = await page(officer.post('/entry/new', { ...key(), ...TYPED, landUse: 'granted', standardId }));
		expect([saved.status, saved.text.includes('不适用于这个项目')]).toEqual([422, true]);
		done(await retireStandard(admin, { standardId, reason: '示例' }));
	});

	it('judges while one types by every estimate the project has', async () => {
		const fields = {
			name: '示例亩均估算项目',
			areaMu: 30,
			floorAreaRatio: 1.6,
			fixedInvestmentPerMu: 380,
			taxPerMu: 31,
			outputPerMu: 510,
		};
		const projectId = await newProject(server.app.db, { fields });
		const { text } = await page(officer.get(`/entry/new?project=${projectId}`));
		expect(text).toMatch(/亩均固定资产投资.{0,12}不达标/);
		expect(text).toContain('用地减少 1.5 亩');
		expect(text).toContain('固定资产投资增加 600 万元');
	});

	it('refuses a stale save and keeps the words', async () => {
		const { to } = await page(officer.post('/entry/new', { ...key(), ...TYPED, name: '示例两人同改项目' }));
		await officer.post(`${to}/edit`, { ...key(), ...TYPED, name: '示例先存者', version: '1' });
		const late = await page(officer.post(`${to}/edit`, { ...key(), ...TYPED, name: '示例后存者', version: '1' }));
		expect([late.status, late.html.includes('value="示例后存者"')]).toEqual([409, true]);
	});

	it('takes over what a recorded project says, and belongs to it', async () => {
		const fields = { name: '示例台账项目', firmName: '湖州示例甲有限公司（示例）', areaMu: 12.5 };
		const projectId = await newProject(server.app.db, { fields });
		const form = await page(officer.get(`/entry/new?project=${projectId}`));
		expect(form.html).toContain('value="12.5"');
		const saved = await page(officer.post(`/entry/new?project=${projectId}`, { ...key(), ...TYPED, unit: 'anji' }));
		expect(await kept(idIn(saved.to))).toMatchObject({ projectId, unit: 'deqing' });
		const twice = await page(officer.post(`/entry/new?project=${projectId}`, { ...key(), ...TYPED }));
		expect([twice.status, twice.text.includes('已有办理中的准入申请')]).toEqual([422, true]);
	});

	it('is nobody else’s business: 302, 404, 403', async () => {
		const id = await submitted(server.app.db);
		expect((await page(httpClient(server).get(`/entry/${id}`))).to).toMatch(/^\/sign-in/);
		expect((await page((await signedIn(server, 'officer-anji')).get(`/entry/${id}`))).status).toBe(404);
		expect((await page((await signedIn(server, 'auditor')).get('/entry/new'))).status).toBe(403);
		expect((await page((await signedIn(server, 'auditor')).get(`/entry/${id}`))).status).toBe(200);
		expect((await page(officer.get(`/entry/${id}/edit`))).status).toBe(403);
		const decided = await page(officer.post(`/entry/${id}`, { ...key(), intent: 'admit' }));
		expect(decided.status).toBe(403);
	});
});

describe('the decision', () => {
	it('admits somebody else’s application that meets the standard', async () => {
		const id = await submitted(server.app.db, { candidate: { name: '示例准入甲' } });
		expect((await page(manager.get(`/entry/${id}`))).text).toContain('准予准入');
		expect((await page(manager.post(`/entry/${id}`, { ...key(), intent: 'admit' }))).status).toBe(302);
		const { projectId } = await kept(id);
		expect((await stateNow(server.app.db, projectId ?? '')).facts.admission).toMatchObject({ way: 'normal' });
		const late = await page(
			(await signedIn(server, 'manager-other')).post(`/entry/${id}`, { ...key(), intent: 'refuse', words: '晚了' }),
		);
		expect([late.status, late.text.includes('只有待审批的申请可以办理')]).toEqual([422, true]);
	});

	it('never by its applicant', async () => {
		const id = await submitted(server.app.db, { candidate: { name: '示例自批项目' } }, 'manager');
		expect((await page(manager.get(`/entry/${id}`))).text).toContain('须由其他管理者审批');
		expect((await page(manager.post(`/entry/${id}`, { ...key(), intent: 'admit' }))).status).toBe(403);
	});

	it('cannot admit a failing one, but returns it with words', async () => {
		const id = await submitted(server.app.db, { candidate: { name: '示例差额项目', taxFen: 899_999_999 } });
		const shown = await page(manager.get(`/entry/${id}`));
		expect(shown.html).not.toContain('value="admit"');
		expect(shown.text).toContain('按一事一议办理');
		const silent = await page(manager.post(`/entry/${id}`, { ...key(), intent: 'return', words: ' ' }));
		expect([silent.status, silent.html.includes('href="#decide-words"')]).toEqual([422, true]);
		await manager.post(`/entry/${id}`, { ...key(), intent: 'return', words: '请核对税收' });
		const back = await page(officer.get(`/entry/${id}`));
		expect(back.text).toContain('意见：请核对税收');
		expect(back.html).toContain(`/entry/${id}/edit`);
	});

	it('makes an exception only with document, end day and conditions, each at its field', async () => {
		const id = await submitted(server.app.db, { candidate: { name: '示例一事一议', outputFen: 1 } });
		const whole = {
			...{ intent: 'except', words: '产业链关键环节', documentNo: '示例政专纪〔2026〕12号', untilOn: '2027-12-31' },
			...{ 'conditions[0].text': '', 'conditions[0].dueOn': '' },
			...{ 'conditions[1].text': '两年内补足产值', 'conditions[1].dueOn': '2027-06-30' },
		};
		const wrongDay = { ...key(), ...whole, 'conditions[1].dueOn': '2026-01-01' };
		const refused = await page(manager.post(`/entry/${id}`, wrongDay));
		expect([refused.status, refused.html.includes('href="#except-conditions[1].text"')]).toEqual([422, true]);
		expect(refused.html).toContain('value="两年内补足产值"');
		const bare = { ...key(), intent: 'except', words: 'x', documentNo: 'x', untilOn: '2027-12-31' };
		expect((await page(manager.post(`/entry/${id}`, bare))).text).toContain('至少要有一项附带条件');
		expect((await page(manager.post(`/entry/${id}`, { ...key(), ...whole }))).status).toBe(302);
		const shown = await page(manager.get(`/entry/${id}`));
		expect(shown.text).toContain('文号：示例政专纪〔2026〕12号');
		expect(shown.text).toContain('两年内补足产值（2027-06-30 前）');
	});
});

describe('a page that was left open', () => {
	it('decides nothing its reader has not seen, and shows what it is now', async () => {
		const id = await submitted(server.app.db, { candidate: { name: '示例旧页面项目' } });
		const seen = hiddenIn(await page(manager.get(`/entry/${id}`)), 'seen');
		const other = await signedIn(server, 'manager-other');
		await other.post(`/entry/${id}`, { ...key(), intent: 'return', words: '核对用地' });
		await officer.post(`/entry/${id}/edit`, { ...key(), ...TYPED, name: '示例旧页面项目', areaMu: '29', version: '3' });
		await officer.post(`/entry/${id}`, { ...key(), intent: 'submit' });
		const late = await page(manager.post(`/entry/${id}`, { ...key(), intent: 'admit', seen }));
		expect([late.status, late.text.includes('打开页面之后有了变化')]).toEqual([409, true]);
		expect(hiddenIn(late, 'seen')).not.toBe(seen);
		const again = await page(manager.post(`/entry/${id}`, { ...key(), intent: 'admit', seen: hiddenIn(late, 'seen') }));
		expect(again.status).toBe(302);
	});

	it('is not handed in without the industry the gate goes by, and says so', async () => {
		const { to } = await page(
			officer.post('/entry/new', { ...key(), ...TYPED, industryCode: '', name: '示例未填行业' }),
		);
		const refused = await page(officer.post(to, { ...key(), intent: 'submit' }));
		expect([refused.status, refused.text.includes('请先填写行业代码')]).toEqual([422, true]);
	});
});

describe('the high-energy gate', () => {
	const steel = { name: '示例轧钢项目', industryCode: 'C3130' };

	it('holds a suspected case until its numbers are there and a manager has ruled', async () => {
		const id = await submitted(server.app.db, { candidate: steel });
		const held = await page(manager.get(`/entry/${id}`));
		expect(held.text).toContain('疑似两高，待补文号');
		expect(held.html).not.toContain('value="admit"');
		expect((await page(manager.post(`/entry/${id}`, { ...key(), intent: 'admit' }))).status).toBe(422);
		const early = { ...key(), intent: 'rule', isHighEnergy: 'no', allowed: 'yes', words: '核过' };
		expect((await page(manager.post(`/entry/${id}`, early))).text).toContain('请先填写节能审查和环评文号');
	});

	it('lets it through once it is ruled on', async () => {
		const numbers = { energyReviewNo: '示例能审〔2026〕3号', environmentReviewNo: '示例环审〔2026〕8号' };
		const id = await submitted(server.app.db, { candidate: { ...steel, ...numbers, name: '示例电炉项目' } });
		const blank = await page(manager.post(`/entry/${id}`, { ...key(), intent: 'rule', words: '核过' }));
		expect([blank.status, blank.html.includes('href="#rule-isHighEnergy"')]).toEqual([422, true]);
		const ruling = { intent: 'rule', isHighEnergy: 'no', allowed: 'yes', words: '已核对两份文件' };
		expect((await page(manager.post(`/entry/${id}`, { ...key(), ...ruling }))).status).toBe(302);
		const shown = await page(manager.get(`/entry/${id}`));
		expect(shown.text).toContain('两高研判通过');
		expect(shown.html).toContain('value="admit"');
	});
});

describe('the list', () => {
	it('shows each state in its tab, by unit, and only what concerns the reader', async () => {
		const name = '示例列表项目';
		await submitted(server.app.db, applicationForm({ candidate: { name } }));
		expect((await page(manager.get('/entry'))).text).toContain(name);
		expect((await page(manager.get('/entry?unit=anji'))).text).not.toContain(name);
		expect((await page(manager.get('/entry?state=refused'))).text).not.toContain(name);
		expect((await page((await signedIn(server, 'officer-anji')).get('/entry'))).text).not.toContain(name);
		expect((await page(officer.get('/entry'))).text).toContain('新建申请');
		expect((await page((await signedIn(server, 'auditor')).get('/entry'))).text).not.toContain('新建申请');
	});
});
