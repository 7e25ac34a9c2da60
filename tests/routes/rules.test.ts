import { beforeAll, describe, expect, it } from 'vitest';
import { freshKey, type HttpClient, signedIn } from '../support/http-client';
import { newProject } from '../support/project-world';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
let admin: HttpClient;
let projectId: string;
beforeAll(async () => {
	server = await startTestServer();
	admin = await signedIn(server, 'admin');
	projectId = await newProject(server.app.db);
});

const textOf = async (answer: Promise<Response>) => {
	const html = await (await answer).text();
	return html
		.replace(/<(script|style).*?<\/\1>/gs, '')
		.replace(/<!--.*?-->|<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ');
};

/** What the form carries when only red is moved. */
const form = {
	...{ version: '2', edition: '0', name: '2027 年规则', effectiveFrom: '2027-01-01' },
	...{ 'milestoneLate.yellowFromDays': '1', 'milestoneLate.redFromDays': '400' },
	...{ 'investmentBehind.fromMonth': '2', 'investmentBehind.yellowBelowPercent': '80' },
	...{ 'investmentBehind.redBelowPercent': '60', 'silent.staleAfterDays': '35', 'silent.yellowAfterDays': '65' },
	...{ dueSoonDays: '30、15', 'idleLand.warnFromDays': '300', 'idleLand.idleFromDays': '365' },
	...{ maxPauseDays: '90', 'backDating.reasonAfterDays': '10' },
	...Object.fromEntries([0, 1, 3, 4, 5].map((at) => [`fallbacks[${at}].days`, '180'])),
	...Object.fromEntries([0, 1, 2].map((at) => [`fallbacks[2].monthsByInvestment[${at}].months`, '12'])),
};

describe('light rules as versions', () => {
	it('shows the present limits to draft from', async () => {
		const html = await (await admin.get('/rules/draft')).text();
		expect(html).toMatch(/name="milestoneLate\.redFromDays"[^>]*value="61"/);
		expect(html).toMatch(/name="fallbacks\[2\]\.monthsByInvestment\[1\]\.months"[^>]*value="18"/);
	});

	it.each([
		['effectiveFrom', '2020-01-01', '规则不能追溯'],
		['effectiveFrom', '', '请填写有效日期'],
		['milestoneLate.redFromDays', '', '请填写 1 至 3650 之间的整数'],
		['milestoneLate.yellowFromDays', '500', '这个数不能大于更严重一级的数'],
		['dueSoonDays', '7、30', '从大到小'],
		['fallbacks[0].days', '0', '默认时限不完整'],
		['fallbacks[2].monthsByInvestment[1].months', 'x', '数'],
		['name', ' ', '请填写'],
	])('refuses %s = %j in words at the field', async (field, value, words) => {
		const answer = await admin.post('/rules/draft', { idempotencyKey: freshKey(), ...form, [field]: value });
		expect(answer.status).toBe(422);
		expect(await answer.text()).toContain(words);
	});

	it('leads from the draft over its rehearsal to a version in force on its day', async () => {
		const saved = await admin.post('/rules/draft', { idempotencyKey: freshKey(), ...form });
		expect(saved.headers.get('Location')).toBe('/rules/draft/rehearsal');
		const rehearsal = await textOf(admin.get('/rules/draft/rehearsal'));
		expect(rehearsal).toContain('共 1 个项目，1 个会变色');
		expect(rehearsal).toContain('61 天');
		const html = await (await admin.get('/rules/draft/rehearsal')).text();
		expect(html).toContain('href="/rules/draft/rehearsal?unit=deqing&amp;from=red&amp;to=yellow#affected"');
		expect(html).not.toContain(`href="/projects/${projectId}"`);
		expect(html).toMatch(/name="version" value="2"/);
		expect(html).toMatch(/name="edition" value="1"/);
		expect(await textOf(admin.get('/rules/draft/rehearsal?unit=anji'))).toContain('没有这样的项目');

		const sign = (given: object) =>
			admin.post('/rules/draft/rehearsal', { idempotencyKey: freshKey(), version: '2', edition: '1', ...given });
		expect((await sign({ reason: '' })).status).toBe(422);
		expect((await sign({ reason: '会议', edition: '7' })).status).toBe(409);
		expect((await sign({ reason: '市政府常务会议' })).headers.get('Location')).toBe('/rules');
		expect((await admin.get('/rules/draft/rehearsal')).status).toBe(404);
		expect((await sign({ reason: '另一次会议' })).headers.get('Location')).toBe('/rules/rules-2');
		const list = await textOf(admin.get('/rules'));
		for (const words of ['第 2 版自 2027-01-01 起施行', '待施行', '市政府常务会议']) expect(list).toContain(words);
		const version = await textOf(admin.get('/rules/rules-2'));
		expect(version).toMatch(/逾期达到即亮红灯 61 天 400 天 有变化/);
		expect((await admin.get('/rules/nothing')).status).toBe(404);
	});

	it('lets those who read see versions, and only administrators change them', async () => {
		const auditor = await signedIn(server, 'auditor');
		expect((await auditor.get('/rules')).status).toBe(200);
		expect((await auditor.get('/rules/draft')).status).toBe(403);
		expect((await auditor.post('/rules/draft', { idempotencyKey: freshKey(), ...form })).status).toBe(403);
		expect((await auditor.post('/rules/draft/rehearsal', { idempotencyKey: freshKey(), reason: 'x' })).status).toBe(
			403,
		);
	});
});
