import { beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '~/domain/people/actor';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { navFor } from '~/ui/shell/nav';
import { freshKey, type HttpClient, signedIn } from '../support/http-client';
import { newProject } from '../support/project-world';
import type { TestPersonId } from '../support/test-people';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
let admin: HttpClient;
beforeAll(async () => {
	server = await startTestServer();
	admin = await signedIn(server, 'admin');
	await newProject(server.app.db);
});

const PERSON: Record<Role, TestPersonId> = {
	officer: 'officer-deqing',
	manager: 'manager',
	auditor: 'auditor',
	admin: 'admin',
};

describe('the navigation', () => {
	it.each(ROLES)('of a %s leads to pages that answer, each once', async (role) => {
		const client = await signedIn(server, PERSON[role]);
		const entries = navFor(role).map(({ to }) => to);
		expect(new Set(entries).size).toBe(entries.length);
		for (const address of entries) expect([address, (await client.get(address)).status]).toEqual([address, 200]);
	});
});

const page = async (answer: Promise<Response>) => {
	const response = await answer;
	const html = await response.text();
	const words = html.replace(/<(script|style).*?<\/\1>/gs, '').replace(/<!--.*?-->|<[^>]*>/g, ' ');
	return { status: response.status, to: response.headers.get('Location'), html, text: words.replace(/\s+/g, ' ') };
};
const key = () => ({ idempotencyKey: freshKey() });

describe('working days', () => {
	const path = '/settings/calendar';

	it('says which year is missing, from the first page on', async () => {
		expect((await page(admin.get('/settings'))).text).toContain('2027 年的放假安排尚未录齐');
		const { text } = await page(admin.get(`${path}?year=2027`));
		expect(text).toContain('2027 年尚未录齐');
		expect(text).toContain('这一年还没有录入');
		expect((await page(admin.get(path))).text).toContain('2026 年已录齐 · 依据：内置节假日数据');
	});

	it('are entered holiday by holiday, changed, removed and marked by plain forms', async () => {
		const days = { intent: 'days', fromOn: '2027-05-01', untilOn: '2027-05-05', kind: 'holiday', name: '劳动节' };
		expect((await page(admin.post(path, { ...key(), ...days }))).to).toBe(`${path}?year=2027`);
		const list = await page(admin.get(`${path}?year=2027`));
		expect(list.text).toContain('共 5 天');
		expect(list.html).toContain('href="/settings/calendar/2027-05-03"');

		const day = `${path}/2027-05-05`;
		const shown = await page(admin.get(day));
		expect(shown.text).toContain('现在的安排：放假（劳动节）');
		const was = JSON.stringify({ kind: 'holiday', name: '劳动节' });
		expect(shown.html).toContain(`name="was" value="${was.replaceAll('"', '&quot;')}"`);
		const edit = { intent: 'save', kind: 'holiday', name: '五一', was };
		expect((await page(admin.post(day, { ...key(), ...edit }))).to).toBe(`${path}?year=2027`);
		const late = await page(admin.post(day, { ...key(), ...edit, intent: 'remove' }));
		expect([late.status, late.text.includes('现在的安排：放假（五一）')]).toEqual([409, true]);
		const now = JSON.stringify({ kind: 'holiday', name: '五一' });
		expect((await page(admin.post(day, { ...key(), ...edit, was: now, intent: 'remove' }))).status).toBe(302);
		expect((await page(admin.get(`${path}?year=2027`))).text).toContain('共 4 天');

		const mark = { intent: 'mark', year: '2027', source: '国办发明电〔2026〕7号' };
		expect((await page(admin.post(path, { ...key(), ...mark }))).status).toBe(302);
		expect((await page(admin.get(`${path}?year=2027`))).text).toContain('依据：国办发明电〔2026〕7号');
		expect((await page(admin.get('/settings'))).text).toContain('今明两年均已录齐');
		await admin.post(path, { ...key(), intent: 'unmark', year: '2027' });
		expect((await page(admin.get(`${path}?year=2027`))).text).toContain('2027 年尚未录齐');
	});

	it('loses no typed word when a form is refused, and only that form says so', async () => {
		const wrong = { intent: 'days', fromOn: '2027-10-11', untilOn: '', kind: 'workday', name: '国庆节' };
		const { status, html, text } = await page(admin.post(`${path}?year=2027`, { ...key(), ...wrong }));
		expect([status, text.includes('2027-10-11 本来就是工作日')]).toEqual([422, true]);
		expect(html).toContain('value="国庆节"');
		expect(html).not.toContain('href="#mark');
		const blank = await page(admin.post(`${path}?year=2027`, { ...key(), intent: 'mark', year: '2027', source: '' }));
		expect([blank.status, blank.html.includes('href="#mark-source"')]).toEqual([422, true]);
	});

	it('are told in the history as sentences', async () => {
		const { text } = await page((await signedIn(server, 'auditor')).get('/history?kind=calendar.changed'));
		expect(text).toContain('更新工作日历 2027：5 天');
		expect(text).toMatch(/2027-05-05 放假（劳动节） .*放假（五一）/);
	});

	it.each(['/settings/calendar/2027-02-30', '/settings/calendar/x'])('knows no %s', async (address) => {
		expect((await page(admin.get(address))).status).toBe(404);
	});
});

describe('light rules and units', () => {
	it('shows every limit in words, each marked as not confirmed', async () => {
		const { text } = await page(admin.get('/rules'));
		for (const words of ['61 天', '80%', '60%', '35 天', '65 天', '30 天、15 天、7 天', '300 天', '90 天', '730 天']) {
			expect(text).toContain(words);
		}
		expect(text).toContain('开工后应竣工（投资 5.00 亿元以下） 12 个月');
		expect(text).toContain('开工后应竣工（投资 10.00 亿元及以上） 30 个月');
		const rows = 12 + DEFAULT_RULE_SET.fallbacks.length + 2;
		expect(text.split('待主管部门确认').length - 1).toBeGreaterThanOrEqual(rows);
	});

	it('lists the units with the accounts made for them', async () => {
		const { text } = await page(admin.get('/settings/units'));
		expect(text).toMatch(/德清县 Deqing 德清县 管理者 1 · 专员 2/);
		expect(text).toMatch(/长合区 Changhe 跨区县/);
	});
});
