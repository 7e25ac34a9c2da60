import { beforeAll, describe, expect, it } from 'vitest';
import { allStandards } from '~/data/standards.server';
import { boxesOf, key, pageOf as page } from '../../support/entry-pages';
import { submitted } from '../../support/entry-world';
import { type HttpClient, signedIn } from '../../support/http-client';
import { startTestServer, type TestServer } from '../../support/test-server';

let server: TestServer;
let admin: HttpClient;
beforeAll(async () => {
	server = await startTestServer();
	admin = await signedIn(server, 'admin');
});

const named = async (name: string) => (await allStandards(server.app.db.reader)).filter((one) => one.name === name);

describe('the list of standards', () => {
	it('shows both shipped ones, their numbers, and that nobody has confirmed them', async () => {
		for (const who of ['admin', 'manager', 'officer-deqing', 'auditor'] as const) {
			const { status, text } = await page((await signedIn(server, who)).get('/standards'));
			expect([status, text.includes('2456+节能减排'), text.includes('新建标准')]).toEqual([200, true, who === 'admin']);
			expect(text).toContain('待主管部门确认');
			expect(text).toContain('亩均固定资产投资 ≥ 400 万元/亩');
		}
	});
});

describe('a new standard', () => {
	it('is filled in by its short name; nonsense is refused and nothing typed is lost', async () => {
		const blank = boxesOf((await page(admin.get('/standards/new'))).html);
		const typed = { ...blank, ...key(), intent: 'fill', name: '示例新标准', label: '456+2.0' };
		const filled = await page(admin.post('/standards/new', typed));
		expect(filled.status).toBe(200);
		expect(boxesOf(filled.html)).toMatchObject({
			...{ name: '示例新标准', 'use.taxPerMu': 'required', 'use.emissions': 'none' },
			...{ 'limit.taxPerMu': '40', 'limit.fixedInvestmentPerMu': '500', 'limit.outputPerMu': '600' },
			...{ 'limit.floorAreaRatio': '2' },
		});
		for (const label of ['四五六', '45+2', '456+0', '']) {
			const refused = await page(admin.post('/standards/new', { ...typed, label }));
			expect([refused.status, refused.html.includes('href="#standard-label"')]).toEqual([422, true]);
			expect(boxesOf(refused.html).name).toBe('示例新标准');
		}
	});

	it('is drafted, changed, rehearsed, published with a reason, and retired', async () => {
		const blank = boxesOf((await page(admin.get('/standards/new'))).html);
		const filled = boxesOf(
			(await page(admin.post('/standards/new', { ...blank, ...key(), intent: 'fill', label: '345+1.5' }))).html,
		);
		const typed = {
			...filled,
			intent: 'save',
			name: '示例园区标准',
			source: '示例文〔2026〕1号',
			effectiveFrom: '2026-01-01',
		};
		const odd = await page(admin.post('/standards/new', { ...typed, ...key(), 'limit.taxPerMu': '-3' }));
		expect([odd.status, odd.html.includes('href="#standard-limit.taxPerMu"')]).toEqual([422, true]);
		const saved = await page(admin.post('/standards/new', { ...typed, ...key(), units: 'deqing' }));
		expect(saved.status).toBe(302);
		const [draft] = await named('示例园区标准');
		expect(draft).toMatchObject({ state: 'draft', scope: { units: ['deqing'] } });
		expect((await page(admin.get(saved.to))).text).toContain('发布前试演');

		const boxes = boxesOf((await page(admin.get(`${saved.to}/edit`))).html);
		await admin.post(`${saved.to}/edit`, {
			...boxes,
			...key(),
			intent: 'save',
			units: 'deqing',
			'limit.floorAreaRatio': '1.6',
		});
		expect((await named('示例园区标准'))[0]?.indicators.at(-1)).toMatchObject({ limit: 1.6 });

		await submitted(server.app.db, { candidate: { name: '示例试演候选' } });
		const rehearsal = await page(admin.get(`${saved.to}/publish`));
		expect(rehearsal.text).toContain('示例试演候选');
		expect(rehearsal.text).toMatch(/共 1 个项目受此标准约束，1 个判定会改变/);
		const old = boxesOf(rehearsal.html);
		await admin.post(`${saved.to}/edit`, { ...boxes, ...key(), intent: 'save', units: 'deqing', seen: '' });
		const moved = await page(admin.post(`${saved.to}/publish`, { ...old, ...key(), reason: '市政府专题会议' }));
		expect([moved.status, moved.text.includes('被别的管理员修改过')]).toEqual([409, true]);
		const silent = await page(admin.post(`${saved.to}/publish`, { ...key(), reason: ' ' }));
		expect([silent.status, silent.html.includes('href="#sign-reason"')]).toEqual([422, true]);
		expect((await page(admin.post(`${saved.to}/publish`, { ...key(), reason: '市政府专题会议' }))).to).toBe(saved.to);
		const published = await page(admin.get(saved.to));
		expect(published.text).toContain('市政府专题会议');
		expect((await page(admin.get(`${saved.to}/edit`))).status).toBe(404);

		expect((await page(admin.post(`${saved.to}/retire`, { ...key(), reason: '合并执行' }))).status).toBe(302);
		expect((await page(admin.get(saved.to))).text).toContain('已停用');
	});

	it('is the next version of a name, set beside the one before', async () => {
		const boxes = boxesOf((await page(admin.get('/standards/new?from=standard-345-1'))).html);
		expect(boxes).toMatchObject({ name: '345+1.5', 'limit.taxPerMu': '30', effectiveFrom: '' });
		const typed = { ...boxes, ...key(), intent: 'save', effectiveFrom: '2027-01-01', 'limit.taxPerMu': '35' };
		const { to } = await page(admin.post('/standards/new', typed));
		const id = to.split('/').at(-1);
		expect((await named('345+1.5')).map(({ version }) => version)).toEqual([1, 2]);
		const beside = await page(admin.get(`/standards/standard-345-1/compare?other=${id}`));
		expect(beside.text).toMatch(/亩均税收 万元\/亩 ≥ 30 ≥ 35 不同/);
		expect(beside.text).toContain('施行日期');
		expect((await page(admin.get('/standards/standard-345-1/compare?other=nobody'))).status).toBe(404);
	});
});

it('is read by all who follow projects, and kept by administrators alone', async () => {
	const manager = await signedIn(server, 'manager');
	expect((await page(manager.get('/standards/standard-345-1'))).text).not.toContain('停用');
	for (const to of ['/standards/new', '/standards/standard-345-1/retire', '/standards/standard-345-1/publish']) {
		expect((await page(manager.get(to))).status).toBe(403);
	}
	expect((await page(admin.get('/standards/nobody'))).status).toBe(404);
	expect((await page(admin.get('/standards/standard-345-1/publish'))).status).toBe(404);
});
